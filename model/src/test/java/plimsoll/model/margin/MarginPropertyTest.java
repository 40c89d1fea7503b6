package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.Convention.EquityAt;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What holds for every account, on a thousand drawn ones.
class MarginPropertyTest {
    private static final int BOOKS = 1000;
    private static final Assessor ASSESSOR = Assessor.of(ParameterLibrary.builtIn(), Asset.USD);

    private static void forEachBook(Consumer<RandomBook> check) {
        for (long seed = 0; seed < BOOKS; seed++) {
            check.accept(RandomBook.of(seed));
        }
    }

    private static Comparison assess(RandomBook book) {
        return ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
    }

    /// The size of what is added up, so that cancelling sums may round.
    private static double gross(RandomBook book, Comparison assessed) {
        ValuedAccount valued = assessed.valued();
        double balances = valued.account().balances().stream()
                .mapToDouble(b -> Math.abs(b.quantity() * valued.price(b.asset())))
                .sum();
        double legs = valued.legs().stream()
                .mapToDouble(l -> l.notional() * l.settlePrice())
                .sum();
        assertThat(balances + legs).as(book.toString()).isPositive();
        return balances + legs;
    }

    @Test
    void equityBeforeHaircutsIsTheSameInEveryMode() {
        forEachBook(book -> {
            Comparison assessed = assess(book);
            double held = assessed.in(AsIf.HELD).equityBeforeHaircuts();
            for (AsIf asIf : AsIf.values()) {
                double other = assessed.in(asIf).equityBeforeHaircuts();
                assertWithin(asIf + " " + book, held, other, 1e-12 * gross(book, assessed));
            }
        });
    }

    @Test
    void poolsAndFreeBalanceMakeUpTheEquity() {
        forEachBook(book -> {
            Comparison assessed = assess(book);
            for (AsIf asIf : AsIf.values()) {
                MarginResult r = assessed.in(asIf);
                double sum = r.freeBalance() + r.equity() + haircuts(r);
                assertWithin(asIf + " " + book, r.equityBeforeHaircuts(), sum, 1e-12 * gross(book, assessed));
            }
        });
    }

    /// What collateral discounts took off, from the collateral lines.
    private static double haircuts(MarginResult result) {
        return result.pools().stream()
                .mapToDouble(p -> p.indexPrice()
                        * p.collateral().stream()
                                .mapToDouble(c -> c.quantity() * c.price() * (1 - c.maintenanceRate()))
                                .sum())
                .sum();
    }

    @Test
    void freeBalanceIsWhatNoPoolHolds() {
        forEachBook(book -> {
            Comparison assessed = assess(book);
            if (book.account().venue().startsWith("binance")
                    && !book.account().model().equals("multi")) {
                MarginResult held = assessed.in(AsIf.HELD);
                double unused = book.account().balances().stream()
                        .filter(b -> held.pools().stream().noneMatch(p -> p.id().equals("settlement/" + b.asset())))
                        .mapToDouble(b -> b.quantity() * assessed.valued().price(b.asset()))
                        .sum();
                assertWithin(book.toString(), unused, held.freeBalance(), 1e-12 * gross(book, assessed));
            }
        });
    }

    @Test
    void isolatedPoolsHoldTheVenuesInitialMarginAndTheRestIsFree() {
        forEachBook(book -> {
            Comparison assessed = assess(book);
            MarginResult isolated = assessed.in(AsIf.ISOLATED);
            assertThat(isolated.pools())
                    .as(book.toString())
                    .hasSameSizeAs(book.account().positions());
            double posted = 0;
            for (MarginPool pool : isolated.pools()) {
                assertWithin(pool.id() + " " + book, pool.initialMargin(), pool.equity(), 1e-12 * pool.equity());
                posted += pool.equity() * pool.indexPrice();
            }
            double free = assessed.in(AsIf.HELD).equityBeforeHaircuts() - posted;
            assertWithin(book.toString(), free, isolated.freeBalance(), 1e-12 * gross(book, assessed));
        });
    }

