package plimsoll.model.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Optional;

/// Arithmetic with numbers that may be unknown.
final class Signs {
    /// What buys, by the words of all venues.
    static final Map<String, BigDecimal> OF_SIDE = Map.ofEntries(
            Map.entry("Buy", BigDecimal.ONE),
            Map.entry("buy", BigDecimal.ONE),
            Map.entry("BUY", BigDecimal.ONE),
            Map.entry("B", BigDecimal.ONE),
            Map.entry("long", BigDecimal.ONE),
            Map.entry("LONG", BigDecimal.ONE),
            Map.entry("Sell", BigDecimal.ONE.negate()),
            Map.entry("sell", BigDecimal.ONE.negate()),
            Map.entry("SELL", BigDecimal.ONE.negate()),
            Map.entry("A", BigDecimal.ONE.negate()),
            Map.entry("short", BigDecimal.ONE.negate()),
            Map.entry("SHORT", BigDecimal.ONE.negate()));

    private Signs() {}

    static boolean isZero(Optional<BigDecimal> value) {
        return value.filter(v -> v.signum() == 0).isPresent();
    }

    static boolean isPositive(Optional<BigDecimal> value) {
        return value.filter(v -> v.signum() > 0).isPresent();
    }

    static Optional<BigDecimal> positive(Optional<BigDecimal> value) {
        return value.filter(v -> v.signum() > 0);
    }

    static Optional<BigDecimal> product(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::multiply));
    }

    static Optional<BigDecimal> sum(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::add));
    }

    static Optional<BigDecimal> difference(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.map(x::subtract));
    }

    /// Empty when the divisor is 0.
    static Optional<BigDecimal> quotient(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(x -> b.filter(y -> y.signum() != 0).map(y -> x.divide(y, MathContext.DECIMAL64)));
    }

    static Optional<BigDecimal> reciprocal(Optional<BigDecimal> value) {
        return quotient(Optional.of(BigDecimal.ONE), value);
    }
}
