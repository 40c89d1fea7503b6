package plimsoll.model.parameter;

import java.util.Map;
import java.util.Optional;

/// Rates of Derive's standard margin, fractions of the spot price unless said otherwise.
///
/// @param everywhere rates that hold for every market; they win over a market's own
/// @param markets by name of the underlying or of the collateral asset
public record SrmRule(Market everywhere, Map<String, Market> markets, Oracle oracle, Depeg depeg) {
    private static final Market NOTHING = new Market(Optional.empty(), Optional.empty(), Optional.empty());

    public record Market(Optional<Options> option, Optional<Perpetuals> perp, Optional<Collateral> base) {}

    /// Short options.
    ///
    /// @param maximum initial of an option at or in the money; falls by how far it is out of it
    /// @param minimum initial of an option far out of the money
    /// @param call maintenance of a call
    /// @param put maintenance of a put, at least
    /// @param putMark maintenance of a put, fraction of its value, at least
    /// @param unpairedInitial loss of a call without a long call, fraction of the forward
    /// @param unpairedMaintenance the same for maintenance
    /// @param putOffset initial of a put, multiple of its maintenance, at least
    public record Options(
            double maximum,
            double minimum,
            double call,
            double put,
            double putMark,
            double unpairedInitial,
            double unpairedMaintenance,
            double putOffset) {}

    /// Fractions of the mark.
    public record Perpetuals(double maintenance, double initial) {}

    /// @param factor share of the value that the maintenance test counts
    /// @param initialScale share of that share the initial test counts
    public record Collateral(double factor, double initialScale) {}

    /// Confidences below which initial margin rises; 0 switches a threshold off.
    ///
    /// @param factor of notional × (1 − confidence)
    public record Oracle(double perpThreshold, double optionThreshold, double baseThreshold, double factor) {}

    /// @param threshold USD of the stable coin below which initial margin rises
    /// @param factor of spot × size × shortfall
    public record Depeg(double threshold, double factor) {}

    public SrmRule {
        markets = Map.copyOf(markets);
    }

    public Optional<Options> option(String market) {
        return everywhere.option().or(() -> own(market).option());
    }

    public Optional<Perpetuals> perp(String market) {
        return everywhere.perp().or(() -> own(market).perp());
    }

    public Optional<Collateral> base(String asset) {
        return everywhere.base().or(() -> own(asset).base());
    }

    private Market own(String name) {
        return markets.getOrDefault(name, NOTHING);
    }
}
