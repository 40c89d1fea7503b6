package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.Draws;
import plimsoll.model.Fixtures;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.None;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.margin.VenueCase.Tiers;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.valuation.Leg;

/// What holds of every venue, on seeded accounts of each of its margin models, a
/// thousand in a full run ([plimsoll.model.Draws]).
///
/// ```
///                            a trigger  b caps  c collateral  d sizes  e one-way
/// Binance USD-M one-way          x        x          x           x         x
///   hedge mode                   x        x          x           x      in full
///   multi-assets mode            x        x          x           x         x
/// Binance COIN-M                 x        x          x           x         x
/// Bybit isolated, cross          x        x          x           x         x
/// OKX isolated, futures,
///   multi-currency               x     no deduction  x           x         x
/// Bybit, OKX portfolio           x     no tiers      x           x         x
/// Deribit S:SM, X:SM             x     no tiers      x           x         x
/// BitMEX, Bitget, Gate, KuCoin   x     no deduction  x           x         x
/// Hyperliquid                    x        x          x           x         x
/// dYdX                           x     no tiers      x           x     cross rows
/// Derive srm, pmrm1, pmrm2       x     no tiers      x           x         x
/// generic tiered                 x        x          x           x         x
/// generic matrix                 x     no tiers      x           x         x
/// ```
///
/// a: at every liquidation price equity is maintenance, see [TriggerPropertyTest]. b: maintenance is
/// continuous where the rate rises. c: more of any collateral never lowers excess and never brings a
/// liquidation nearer. d: scaling every size scales every margin. e: rows of one contract are charged
/// as their sum, a long and a short of equal size need nothing; the legs of hedge mode are charged both.
class VenuePropertyTest {
    static final int ACCOUNTS = Draws.of(1000);

    /// Coins have a risk of their own there.
    private static final Set<VenueCase> CHARGES_COINS =
            EnumSet.of(VenueCase.GENERIC_MATRIX, VenueCase.DERIVE_PMRM1, VenueCase.DERIVE_PMRM2);

    private static void forEach(LongConsumer check) {
        LongStream.range(0, ACCOUNTS).forEach(check);
    }

    static Stream<VenueCase> deducting() {
        return Arrays.stream(VenueCase.values()).filter(v -> v.tiers() == Tiers.DEDUCT);
    }

    static Stream<VenueCase> oneWay() {
        return Arrays.stream(VenueCase.values()).filter(VenueCase::isOneWay);
    }

    /// b.
    @ParameterizedTest
    @MethodSource("deducting")
    void maintenanceIsContinuousAtEveryCap(VenueCase venue) {
        Set<Double> caps = new TreeSet<>();
        forEach(seed -> {
            OneMode one = OneMode.of(venue.draw(seed));
            for (Leg leg : one.valued().legs()) {
                one.parameters().tiers(leg.terms()).ifPresent(schedule -> {
                    double size = TierRule.size(schedule, leg);
                    for (double cap : schedule.tiers().stream()
                            .mapToDouble(t -> t.cap())
                            .filter(Double::isFinite)
                            .toArray()) {
                        caps.add(cap);
                        double below = maintenance(one, schedule, leg, cap / size * (1 - 1e-12));
                        double above = maintenance(one, schedule, leg, cap / size * (1 + 1e-12));
                        assertWithin(
                                leg.instrument().id() + " at " + cap + " of seed " + seed, below, above, 1e-9 * below);
                    }
                });
            }
        });
        assertThat(caps).as("caps met").isNotEmpty();
    }

    /// Of the leg alone, grown by a factor; without fees, which know no tiers.
    private static double maintenance(OneMode one, TierSchedule schedule, Leg leg, double factor) {
        Leg grown = leg.withPosition(leg.position().scaled(factor));
        assertThat(schedule.covers(TierRule.size(schedule, grown)) || factor > 1)
                .isTrue();
        return new StandardRule(one.parameters(), false).charge(grown).maintenance();
    }

