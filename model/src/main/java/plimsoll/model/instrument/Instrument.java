package plimsoll.model.instrument;

import java.time.Instant;
import java.util.Optional;

/// What a position can be in.
public sealed interface Instrument {
    ContractTerms terms();

    /// Value of a futures-style position changes with price from its entry; an option or a spot
    /// holding is worth its mark.
    record Perpetual(ContractTerms terms) implements Instrument {}

    record Future(ContractTerms terms, Instant expiry) implements Instrument {}

    record Option(ContractTerms terms, Instant expiry, double strike, OptionType type) implements Instrument {
        public Option {
            if (!(strike > 0)) {
                throw new IllegalArgumentException("strike of " + terms.id() + " must be positive: " + strike);
            }
        }
    }

    record Spot(ContractTerms terms) implements Instrument {}

    default InstrumentId id() {
        return terms().id();
    }

    /// The same contract by another name.
    default Instrument named(InstrumentId newId) {
        ContractTerms renamed = terms().named(newId);
        return switch (this) {
            case Perpetual _ -> new Perpetual(renamed);
            case Future f -> new Future(renamed, f.expiry());
            case Option o -> new Option(renamed, o.expiry(), o.strike(), o.type());
            case Spot _ -> new Spot(renamed);
        };
    }

    default Optional<Instant> expiryTime() {
        return switch (this) {
            case Future f -> Optional.of(f.expiry());
            case Option o -> Optional.of(o.expiry());
            case Perpetual _, Spot _ -> Optional.empty();
        };
    }

    /// Profit in the settle asset of `quantity` contracts between two prices.
    default double profit(double quantity, double entry, double exit) {
        ContractTerms t = terms();
        if (isInverseFuture()) {
            return quantity * t.contractSize() * (1 / entry - 1 / exit);
        }
        return quantity * t.contractSize() * (exit - entry);
    }

    /// What contracts cost at a price, in a measure that adds up over trades; signed like the quantity.
    default double cost(double quantity, double price) {
        return isInverseFuture() ? quantity / price : quantity * price;
    }

    /// The price at which a quantity costs that much, see `cost`.
    default double averagePrice(double quantity, double cost) {
        return isInverseFuture() ? quantity / cost : cost / quantity;
    }

    private boolean isInverseFuture() {
        return terms().payoff() == Payoff.INVERSE && !(this instanceof Option);
    }

    /// Size in the settle asset at a price, never negative.
    default double notional(double quantity, double price) {
        ContractTerms t = terms();
        if (isInverseFuture()) {
            return Math.abs(quantity) * t.contractSize() / price;
        }
        return Math.abs(quantity) * t.contractSize() * price;
    }
}