    @Test
    void bindingRequirementsSumToTheTotalsAtEveryLevel() {
        forEachBook(book -> {
            Comparison assessed = assess(book);
            for (AsIf asIf : AsIf.values()) {
                for (MarginPool pool : assessed.in(asIf).pools()) {
                    checkSums(asIf + " " + book, pool);
                }
            }
        });
    }

    private static void checkSums(String inputs, MarginPool pool) {
        double initial =
                pool.requirements().stream().mapToDouble(Requirement::initial).sum();
        double maintenance = pool.requirements().stream()
                .mapToDouble(Requirement::maintenance)
                .sum();
        assertWithin(inputs, initial, pool.initialMargin(), 0);
        assertWithin(inputs, maintenance, pool.maintenanceMargin(), 0);
        assertThat(pool.requirements()).as(inputs).allMatch(Requirement::binding);
        pool.requirements().forEach(r -> checkChildren(inputs, r));
    }

    private static void checkChildren(String inputs, Requirement r) {
        if (r.kind() != Requirement.Kind.INSTRUMENT) {
            assertThat(r.initial()).as(r + " " + inputs).isGreaterThanOrEqualTo(0);
            assertThat(r.maintenance()).as(r + " " + inputs).isGreaterThanOrEqualTo(0);
        }
        if (!r.children().isEmpty()) {
            double rounding = 1e-12
                    * r.children().stream()
                            .mapToDouble(c -> Math.abs(c.initial()))
                            .sum();
            assertWithin(r + inputs, r.initial(), binding(r, Requirement::initial), rounding);
            assertWithin(r + inputs, r.maintenance(), binding(r, Requirement::maintenance), rounding);
            r.children().forEach(c -> checkChildren(inputs, c));
        }
    }

    private static double binding(Requirement r, ToDoubleFunction<Requirement> column) {
        return r.children().stream()
                .filter(Requirement::binding)
                .mapToDouble(column)
                .sum();
    }

    @Test
    void moreCollateralNeverLowersExcess() {
        forEachBook(book -> {
            Account richer = book.account()
                    .withBalances(book.account().balances().stream()
                            .map(b -> b.plus(0.01 * Math.abs(b.quantity())))
                            .toList());
            Comparison before = assess(book);
            Comparison after = ASSESSOR.assess(richer, book.market(), Searches.NONE);
            for (AsIf asIf : AsIf.values()) {
                double slack = 1e-12 * gross(book, before);
                // The free coin is exposure of a risk matrix: there it may cost more than it brings.
                if (!(asIf == AsIf.PORTFOLIO || book.account().model().equals("matrix"))) {
                    assertThat(after.in(asIf).initialExcess())
                            .as(asIf + " " + book)
                            .isGreaterThanOrEqualTo(before.in(asIf).initialExcess() - slack);
                    assertThat(after.in(asIf).maintenanceExcess())
                            .as(asIf + " " + book)
                            .isGreaterThanOrEqualTo(before.in(asIf).maintenanceExcess() - slack);
                }
            }
        });
    }

    /// One dollar more of a coin loses at most the largest weighted move of the matrix.
    @Test
    void moreCollateralNeverLowersExcessUnderAMatrixEither() {
        forEachBook(book -> {
            List<Balance> more = book.account().balances().stream()
                    .map(b -> b.plus(0.01 * Math.abs(b.quantity())))
                    .toList();
            MarginResult before = assess(book).in(AsIf.PORTFOLIO);
            MarginResult after = ASSESSOR.assess(book.account().withBalances(more), book.market(), Searches.NONE)
                    .in(AsIf.PORTFOLIO);
            assertThat(after.initialExcess())
                    .as(book.toString())
                    .isGreaterThanOrEqualTo(before.initialExcess() - 1e-12 * gross(book, assess(book)));
        });
    }

