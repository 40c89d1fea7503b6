package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.Draws;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Contribution.Kind;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.Shift;
import plimsoll.model.margin.Contribution.State;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.parameter.Convention.EquityAt;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// On a hundred seeded accounts of every margin model of every venue: two thousand.
class ContributionPropertyTest {
    private static final int ACCOUNTS = Draws.of(100);
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    private static final double STEP = 1e-4;
    private static final Set<VenueCase> ISOLATED =
            EnumSet.of(VenueCase.BYBIT_ISOLATED, VenueCase.OKX_ISOLATED, VenueCase.KUCOIN);

    /// Legs of one instrument, expiry or underlying are charged together.
    private static final Set<VenueCase> TOGETHER = EnumSet.of(
            VenueCase.DERIVE_SRM,
            VenueCase.DERIVE_PMRM1,
            VenueCase.DERIVE_PMRM2,
            VenueCase.GENERIC_MATRIX,
            VenueCase.BYBIT_PORTFOLIO,
            VenueCase.OKX_PORTFOLIO);

    private static Contributions contributions(Seeded book, AsIf asIf) {
        return ASSESSOR.contributions(book.account(), book.market(), asIf, Removals.MOST_DANGEROUS);
    }

    private static MarginResult assessed(Seeded book, AsIf asIf) {
        return ASSESSOR.assess(book.account(), book.market(), asIf, Searches.UNDERLYING);
    }

