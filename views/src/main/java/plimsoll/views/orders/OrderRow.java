package plimsoll.views.orders;

import plimsoll.model.format.Numbers;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Order;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;

/// One open order.
record OrderRow(AccountId owner, Order order) {
    private static final Messages TEXT = Messages.of("orders");

    Figure account() {
        return Figure.text(owner.name());
    }

    Figure name() {
        return Figure.text(order.id()).noted(order.id());
    }

    Figure instrument() {
        return Figure.text(order.instrument().name()).noted(order.instrument().name());
    }

    Figure what() {
        String side = order.quantity() < 0 ? TEXT.text("sell") : TEXT.text("buy");
        return Figure.text(order.reduceOnly() ? TEXT.text("reduces", side) : side);
    }

    Figure quantity() {
        return Figure.of(order.quantity(), Numbers.quantity(order.quantity()));
    }

    Figure limit() {
        return Figure.of(order.price(), Numbers.quantity(order.price()));
    }
}
