package plimsoll.model.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.model.compare.Netting.Amounts;
import plimsoll.model.compare.Netting.Part;
import plimsoll.model.compare.Netting.Silo;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// Margins the silos and the pool, whole and underlying by underlying.
final class NettingSearch {
    private final Assessor assessor;
    private final Target method;
    private final boolean withCollateral;
    private final VenueBook pool;
    private final Map<Account, VenueBook> silos = new LinkedHashMap<>();

    NettingSearch(Assessor assessor, Books books, List<Account> accounts, Target method, boolean withCollateral) {
        this.assessor = assessor;
        this.method = method;
        this.withCollateral = withCollateral;
        Target same = Books.resolved(method, accounts);
        this.pool = books.at(same, method, accounts);
        accounts.forEach(a -> silos.put(a, books.at(same, method, List.of(a))));
    }

    Netting netting() {
        MarginResult whole = result(pool, held(pool));
        boolean isVenues = whole.problems().stream().noneMatch(p -> p instanceof Problem.NotTheVenuesRule);
        return new Netting(
                whole.method(),
                isVenues,
                withCollateral,
                part("", this::held),
                underlyings().stream()
                        .map(u -> part(u.name(), book -> of(u, book)))
                        .toList(),
                whole.parameters(),
                problems());
    }

    private Account held(VenueBook book) {
        return withCollateral ? book.opened() : book.bare();
    }

    private MarginResult result(VenueBook book, Account account) {
        AsIf mode = method.model().isEmpty() ? AsIf.PORTFOLIO : AsIf.HELD;
        return assessor.assess(account, book.market(), mode, Searches.NONE);
    }

    private Part part(String name, Function<VenueBook, Account> held) {
        List<Silo> alone = new ArrayList<>();
        silos.forEach(
                (account, book) -> alone.add(new Silo(account.id(), account.venue(), amounts(book, held.apply(book)))));
        return new Part(name, alone, amounts(pool, held.apply(pool)));
    }

    private Amounts amounts(VenueBook book, Account account) {
        MarginResult result = result(book, account);
        return result.complete() ? new Amounts(result.initialMargin(), result.maintenanceMargin()) : Amounts.UNKNOWN;
    }

    /// One underlying's positions, and no balance but of its coin.
    private Account of(UnderlyingId underlying, VenueBook book) {
        Account account = held(book);
        List<Position> positions = account.positions().stream()
                .filter(p -> underlying(p, book.market()).equals(underlying))
                .toList();
        List<Balance> balances = account.balances().stream()
                .map(b -> b.asset().underlying().equals(underlying) ? b : Balance.of(b.asset(), 0))
                .toList();
        return account.withPositions(positions).withBalances(balances);
    }

    private static UnderlyingId underlying(Position position, MarketSnapshot market) {
        return Objects.requireNonNull(market.instruments().get(position.instrument()))
                .terms()
                .underlying();
    }

    private Set<UnderlyingId> underlyings() {
        Set<UnderlyingId> all = new TreeSet<>();
        pool.bare().positions().forEach(p -> all.add(underlying(p, pool.market())));
        if (withCollateral) {
            pool.collateral().stream()
                    .map(b -> b.asset().underlying())
                    .filter(u -> pool.market().index(u).isPresent())
                    .forEach(all::add);
        }
        return all;
    }

    /// Equity is not what is asked for; whose rule it is, is said once.
    private List<Problem> problems() {
        return Stream.concat(silos.values().stream(), Stream.of(pool))
                .flatMap(book -> Stream.concat(book.problems().stream(), result(book, held(book)).problems().stream()))
                .filter(p -> !(p instanceof Problem.NoEquity) && !(p instanceof Problem.NotTheVenuesRule))
                .distinct()
                .toList();
    }
}
