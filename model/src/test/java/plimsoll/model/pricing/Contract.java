package plimsoll.model.pricing;

import java.util.Random;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import plimsoll.model.instrument.OptionType;

/// One option's inputs, as a table row or a random draw; its text is the "inputs" of a failure.
record Contract(OptionType type, double forward, double strike, double years, double volatility) {
    /// Reads type, forward, strike, years, volatility from five columns.
    static Contract of(ArgumentsAccessor row, int column) {
        return new Contract(
                row.get(column, OptionType.class),
                row.getDouble(column + 1),
                row.getDouble(column + 2),
                row.getDouble(column + 3),
                row.getDouble(column + 4));
    }

    /// Forward 1 to 100,000; an hour to 3 years; volatility 10 % to 300 %; strike within ± 3
    /// standard deviations.
    static Contract random(Random random) {
        double forward = Math.pow(10, 5 * random.nextDouble());
        double years = Math.pow(10, -4 + 4.5 * random.nextDouble());
        double volatility = 0.1 + 2.9 * random.nextDouble();
        double deviations = 6 * random.nextDouble() - 3;
        double strike = forward * Math.exp(deviations * volatility * Math.sqrt(years));
        return new Contract(
                random.nextBoolean() ? OptionType.CALL : OptionType.PUT, forward, strike, years, volatility);
    }

    double price() {
        return Black76.price(type, forward, strike, years, volatility);
    }

    Black76.Valuation value(double discount) {
        return Black76.value(type, forward, strike, years, volatility, discount);
    }

    Greeks greeks() {
        return value(1).greeks();
    }

    Contract as(OptionType other) {
        return new Contract(other, forward, strike, years, volatility);
    }

    Contract withForward(double other) {
        return new Contract(type, other, strike, years, volatility);
    }

    Contract withYears(double other) {
        return new Contract(type, forward, strike, other, volatility);
    }

    Contract withVolatility(double other) {
        return new Contract(type, forward, strike, years, other);
    }

    Contract outOfTheMoney() {
        return as(strike < forward ? OptionType.PUT : OptionType.CALL);
    }

    boolean isOutOfTheMoney() {
        return type.intrinsic(forward, strike) == 0;
    }
}
