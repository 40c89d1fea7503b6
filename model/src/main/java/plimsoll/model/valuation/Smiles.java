package plimsoll.model.valuation;

import java.util.Optional;
import java.util.function.Function;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.volatility.VolatilitySlice;
import plimsoll.model.volatility.VolatilitySurfaces;

/// The smiles that volatilities slide along where moneyness keeps its volatility.
public final class Smiles {
    public static final Smiles NONE = new Smiles(Optional.empty(), _ -> Optional.empty());

    private final Optional<MarketSnapshot> market;
    private final Function<Option, Optional<VolatilitySlice>> smiles;

    private Smiles(Optional<MarketSnapshot> market, Function<Option, Optional<VolatilitySlice>> smiles) {
        this.market = market;
        this.smiles = smiles;
    }

    static Smiles of(MarketSnapshot market, VolatilitySurfaces surfaces) {
        return new Smiles(
                Optional.of(market),
                option -> surfaces.of(option.terms().underlying()).flatMap(surface -> surface.slice(option.expiry())));
    }

    /// The smile of the option's expiry; empty where nothing of that expiry is quoted.
    public Optional<VolatilitySlice> of(Option option) {
        return smiles.apply(option);
    }

    /// Change of volatility between two places of the smile, ln(strike ÷ forward) each; 0 without one.
    double slide(Option option, double from, double to) {
        return of(option)
                .map(slice -> slice.volatilityAtMoneyness(to) - slice.volatilityAtMoneyness(from))
                .orElse(0.0);
    }

    /// Equal markets have equal smiles.
    @Override
    public boolean equals(Object other) {
        return other instanceof Smiles that && market.equals(that.market);
    }

    @Override
    public int hashCode() {
        return market.hashCode();
    }
}