    /// c.
    @ParameterizedTest
    @EnumSource
    void moreCollateralNeverLowersExcessAndNeverBringsLiquidationNearer(VenueCase venue) {
        forEach(seed -> {
            Seeded book = venue.draw(seed);
            MarginResult before = OneMode.of(book).in(AsIf.HELD, Searches.ALL);
            Seeded richer = book.with(richer(book, seed));
            MarginResult after = OneMode.of(richer).in(AsIf.HELD, Searches.ALL);
            String inputs = venue + " of seed " + seed;
            double slack = 1e-12 * gross(before);
            assertThat(after.initialExcess()).as(inputs).isGreaterThanOrEqualTo(before.initialExcess() - slack);
            assertThat(after.maintenanceExcess()).as(inputs).isGreaterThanOrEqualTo(before.maintenanceExcess() - slack);
            List<Liquidation> then = liquidations(after);
            List<Liquidation> now = liquidations(before);
            assertThat(then.size()).as(inputs).isEqualTo(now.size());
            for (int i = 0; i < now.size(); i++) {
                assertThat(reach(then.get(i)))
                        .as("%s then %s %s", now.get(i), then.get(i), inputs)
                        .isGreaterThanOrEqualTo(reach(now.get(i)) * (1 - 1e-9));
            }
        });
    }

    /// Every other account posts more for its isolated positions; the others have more of one asset, each
    /// asset in turn.
    private static UnaryOperator<Account> richer(Seeded book, long seed) {
        List<Balance> held = book.account().balances();
        List<Balance> more = new ArrayList<>(held);
        int asset = (int) (seed / 2 % held.size());
        more.set(asset, held.get(asset).plus(0.05 * Math.abs(held.get(asset).quantity())));
        List<Position> posting = book.account().positions().stream()
                .map(VenuePropertyTest::richer)
                .toList();
        return account -> seed % 2 == 0 ? account.withBalances(more) : account.withPositions(posting);
    }

    private static Position richer(Position p) {
        return p.mode() instanceof MarginMode.Isolated i
                ? p.withMode(new MarginMode.Isolated(i.leverage(), 1.01 * i.posted()))
                : p;
    }

    private static double gross(MarginResult r) {
        return Math.abs(r.equity()) + r.initialMargin() + Math.abs(r.equityBeforeHaircuts());
    }

    static List<Liquidation> liquidations(MarginResult result) {
        return result.pools().stream().flatMap(p -> p.liquidations().stream()).toList();
    }

    /// How far the price may move, as |ln|; infinite when the trigger is never met.
    private static double reach(Liquidation found) {
        return switch (found.outcome()) {
            case At at -> Math.abs(Math.log1p(at.distance()));
            case None _, Liquidation.NotModelled _ -> Double.POSITIVE_INFINITY;
            case Already _ -> 0;
            case Liquidation.Incomplete _ -> throw new AssertionError(found.toString());
        };
    }

    /// d. A power of two, so that nothing rounds.
    @ParameterizedTest
    @EnumSource
    void scalingEverySizeScalesEveryMargin(VenueCase venue) {
        forEach(seed -> {
            OneMode one = OneMode.of(venue.draw(seed));
            OneMode eight = new Sizes(8).scaled(one);
            for (AsIf asIf : venue.modes()) {
                MarginResult a = one.in(asIf, Searches.NONE);
                MarginResult b = eight.in(asIf, Searches.NONE);
                String inputs = asIf + " " + venue + " of seed " + seed;
                assertThat(a.initialMargin()).as(inputs).isFinite();
                assertWithin(inputs, 8 * a.initialMargin(), b.initialMargin(), 1e-12 * b.initialMargin());
                assertWithin(inputs, 8 * a.maintenanceMargin(), b.maintenanceMargin(), 1e-12 * b.maintenanceMargin());
                assertWithin(inputs, 8 * a.equity(), b.equity(), 1e-12 * gross(b));
            }
        });
    }

    /// e.
    @ParameterizedTest
    @MethodSource("oneWay")
    void rowsOfOneContractAreChargedAsTheirSum(VenueCase venue) {
        forEach(seed -> {
            Seeded whole = venue.draw(seed).with(VenuePropertyTest::mergeable);
            Seeded rows = whole.with(a -> split(a, 1.75));
            for (AsIf asIf : venue.modes()) {
                Searches searches = asIf == AsIf.HELD && seed % 10 == 0 ? Searches.UNDERLYING : Searches.NONE;
                assertSame(
                        asIf + " " + venue + " of seed " + seed,
                        OneMode.of(whole).in(asIf, searches),
                        OneMode.of(rows).in(asIf, searches));
            }
        });
    }

