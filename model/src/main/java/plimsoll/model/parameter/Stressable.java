package plimsoll.model.parameter;

import java.util.Arrays;
import java.util.Optional;

/// What a venue tightens in stress, by the names of `--scale`.
public enum Stressable {
    /// Haircuts, one minus collateral rates, and what bid and ask rates of balances differ from the index.
    HAIRCUT("haircut"),
    /// Every maintenance rate, with the deductions that belong to it, and a matrix's share of initial.
    MAINTENANCE("maintenance"),
    /// Every initial rate; a position's own leverage stays.
    INITIAL("initial"),
    /// Highest leverage of futures, and with it their least initial rate.
    MAX_LEVERAGE("maxLeverage"),
    /// The taker fee that margin holds.
    FEE("fee"),
    /// Price moves of a risk matrix; extended moves stay.
    PRICE_RANGE("priceRange"),
    /// Volatility moves of a risk matrix.
    VOLATILITY_RANGE("volatilityRange");

    private final String key;

    Stressable(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Stressable> named(String key) {
        return Arrays.stream(values()).filter(s -> s.key.equals(key)).findFirst();
    }

    /// The factor that tightens by so many times: leverage falls, everything else rises.
    ///
    /// @param times from 1
    public double tightened(double times) {
        return this == MAX_LEVERAGE ? 1 / times : times;
    }
}
