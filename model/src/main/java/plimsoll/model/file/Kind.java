package plimsoll.model.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;

/// What a member has to be.
///
/// @param expected in words, for the trader
/// @param reading empty when the value is something else
record Kind<T>(String expected, Function<Json, Optional<T>> reading) {
    /// Larger magnitudes are refused: no price, size or balance has them.
    static final double LARGEST = 1e15;

    /// Of a price or size that cannot be 0: what divides by a smaller one is not a number.
    private static final double SMALLEST = 1e-15;

    static final Kind<Double> NUMBER = number("a number between -1e15 and 1e15", x -> true);
    static final Kind<Double> NOT_NEGATIVE = number("a number from 0 to 1e15", x -> x >= 0);
    static final Kind<Double> POSITIVE = number("a number from 1e-15 to 1e15", x -> x >= SMALLEST);
    static final Kind<Double> SHARE = number("a number from 0 to 1", x -> x >= 0 && x <= 1);
    static final Kind<Double> CORRELATION = number("a number from -1 to 1", x -> x >= -1 && x <= 1);
    static final Kind<Double> MOVE = number("a number above -1", x -> x > -1);
    static final Kind<Double> LEVERAGE = number("a number of at least 1", x -> x >= 1);

    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    static final Kind<String> TEXT = text("a text", Optional::of);
    static final Kind<String> NAME = text("a name", t -> Optional.of(t).filter(name -> !name.isBlank()));
    static final Kind<Instant> TIME = text(
            "a time like 2026-11-20T10:00:00Z",
            t -> parsed(() -> Instant.parse(t)).filter(Kind::isNear));
    static final Kind<LocalDate> DATE = text("a date like 2026-11-20", t -> parsed(() -> LocalDate.parse(t)));

    static final Kind<Boolean> FLAG = new Kind<>(
            "true or false", v -> v instanceof Json.Flag flag ? Optional.of(flag.value()) : Optional.empty());
    static final Kind<Json.Obj> OBJECT =
            new Kind<>("an object", v -> v instanceof Json.Obj o ? Optional.of(o) : Optional.empty());
    static final Kind<Json.Arr> LIST =
            new Kind<>("a list", v -> v instanceof Json.Arr a ? Optional.of(a) : Optional.empty());

    private interface Parse<T> {
        T get();
    }

    static <E> Kind<E> word(Map<String, E> words) {
        return text(oneOf(words.keySet()), t -> Optional.ofNullable(words.get(t)));
    }

    static String oneOf(Collection<String> words) {
        return words.size() == 1
                ? words.iterator().next()
                : "one of " + String.join(", ", words.stream().sorted().toList());
    }

    boolean isNumber() {
        return expected.startsWith("a number");
    }

    Optional<T> of(Json value) {
        return reading.apply(value);
    }

    private static Kind<Double> number(String expected, DoublePredicate allowed) {
        return new Kind<>(
                expected,
                v -> v instanceof Json.Num n
                        ? value(n.digits()).filter(x -> Math.abs(x) <= LARGEST && allowed.test(x))
                        : Optional.empty());
    }

    private static Optional<Double> value(String digits) {
        boolean isFinite = Character.isDigit(digits.charAt(digits.length() - 1));
        return isFinite ? Optional.of(Double.valueOf(digits)) : Optional.empty();
    }

    private static <T> Kind<T> text(String expected, Function<String, Optional<T>> reading) {
        return new Kind<>(expected, v -> v instanceof Json.Text t ? reading.apply(t.value()) : Optional.empty());
    }

    private static <T> Optional<T> parsed(Parse<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isNear(Instant time) {
        return time.isAfter(Instant.EPOCH) && time.isBefore(FAR);
    }
}