    @Test
    void aScenarioWithoutAMoveChangesNothingAtAll() {
        forEachBook(book -> {
            ValuedAccount now = ValuedAccount.of(book.account(), book.market(), Asset.USD);
            ValuedAccount then = now.moved(Scenario.NONE);
            for (int i = 0; i < now.legs().size(); i++) {
                Leg a = now.legs().get(i);
                assertWithin(a + " " + book, a.mark(), then.legs().get(i).mark(), 0);
            }
            assertWithin(book.toString(), now.equityBeforeHaircuts(), then.equityBeforeHaircuts(), 0);
        });
    }

    @Test
    void aMoveRevaluesLikeTheMarketBuiltAtThatMove() {
        forEachBook(book -> {
            UnderlyingId btc = Fixtures.BITCOIN;
            ValuedAccount moved =
                    ValuedAccount.of(book.account(), book.market(), Asset.USD).moved(Scenario.of(btc, -0.17, 0));
            ValuedAccount afresh =
                    ValuedAccount.of(book.account(), TestMarket.moved(book.market(), btc, 1 - 0.17), Asset.USD);
            double scale = afresh.legs().stream()
                            .mapToDouble(l -> l.notional() * l.settlePrice())
                            .sum()
                    + Math.abs(afresh.equityBeforeHaircuts());
            assertWithin(book.toString(), afresh.equityBeforeHaircuts(), moved.equityBeforeHaircuts(), 1e-12 * scale);
        });
    }

    @Test
    void theSameInputsGiveTheSameResult() {
        forEachBook(book -> {
            Comparison once = ASSESSOR.assess(book.account(), book.market(), Searches.NONE);
            Comparison twice = ASSESSOR.assess(
                    RandomBook.of(book.seed()).account(),
                    RandomBook.of(book.seed()).market(),
                    Searches.NONE);
            assertThat(twice).as(book.toString()).isEqualTo(once);
        });
    }

    @Test
    void nothingIsUnknownWhereTheVenuesRuleIsModelled() {
        forEachBook(book -> {
            for (AsIf asIf : AsIf.values()) {
                MarginResult r = assess(book).in(asIf);
                assertThat(r.complete()).as(asIf + " " + r.problems() + book).isTrue();
            }
        });
    }

    @Test
    void longAndShortOfOneLinearContractCancelInProfit() {
        forEachBook(book -> {
            for (Leg leg :
                    ValuedAccount.of(book.account(), book.market(), Asset.USD).legs()) {
                Instrument i = leg.instrument();
                double there = i.profit(leg.quantity(), leg.position().entryPrice(), leg.mark());
                double back = i.profit(-leg.quantity(), leg.position().entryPrice(), leg.mark());
                assertWithin(book.toString(), 0, Double.isNaN(there) ? 0 : there + back, 0);
            }
        });
    }

    @Test
    void theMarkConventionOfEquityOnlyMovesProfitBetweenBalanceAndPosition() {
        forEachBook(book -> {
            if (ASSESSOR.library()
                            .of(book.account(), book.market().asOf())
                            .value()
                            .convention()
                            .equityAt()
                    == EquityAt.MARK) {
                Comparison asOfMark = assess(book);
                double stated = asOfMark.valued().account().balances().stream()
                        .mapToDouble(b -> b.quantity() * asOfMark.valued().price(b.asset()))
                        .sum();
                assertThat(stated).as(book.toString()).isFinite();
                ValuedAccount asStated = ValuedAccount.of(book.account(), book.market(), Asset.USD);
                double profit = asStated.legs().stream()
                        .mapToDouble(l -> l.unrealisedProfit() * l.settlePrice())
                        .sum();
                assertWithin(
                        book.toString(),
                        asStated.equityBeforeHaircuts() - profit,
                        asOfMark.in(AsIf.HELD).equityBeforeHaircuts(),
                        1e-12 * gross(book, asOfMark));
            }
        });
    }
}
