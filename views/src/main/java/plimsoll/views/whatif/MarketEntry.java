package plimsoll.views.whatif;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.whatif.Edit;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.NumberEntry;

/// What of the market is typed anew.
enum MarketEntry {
    INDEX,
    VOLATILITY,
    MARK,
    DATE;

    private static final Messages TEXT = Messages.of("whatif");
    private static final LocalTime SETTLEMENT = LocalTime.of(8, 0);
    private static final Pattern AHEAD = Pattern.compile("\\+?(\\d{1,5})\\s*d(ays?)?");
    private static final double PERCENT = 100;

    /// What was typed: an edit, or why it is none.
    sealed interface Typed {
        record Made(Edit edit) implements Typed {}

        record Refused(String why) implements Typed {}
    }

    /// Where a relative entry starts.
    ///
    /// @param index today's, NaN when unknown
    record Base(Instant asOf, double index) {}

    String title() {
        return TEXT.text("entry." + name());
    }

    String hint() {
        return TEXT.text("entry.hint." + name());
    }

    boolean isOfUnderlying() {
        return this == INDEX || this == VOLATILITY;
    }

    boolean isOfInstrument() {
        return this == MARK;
    }

    /// @param subject an underlying's or an instrument's name; empty for a date
    Typed typed(String subject, String text, Base base) {
        return switch (this) {
            case INDEX -> index(subject, text, base);
            case VOLATILITY -> made(percent(text), text, v -> new Edit.ShiftVolatility(new UnderlyingId(subject), v));
            case MARK -> made(NumberEntry.parse(text), text, v -> new Edit.SetMark(new InstrumentId(subject), v));
            case DATE -> date(text, base.asOf());
        };
    }

    private Typed index(String subject, String text, Base base) {
        OptionalDouble price = text.contains("%") ? moved(percent(text), base.index()) : NumberEntry.parse(text);
        return made(price, text, v -> new Edit.SetIndex(new UnderlyingId(subject), v));
    }

    private static OptionalDouble moved(OptionalDouble move, double index) {
        return move.isPresent() && !Double.isNaN(index)
                ? OptionalDouble.of(index * (1 + move.getAsDouble()))
                : OptionalDouble.empty();
    }

    /// With or without its sign of percent.
    private static OptionalDouble percent(String text) {
        OptionalDouble typed = NumberEntry.parse(text.replace("%", ""));
        return typed.isPresent() ? OptionalDouble.of(typed.getAsDouble() / PERCENT) : typed;
    }

    private Typed made(OptionalDouble number, String text, DoubleFunction<Edit> edit) {
        return number.isPresent() ? new Typed.Made(edit.apply(number.getAsDouble())) : refused(text);
    }

    private Typed.Refused refused(String text) {
        return new Typed.Refused(TEXT.text(
                "allowed",
                text.isBlank()
                        ? TEXT.text("nothingTyped")
                        : TEXT.text("isNo", text.strip(), title().toLowerCase(Locale.ROOT)),
                hint()));
    }

    private Typed date(String text, Instant asOf) {
        return ahead(text, asOf)
                .or(() -> time(text))
                .<Typed>map(t -> new Typed.Made(new Edit.SetDate(t)))
                .orElseGet(() -> refused(text));
    }

    private static Optional<Instant> ahead(String text, Instant asOf) {
        Matcher days = AHEAD.matcher(text.strip().toLowerCase(Locale.ROOT));
        return days.matches()
                ? Optional.of(asOf.plus(Integer.parseInt(days.group(1)), ChronoUnit.DAYS))
                : Optional.empty();
    }

    /// A day is meant at 08:00 UTC, when options settle.
    private static Optional<Instant> time(String text) {
        try {
            String typed = text.strip();
            return Optional.of(
                    typed.contains("T")
                            ? Instant.parse(typed)
                            : LocalDate.parse(typed).atTime(SETTLEMENT).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
