package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.portfolio.Order;

/// An account as held after some of its open orders filled, without fees.
///
/// @param filled at the price each filled at; empty when none did
/// @param result without the orders that did not fill
public record OrderOutcome(Subset subset, List<Order> filled, MarginResult result) {
    public OrderOutcome {
        filled = List.copyOf(filled);
    }

    public enum Subset {
        NONE,
        ALL,
        BUYS,
        SELLS,
        /// Of each instrument no order, all, its buys or its sells, whichever leaves the least initial
        /// excess by itself, all of these together; or one of the subsets above where that is worse.
        WORST
    }
}
