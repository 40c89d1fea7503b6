package plimsoll.views.positions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.portfolio.Position;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// What was agreed: size, leverage, expiry, strike.
final class Terms {
    private static final Messages TEXT = Messages.of("positions");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final double HOURS_PER_DAY = 24;
    private static final Figure PERPETUAL = Figure.none(TEXT.text("itHasNoExpiry"));

    static final Measure EXPIRY = Measure.of(row -> expiry(row)
            .map(e -> Figure.of((double) e.getEpochSecond(), date(e)).noted(e.toString()))
            .orElse(PERPETUAL));
    static final Measure DAYS =
            Measure.of(row -> expiry(row).map(e -> days(row, e)).orElse(PERPETUAL));
    static final Measure STRIKE = Measure.of(row -> strike(row)
            .map(s -> Figure.of(s, Numbers.quantity(s)))
            .orElseGet(() -> Figure.none(TEXT.text("itIsNoOption"))));
    static final Measure QUANTITY = new Measure(
            Terms::quantity,
            row -> row.position().quantity(),
            row -> Optional.of(row.position().instrument().name()),
            (_, sum) -> Figure.of(sum, Numbers.quantity(sum)),
            true);
    static final Measure LEVERAGE = Measure.of(Terms::leverage);

    private Terms() {}

    static Optional<Instant> expiry(PositionRow row) {
        return row.instrument().flatMap(Instrument::expiryTime);
    }

    static String date(Instant expiry) {
        return DATE.format(expiry);
    }

    private static Optional<Double> strike(PositionRow row) {
        return row.instrument()
                .flatMap(i -> i instanceof Instrument.Option o ? Optional.of(o.strike()) : Optional.empty());
    }

    private static Figure days(PositionRow row, Instant expiry) {
        double days = Duration.between(row.figures().asOf(), expiry).toMinutes() / 60.0 / HOURS_PER_DAY;
        return Figure.of(days, Numbers.fixed(days, 1));
    }

    private static Figure quantity(PositionRow row) {
        double quantity = row.position().quantity();
        Figure now = Figure.of(quantity, Numbers.quantity(quantity));
        return edited(now, row.before().map(Position::quantity));
    }

    private static Figure leverage(PositionRow row) {
        double leverage = row.position().mode().leverage();
        Figure now = Double.isNaN(leverage)
                ? Figure.none(TEXT.text("noneStatedTheVenues"))
                : Figure.of(leverage, Numbers.quantity(leverage) + "×");
        return edited(now, row.before().map(p -> p.mode().leverage()));
    }

    /// Marked when the file says something else.
    ///
    /// @param before empty for a position that the file does not have
    static Figure edited(Figure now, Optional<Double> before) {
        if (before.filter(was -> Double.compare(now.value(), was) != 0).isEmpty()) {
            return now;
        }
        String origin =
                before.filter(was -> !Double.isNaN(was)).map(Numbers::quantity).orElse(TEXT.text("nothing"));
        return new Figure(now.value(), "• " + now.text(), Tone.EDITED, TEXT.text("editedTheFileSays", origin));
    }
}
