package plimsoll.views.whatif;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.Quote;
import plimsoll.model.valuation.Contracts;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.whatif.Situation;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// An instrument that was searched for.
record InstrumentRow(InstrumentId id, Figure name, Figure mark, Figure volatility) {
    private static final Messages TEXT = Messages.of("whatif");

    /// @param contracts of the same market
    static InstrumentRow of(Instrument instrument, Situation situation, Contracts contracts) {
        InstrumentId id = instrument.id();
        double quoted = situation.market().quote(id).map(Quote::mark).orElse(Double.NaN);
        OptionalDouble mark = Double.isNaN(quoted)
                ? contracts.leg(id).stream().mapToDouble(Leg::mark).findFirst()
                : OptionalDouble.of(quoted);
        return new InstrumentRow(
                id, Figure.text(id.name()), mark(instrument, mark, Double.isNaN(quoted)), volatility(id, contracts));
    }

    private static Figure mark(Instrument instrument, OptionalDouble mark, boolean modelled) {
        if (mark.isEmpty()) {
            return Figure.text(Numbers.UNKNOWN).toned(Tone.WATCH).noted(TEXT.text("noMarkPriceSo"));
        }
        String text = Prices.text(mark.getAsDouble(), instrument.terms().tickSize());
        return modelled
                ? Figure.of(mark.getAsDouble(), "≈ " + text).noted(TEXT.text("nobodyQuotesItFrom"))
                : Figure.of(mark.getAsDouble(), text);
    }

    private static Figure volatility(InstrumentId id, Contracts contracts) {
        return contracts
                .leg(id)
                .flatMap(Leg::option)
                .map(OptionState::volatility)
                .map(v -> Figure.of(v, Numbers.percent(v)))
                .orElse(Figure.text(""));
    }

    /// Whether every word that was typed is in the name, underlying, kind, expiry or strike.
    static boolean matches(Instrument instrument, String query) {
        String all = text(instrument);
        return Stream.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
    }

    private static String text(Instrument instrument) {
        String kind = switch (instrument) {
            case Instrument.Perpetual _ -> TEXT.text("perpetual");
            case Instrument.Future _ -> TEXT.text("future");
            case Instrument.Spot _ -> TEXT.text("spot");
            case Instrument.Option o ->
                TEXT.text("option", o.type(), Numbers.upTo(o.strike(), 8).replace(",", ""));
        };
        String expiry = instrument.expiryTime().map(InstrumentRow::date).orElse("");
        return String.join(
                        " ",
                        instrument.id().name(),
                        instrument.terms().underlying().name(),
                        instrument.terms().settle().code(),
                        kind,
                        expiry)
                .toLowerCase(Locale.ROOT);
    }

    private static String date(Instant expiry) {
        return expiry.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
