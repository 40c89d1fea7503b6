package plimsoll.views.orders;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.OrderOutcome;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Order;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// An account as held with its orders open, or after some of them filled.
///
/// @param filled empty while all are open
record OutcomeRow(AccountId owner, MarginResult result, Optional<OrderOutcome> filled) {
    private static final Messages TEXT = Messages.of("orders");

    Figure account() {
        return Figure.text(owner.name());
    }

    Figure after() {
        return Figure.text(filled.map(OutcomeRow::words).orElse(TEXT.text("allOpen")))
                .noted(orders());
    }

    private static String words(OrderOutcome outcome) {
        return switch (outcome.subset()) {
            case NONE -> TEXT.text("allCancelled");
            case ALL -> TEXT.text("allFilled");
            case BUYS -> TEXT.text("buysFilled");
            case SELLS -> TEXT.text("sellsFilled");
            case WORST -> TEXT.text("worstFilled");
        };
    }

    Figure which() {
        return Figure.text(orders()).noted(orders());
    }

    private String orders() {
        List<Order> some = filled.map(OrderOutcome::filled).orElse(List.of());
        return some.stream().map(Order::id).collect(Collectors.joining(", "));
    }

    Figure initial() {
        return amount(result.initialMargin());
    }

    Figure maintenance() {
        return amount(result.maintenanceMargin());
    }

    Figure excess() {
        double excess = result.initialExcess();
        return amount(excess).toned(excess < 0 ? Tone.DANGER : Tone.PLAIN);
    }

    private Figure amount(double value) {
        return Figure.of(value, Numbers.amount(value, result.currency()));
    }

    Figure ratio() {
        return Figure.of(result.marginRatio(), Numbers.percent(result.marginRatio()));
    }

    Figure distance() {
        return result.nearestLiquidation(Move.UNDERLYING)
                .flatMap(Liquidation::at)
                .map(at -> Figure.of(Math.abs(at.distance()), Numbers.signedPercent(at.distance())))
                .orElseGet(() -> Figure.none(TEXT.text("noLiquidationWithinReach")));
    }
}
