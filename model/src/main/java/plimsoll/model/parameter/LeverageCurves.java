package plimsoll.model.parameter;

import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Instrument;

/// The leverage curves of a venue whose futures are margined by them.
///
/// @param initialOverMaintenance the same for every product and size
/// @param products by product and kind: `BTC perpetual`, `BTC_USDC future`
public record LeverageCurves(double initialOverMaintenance, Map<String, LeverageCurve> products) {
    public Optional<LeverageCurve> of(Instrument instrument) {
        String kind = instrument instanceof Instrument.Perpetual ? "perpetual" : "future";
        return Optional.ofNullable(products.get(VenueParameters.productKey(instrument.terms()) + " " + kind));
    }

    public FutureRate rate(double initial, String source) {
        return new FutureRate(initial, initial / initialOverMaintenance, source);
    }
}
