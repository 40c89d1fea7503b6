package plimsoll.model.whatif;

import java.util.Optional;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.VenueLimits;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;

/// The leverage of a position that is isolated without one: the most of its tier, which is an assumption. No venue's
/// file states a leverage that applies until a trader chooses one.
public final class VenueLeverage {
    private VenueLeverage() {}

    /// The edit with the leverage that it and the position leave out; itself where nothing is left out, or where the
    /// venue's tables do not say.
    public static Edit stated(Edit edit, Situation now, ParameterLibrary library) {
        return assumed(edit, now, library)
                .map(leverage -> withLeverage(edit, leverage))
                .orElse(edit);
    }

    /// @return empty where nothing has to be assumed, or nothing can be
    static Optional<Double> assumed(Edit edit, Situation now, ParameterLibrary library) {
        return switch (edit) {
            case Edit.ChangeMode e
            when leavesOut(e.mode()) ->
                now.position(e.key())
                        .filter(p -> Double.isNaN(p.mode().leverage()) && !isPosted(p))
                        .flatMap(p -> most(now, e.key().account(), p.instrument(), p.quantity(), library));
            case Edit.Trade e when leavesOut(e.mode()) -> most(now, e.account(), e.instrument(), e.quantity(), library);
            default -> Optional.empty();
        };
    }

    private static boolean leavesOut(MarginMode mode) {
        return mode instanceof MarginMode.Isolated i && Double.isNaN(i.leverage()) && Double.isNaN(i.posted());
    }

    private static boolean isPosted(Position position) {
        return position.mode() instanceof MarginMode.Isolated i && !Double.isNaN(i.posted());
    }

    private static Optional<Double> most(
            Situation now, AccountId id, InstrumentId instrument, double quantity, ParameterLibrary library) {
        return now.contract(instrument)
                .map(leg -> leg.withPosition(leg.position().withQuantity(quantity)))
                .flatMap(leg -> now.account(id)
                        .map(account -> VenueLimits.of(account, now.market(), library))
                        .flatMap(limits ->
                                limits.mostLeverage(leg).stream().boxed().findFirst()));
    }

    private static Edit withLeverage(Edit edit, double leverage) {
        MarginMode isolated = new MarginMode.Isolated(leverage, Double.NaN);
        return switch (edit) {
            case Edit.ChangeMode e -> new Edit.ChangeMode(e.key(), isolated);
            case Edit.Trade e ->
                new Edit.Trade(e.account(), e.instrument(), e.side(), e.quantity(), e.price(), isolated);
            default -> edit;
        };
    }
}
