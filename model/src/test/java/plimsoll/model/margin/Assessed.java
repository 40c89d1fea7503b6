package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// Shorthand of margin tests.
final class Assessed {
    static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    private Assessed() {}

    /// A `generic` account with parameters of its own.
    static Account generic(String model, String parameters, List<Balance> balances, Position... positions) {
        return Fixtures.account("generic", model, balances, List.of(positions), parameters);
    }

    static MarginResult in(AsIf asIf, Account account, TestMarket market) {
        return ASSESSOR.assess(account, market.now()).in(asIf);
    }

    static MarginResult held(Account account, TestMarket market) {
        return in(AsIf.HELD, account, market);
    }

    static MarginPool pool(MarginResult result, String id) {
        return result.pools().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no pool " + id + " in " + result.pools()));
    }

    /// The risk unit of BTC.
    static Requirement unit(MarginResult result) {
        return named("underlying/BTC", pool(result, "account").requirements());
    }

    /// A component of the risk unit of BTC.
    static Requirement part(MarginResult result, String name) {
        return named("underlying/BTC/" + name, unit(result).children());
    }

    private static Requirement named(String id, List<Requirement> among) {
        return among.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
    }

    static Liquidation.Outcome outcome(
            MarginPool pool, Liquidation.Move move, String name, Liquidation.Direction direction) {
        return pool.liquidations().stream()
                .filter(l -> l.move() == move && l.name().equals(name) && l.direction() == direction)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    static <P extends Problem> List<P> problems(MarginResult result, Class<P> kind) {
        return result.problems().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
