package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Parameters multiplied, as venues tighten them in stress. A factor of 1 is no stress at all and is not
/// kept.
///
/// @param factors above 0; below 1 loosens, except of the leverage
public record ParameterStress(Map<Stressable, Double> factors) {
    public static final ParameterStress NONE = new ParameterStress(Map.of());
    public static final double LARGEST = 1000;

    public ParameterStress {
        Map<Stressable, Double> kept = new EnumMap<>(Stressable.class);
        factors.forEach((what, factor) -> {
            require(what, factor);
            if (factor != 1) {
                kept.put(what, factor);
            }
        });
        factors = Map.copyOf(kept);
    }

    private static void require(Stressable what, double factor) {
        if (!(factor > 0 && factor <= LARGEST)) {
            throw new IllegalArgumentException(
                    what.key() + ": a factor above 0 and up to 1000 is expected, not " + factor);
        }
    }

    public static ParameterStress of(Stressable what, double factor) {
        return NONE.with(what, factor);
    }

    public ParameterStress with(Stressable what, double factor) {
        Map<Stressable, Double> all = new HashMap<>(factors);
        all.put(what, factor);
        return new ParameterStress(all);
    }

    public double factor(Stressable what) {
        return factors.getOrDefault(what, 1.0);
    }

    public boolean isNone() {
        return factors.isEmpty();
    }

    /// Those in force, in the order of their names.
    public List<Stressable> names() {
        return factors.keySet().stream().sorted().toList();
    }

    /// As marks of a source say it: `stressed: haircut × 1.5`.
    public String mark(Stressable what) {
        return "stressed: " + what.key() + " × " + Numbers.quantity(factor(what));
    }

    /// Each factor in force.
    ///
    /// @param path the account
    public List<Problem> remarks(String path) {
        return names().stream()
                .<Problem>map(what -> new Problem.Stressed(path, what.key(), factor(what)))
                .toList();
    }

    /// The parameters under stress; rates that would be more than the whole are held at it, which is said.
    ///
    /// @param path the account
    public Reading<VenueParameters> on(Reading<VenueParameters> published, String path) {
        if (isNone()) {
            return published;
        }
        List<Problem> problems = new ArrayList<>(published.problems());
        StressedParameters stressed = new StressedParameters(this, new Stretch());
        VenueParameters parameters = stressed.of(published.value());
        Set<String> held = stressed.stretch().held();
        if (!held.isEmpty()) {
            problems.add(new Problem.StressHeld(path, List.copyOf(held)));
        }
        return new Reading<>(parameters, problems);
    }

    /// The market with the bid and ask rates of balances further from the index; a venue states no
    /// haircut beside them.
    public MarketSnapshot on(MarketSnapshot market) {
        double factor = factor(Stressable.HAIRCUT);
        if (factor == 1) {
            return market;
        }
        return market.changed(m -> {
            Map<Asset, AssetQuote> assets = new HashMap<>();
            m.assets().forEach((asset, quote) -> assets.put(asset, discounted(quote, factor)));
            return m.withAssets(assets);
        });
    }

    private static AssetQuote discounted(AssetQuote quote, double factor) {
        double bid = quote.price() - Math.max(quote.price() - quote.bidRate(), 0) * factor;
        double ask = quote.price() + Math.max(quote.askRate() - quote.price(), 0) * factor;
        return new AssetQuote(
                quote.price(),
                quote.bidRate() >= quote.price() ? quote.bidRate() : Math.max(bid, 0),
                quote.askRate() <= quote.price() ? quote.askRate() : ask,
                quote.confidence());
    }
}