    private static void assertSame(String inputs, MarginResult one, MarginResult rows) {
        double slack = 1e-9 * gross(one);
        assertWithin(inputs, one.initialMargin(), rows.initialMargin(), slack);
        assertWithin(inputs, one.maintenanceMargin(), rows.maintenanceMargin(), slack);
        assertWithin(inputs, one.equity(), rows.equity(), slack);
        assertWithin(inputs, one.freeBalance(), rows.freeBalance(), slack);
        assertThat(rows.pools().size()).as(inputs).isEqualTo(one.pools().size());
        List<Liquidation> before = liquidations(one);
        List<Liquidation> after = liquidations(rows);
        assertThat(after.size()).as(inputs).isEqualTo(before.size());
        for (int i = 0; i < before.size(); i++) {
            double reach = reach(before.get(i));
            assertWithin(inputs, reach, reach(after.get(i)), 1e-9 * Math.max(reach, 1));
        }
    }

    /// e.
    @ParameterizedTest
    @MethodSource("oneWay")
    void longAndShortOfOneContractCancel(VenueCase venue) {
        forEach(seed -> {
            Seeded book = venue.draw(seed).with(VenuePropertyTest::mergeable);
            Seeded flat = book.with(a -> a.withPositions(a.positions().stream()
                    .map(p -> p.withQuantity(0).owing(p.fundingOwed()))
                    .toList()));
            Seeded rows = book.with(a -> split(a, 1));
            for (AsIf asIf : venue.modes()) {
                MarginResult none = OneMode.of(flat).in(asIf, Searches.NONE);
                MarginResult both = OneMode.of(rows).in(asIf, Searches.NONE);
                String inputs = asIf + " " + venue + " of seed " + seed;
                double slack = 1e-9 * gross(none);
                assertWithin(inputs, none.initialMargin(), both.initialMargin(), slack);
                assertWithin(inputs, none.maintenanceMargin(), both.maintenanceMargin(), slack);
                if (!CHARGES_COINS.contains(venue)) {
                    assertThat(ofPositions(both)).as(inputs).isZero();
                }
            }
        });
    }

    /// Maintenance without what debts need.
    private static double ofPositions(MarginResult result) {
        return result.pools().stream()
                .flatMap(p -> p.requirements().stream())
                .filter(r -> r.kind() != Requirement.Kind.BORROWING)
                .mapToDouble(Requirement::maintenance)
                .sum();
    }

    /// At dYdX every isolated row is a sub-account of its own.
    private static Account mergeable(Account account) {
        return account.withPositions(account.positions().stream()
                .filter(p -> !account.venue().equals("dydx") || !p.isIsolated())
                .toList());
    }

    /// Each position as a row of `share` of it and one of what is left.
    private static Account split(Account account, double share) {
        List<Position> rows = new ArrayList<>();
        for (Position p : account.positions()) {
            Position halved = p.mode() instanceof MarginMode.Isolated i
                    ? p.withMode(new MarginMode.Isolated(i.leverage(), i.posted() / 2))
                    : p;
            double left = share == 1 ? -1 : 1 - share;
            rows.add(halved.withQuantity(share * p.quantity()));
            rows.add(netRow(halved.withQuantity(left * p.quantity()).owing(0)));
        }
        return account.withPositions(rows);
    }

    private static Position netRow(Position p) {
        return new Position(
                new PositionId(p.id() + "/other"),
                p.instrument(),
                p.side(),
                p.quantity(),
                p.entryPrice(),
                p.mode(),
                p.fundingOwed());
    }

    /// e, hedge mode.
    @Test
    void bothLegsOfHedgeModeAreChargedInFull() {
        forEach(seed -> {
            Seeded hedge = VenueCase.BINANCE_USDM_HEDGE.draw(seed);
            Account account = hedge.account();
            List<Position> longs = crossed(account, 1);
            List<Position> shorts = crossed(account, -1);
            List<Position> both = new ArrayList<>(longs);
            both.addAll(shorts);
            double charged = maintenance(hedge, both);
            assertWithin(
                    "seed " + seed, maintenance(hedge, longs) + maintenance(hedge, shorts), charged, 1e-9 * charged);
        });
    }

    private static List<Position> crossed(Account account, int sign) {
        return account.positions().stream()
                .filter(p -> !p.isIsolated())
                .map(p -> VenueCase.asLeg(Fixtures.named(
                        p.id() + (sign > 0 ? "/long" : "/short"), p.withQuantity(sign * Math.abs(p.quantity())))))
                .toList();
    }

    private static double maintenance(Seeded book, List<Position> positions) {
        return OneMode.of(book.with(a -> a.withPositions(positions))).held().maintenanceMargin();
    }
}
