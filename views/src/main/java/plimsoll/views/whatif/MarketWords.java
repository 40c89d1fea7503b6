package plimsoll.views.whatif;

import java.util.OptionalDouble;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.whatif.Situation;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// What stands in the market now, in words.
final class MarketWords {
    private static final Messages TEXT = Messages.of("whatif");

    private MarketWords() {}

    static String now(Situation s, MarketEntry what, String subject) {
        return switch (what) {
            case INDEX ->
                TEXT.text(
                        "now",
                        Prices.text(
                                s.market()
                                        .index(new UnderlyingId(subject))
                                        .map(IndexQuote::price)
                                        .orElse(Double.NaN),
                                Double.NaN));
            case VOLATILITY -> TEXT.text("ofEveryOption");
            case MARK -> mark(s, new InstrumentId(subject));
            case DATE -> TEXT.text("now", s.market().asOf());
        };
    }

    private static String mark(Situation s, InstrumentId id) {
        OptionalDouble mark = s.mark(id);
        return s.instrument(id)
                .map(i -> TEXT.text(
                        "now2",
                        mark.isPresent()
                                ? Prices.text(mark.getAsDouble(), i.terms().tickSize())
                                : Numbers.UNKNOWN,
                        i.terms().priceAsset()))
                .orElse("");
    }
}