    /// Where every leg is charged by itself, what positions free adds up to all of it.
    @ParameterizedTest
    @EnumSource
    void removalsAddUpToTheTotalWhereLegsAreChargedByThemselves(VenueCase venue) {
        int checked = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Seeded book = venue.draw(seed);
            if (TOGETHER.contains(venue) || sharesInstruments(book.account())) {
                continue;
            }
            Contributions found = contributions(book, AsIf.HELD);
            for (Contributions.Pool pool : found.pools()) {
                String inputs = pool + " " + venue + " of seed " + seed;
                double slack = 1e-9 * (Math.abs(pool.equity()) + pool.initialMargin());
                Margins ofMoney = ofMoney(book, pool);
                double maintenance = 0;
                double initial = 0;
                for (Contribution c : positions(found, pool)) {
                    maintenance += c.removal().maintenanceMargin();
                    initial += c.removal().initialMargin();
                }
                assertWithin(inputs, ofMoney.maintenance() - pool.maintenanceMargin(), maintenance, slack);
                assertWithin(inputs, ofMoney.initial() - pool.initialMargin(), initial, slack);
                checked++;
            }
        }
        assertThat(checked > 0).isEqualTo(!TOGETHER.contains(venue));
    }

    /// Charged on what there is of an asset, which closing a position does not change.
    private static Margins ofMoney(Seeded book, Contributions.Pool pool) {
        MarginResult result = ASSESSOR.assess(book.account(), book.market(), AsIf.HELD, Searches.NONE);
        return Margins.of(pool(result, pool.id()).requirements().stream()
                .filter(r -> r.kind() == Requirement.Kind.HAIRCUT || r.kind() == Requirement.Kind.BORROWING)
                .toList());
    }

    private static boolean sharesInstruments(Account account) {
        return account.positions().stream().map(Position::instrument).distinct().count()
                < account.positions().size();
    }

    private static List<Contribution> positions(Contributions found, Contributions.Pool pool) {
        return found.all().stream()
                .filter(c -> c.kind() == Kind.POSITION && c.pool().equals(pool.id()))
                .toList();
    }

    /// The same account, margined again without the position and with what it was worth as cash.
    @ParameterizedTest
    @EnumSource
    void removingAPositionIsTheAccountMarginedWithoutIt(VenueCase venue) {
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Seeded book = venue.draw(seed);
            for (AsIf asIf : List.of(AsIf.HELD, AsIf.CROSS, AsIf.PORTFOLIO)) {
                List<Position> positions = book.account().positions();
                if (isKnown(venue, asIf) && !positions.isEmpty() && !sharesInstruments(book.account())) {
                    Contributions found = contributions(book, asIf);
                    Position removed = positions.get((int) (seed % positions.size()));
                    check(venue, seed, book, asIf, found, removed);
                }
            }
        }
    }

    /// Derive's portfolio manager takes one market, a standard account has several.
    private static boolean isKnown(VenueCase venue, AsIf asIf) {
        return switch (venue) {
            case KUCOIN -> asIf != AsIf.CROSS;
            case DERIVE_SRM -> asIf != AsIf.PORTFOLIO;
            default -> true;
        };
    }

    private static void check(
            VenueCase venue, long seed, Seeded book, AsIf asIf, Contributions found, Position removed) {
        Contribution own = of(found, removed);
        Contributions.Pool pool = pool(found, own.pool());
        String inputs = own + " " + asIf + " " + venue + " of seed " + seed;
        MarginResult after = assessed(book.with(without(book, asIf, removed)), asIf);
        List<MarginPool> left =
                after.pools().stream().filter(p -> p.id().equals(pool.id())).toList();
        double slack = 1e-9 * (Math.abs(pool.equity()) + pool.initialMargin());
        double maintenance =
                left.stream().mapToDouble(MarginPool::maintenanceMargin).sum();
        double initial = left.stream().mapToDouble(MarginPool::initialMargin).sum();
        assertWithin(
                inputs, maintenance, pool.maintenanceMargin() + own.removal().maintenanceMargin(), slack);
        assertWithin(inputs, initial, pool.initialMargin() + own.removal().initialMargin(), slack);
        if (!left.isEmpty()) {
            double equity = left.getFirst().equity();
            assertWithin(inputs, equity, pool.equity() + own.removal().equity(), slack);
            own.liquidations().forEach(shift -> assertSame(inputs, shift, left.getFirst()));
        }
    }

    private static void assertSame(String inputs, Shift shift, MarginPool left) {
        Point expected = left.liquidations().stream()
                .filter(l -> l.name().equals(shift.underlying().name()) && l.direction() == shift.direction())
                .findFirst()
                .map(l -> point(l.outcome()))
                .orElse(new Point(State.NONE, Double.NaN, Double.NaN));
        assertThat(shift.removed().state()).as(inputs).isEqualTo(expected.state());
        assertWithin(inputs, expected.price(), shift.removed().price(), 1e-8 * expected.price());
    }

    private static Point point(Liquidation.Outcome outcome) {
        return switch (outcome) {
            case Liquidation.At at -> new Point(State.AT, at.price(), at.distance());
            case Liquidation.None _, Liquidation.NotModelled _ -> new Point(State.NONE, Double.NaN, Double.NaN);
            case Liquidation.Already _ -> new Point(State.ALREADY, Double.NaN, Double.NaN);
            case Liquidation.Incomplete _ -> new Point(State.INCOMPLETE, Double.NaN, Double.NaN);
        };
    }

    /// The same account, margined again with a ten-thousandth of it withdrawn, and without it.
    @ParameterizedTest
    @EnumSource
    void withdrawingABalanceIsTheAccountMarginedWithoutIt(VenueCase venue) {
        int checked = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Seeded book = venue.draw(seed);
            for (Contribution c : contributions(book, AsIf.HELD).all()) {
                if (c.kind() == Kind.BALANCE) {
                    MarginPool now = pool(assessed(book, AsIf.HELD), c.pool());
                    MarginPool left = pool(assessed(book.with(a -> withdrawn(a, c.name(), 1)), AsIf.HELD), c.pool());
                    String inputs = c + " " + venue + " of seed " + seed;
                    double slack = 1e-9 * (Math.abs(now.equity()) + now.initialMargin());
                    assertWithin(
                            inputs, left.equity(), now.equity() + c.removal().equity(), slack);
                    assertWithin(
                            inputs,
                            left.initialMargin(),
                            now.initialMargin() + c.removal().initialMargin(),
                            slack);
                    c.liquidations().forEach(shift -> assertSame(inputs, shift, left));
                    checked++;
                }
            }
        }
        assertThat(checked > 0).isEqualTo(!ISOLATED.contains(venue));
    }

    private static Account withdrawn(Account account, String asset, double share) {
        return account.withBalances(account.balances().stream()
                .map(b -> b.asset().code().equals(asset)
                        ? new Balance(
                                b.asset(),
                                b.quantity() * (1 - share),
                                b.borrowed() * (1 - share),
                                b.reserved() * (1 - share))
                        : b)
                .toList());
    }

    private static MarginPool pool(MarginResult result, String id) {
        return result.pools().stream()
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// One percent by the derivative is a hundredth of a percent, times a hundred, of the account margined
    /// again. Where a rate or the worst scenario changes on the way, either side of it is right.
    @ParameterizedTest
    @EnumSource
    void onePercentIsWhatASmallStepOfTheAccountDoes(VenueCase venue) {
        int checked = 0;
        for (long seed = 0; seed < ACCOUNTS; seed++) {
            Seeded book = venue.draw(seed);
            List<Position> positions = book.account().positions();
            if (positions.isEmpty() || sharesInstruments(book.account())) {
                continue;
            }
            Position some = positions.get((int) (seed % positions.size()));
            if (some.isIsolated() || isOption(book, some)) {
                continue;
            }
            Contribution c = of(contributions(book, AsIf.HELD), some);
            MarginPool less = pool(assessed(book.with(resized(book, some, -STEP)), AsIf.HELD), c.pool());
            MarginPool more = pool(assessed(book.with(resized(book, some, STEP)), AsIf.HELD), c.pool());
            String inputs = c + " " + venue + " of seed " + seed;
            double scale = 0.01 / (2 * STEP);
            double slack = 1e-6 * less.initialMargin() / 100 + 1e-10 * Math.abs(less.equity()) / STEP / 100;
            assertWithin(
                    inputs,
                    scale * (less.maintenanceMargin() - more.maintenanceMargin()),
                    c.percent().maintenanceMargin(),
                    slack);
            assertWithin(
                    inputs,
                    scale * (less.initialMargin() - more.initialMargin()),
                    c.percent().initialMargin(),
                    slack);
            for (Shift shift : c.liquidations()) {
                Point a = point(shift, less);
                Point b = point(shift, more);
                if (a.state() == State.AT && b.state() == State.AT) {
                    double moved = scale * (a.price() - b.price());
                    assertWithin(inputs + shift, moved, shift.percent(), 1e-3 * Math.abs(moved) + 1e-9 * a.price());
                    checked++;
                }
            }
        }
        assertThat(checked > 0).isEqualTo(!ISOLATED.contains(venue));
    }

    private static boolean isOption(Seeded book, Position position) {
        return ValuedAccount.of(book.account(), book.market(), Asset.USD).legs().stream()
                .anyMatch(l -> l.position().id().equals(position.id()) && l.isOption());
    }

    private static Point point(Shift shift, MarginPool pool) {
        return pool.liquidations().stream()
                .filter(l -> l.name().equals(shift.underlying().name()) && l.direction() == shift.direction())
                .findFirst()
                .map(l -> point(l.outcome()))
                .orElseThrow();
    }

    /// A future, larger or smaller, which has earned what it had.
    private static UnaryOperator<Account> resized(Seeded book, Position some, double by) {
        Leg leg = ValuedAccount.of(book.account(), book.market(), Asset.USD).legs().stream()
                .filter(l -> l.position().id().equals(some.id()))
                .findFirst()
                .orElseThrow();
        boolean earnedInBalance = OneMode.of(book).parameters().convention().equityAt() == EquityAt.MARK;
        double owed = some.fundingOwed() + (earnedInBalance ? 0 : by * leg.unrealisedProfit());
        return account -> account.replacing(
                some.id(), p -> p.withQuantity((1 + by) * p.quantity()).owing(owed));
    }

    private static Contribution of(Contributions found, Position position) {
        return found.all().stream()
                .filter(c -> c.kind() == Kind.POSITION
                        && c.name().equals(position.id().name()))
                .findFirst()
                .orElseThrow();
    }

    private static Contributions.Pool pool(Contributions found, String id) {
        return found.pools().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    /// A future keeps what it earned as money owed to it, as a position of no size; an option becomes cash.
    private static UnaryOperator<Account> without(Seeded book, AsIf asIf, Position removed) {
        Leg leg = ValuedAccount.of(book.account(), book.market(), Asset.USD).legs().stream()
                .filter(l -> l.position().id().equals(removed.id()))
                .findFirst()
                .orElseThrow();
        List<Position> others = new ArrayList<>(book.account().positions());
        others.remove(removed);
        if (leg.isOption()) {
            return account -> account.settled(Map.of(leg.terms().settle(), leg.marketValue()), others);
        }
        if (removed.isIsolated() && asIf == AsIf.HELD) {
            return account -> account.withPositions(others);
        }
        boolean earnedInBalance = OneMode.of(book).parameters().convention().equityAt() == EquityAt.MARK;
        double owed = earnedInBalance ? removed.fundingOwed() : -leg.equity();
        return account -> account.replacing(removed.id(), p -> p.withQuantity(0).owing(owed));
    }
}
