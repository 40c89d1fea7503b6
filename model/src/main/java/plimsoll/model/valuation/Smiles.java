package plimsoll.model.valuation;

import java.util.Optional;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.volatility.VolatilitySlice;
import plimsoll.model.volatility.VolatilitySurfaces;

/// The smiles that volatilities slide along where moneyness keeps its volatility.
public final class Smiles {
    private final VolatilitySurfaces surfaces;

    Smiles(VolatilitySurfaces surfaces) {
        this.surfaces = surfaces;
    }

    /// The smile of the option's expiry; empty where nothing of that expiry is quoted.
    public Optional<VolatilitySlice> of(Option option) {
        return surfaces.of(option.terms().underlying()).flatMap(surface -> surface.slice(option.expiry()));
    }

    /// Change of volatility between two places of the smile, ln(strike ÷ forward) each; 0 without one.
    double slide(Option option, double from, double to) {
        return of(option)
                .map(slice -> slice.volatilityAtMoneyness(to) - slice.volatilityAtMoneyness(from))
                .orElse(0.0);
    }
}
