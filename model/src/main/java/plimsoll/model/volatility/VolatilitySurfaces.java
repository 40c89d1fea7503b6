package plimsoll.model.volatility;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.Forwards;
import plimsoll.model.market.MarketSnapshot;

/// The volatility surfaces of a snapshot, each built when first asked for and kept.
public final class VolatilitySurfaces {
    private final MarketSnapshot market;
    private final OptionChains chains;
    private final Map<UnderlyingId, Optional<VolatilitySurface>> built = new ConcurrentHashMap<>();

    /// Costs nothing.
    public VolatilitySurfaces(MarketSnapshot market) {
        this.market = market;
        this.chains = new OptionChains(market);
    }

    /// Empty when no option to come of the underlying has a volatility, or a mark that implies one.
    public Optional<VolatilitySurface> of(UnderlyingId underlying) {
        return built.computeIfAbsent(underlying, this::build);
    }

    private Optional<VolatilitySurface> build(UnderlyingId underlying) {
        return chains.of(underlying).isEmpty()
                ? Optional.empty()
                : Optional.of(new VolatilitySurface(underlying, market, chains));
    }

    /// Those that may have a surface: of listed options and of smiles.
    public Set<UnderlyingId> underlyings() {
        Set<UnderlyingId> all = new TreeSet<>();
        market.expiries().forEach((key, curve) -> curve.smile().ifPresent(_ -> all.add(key.underlying())));
        market.instruments().values().stream()
                .filter(Instrument.Option.class::isInstance)
                .forEach(i -> all.add(i.terms().underlying()));
        return all;
    }

    /// What moneyness is measured against.
    public Forwards forwards() {
        return chains.forwards();
    }
}
