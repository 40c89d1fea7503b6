package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.linear;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Reported.ReportedPosition;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.problem.Problem;

/// Deribit's futures by leverage curve: known at small sizes, else by what the venue itself reported.
class CalibrationTest {
    private static final double S = 100_000;
    private static final TestMarket MARKET = new TestMarket()
            .index("BTC", S)
            .asset(USDC, 1)
            .marked(inverse("BTC-PERPETUAL", "BTC", 1), S)
            .marked(linear("BTC_USDC-PERPETUAL", "BTC", USDC), 1.01 * S);

    private static Account deribit(Reported reported, String overrides, Position... positions) {
        return new Account(
                new AccountId("main"),
                "deribit",
                "segregated_sm",
                Settings.DEFAULT,
                List.of(Balance.of(BTC, 10), Balance.of(USDC, 1e6)),
                List.of(positions),
                List.of(),
                Optional.empty(),
                reported,
                overrides);
    }

    private static Position perpetual(double usd) {
        return cross("BTC-PERPETUAL", usd, S, Double.NaN);
    }

    private static Reported saying(String position, double maintenance, double quantity) {
        PositionId id = new PositionId(position);
        return new Reported(
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Map.of(id, new ReportedPosition(Double.NaN, maintenance)),
                Map.of(id, quantity));
    }

    private static Reported total(double maintenance, Map<PositionId, Double> quantities) {
        return new Reported(Double.NaN, Double.NaN, maintenance, Double.NaN, Map.of(), quantities);
    }

    private static MarginResult held(Account account) {
        return Assessed.held(account, MARKET);
    }

    @Test
    void withoutFiguresACurveThatIsNotPublishedIsUnknownAndNamesTheProduct() {
        MarginResult r = held(deribit(Reported.NOTHING, "", perpetual(100_000)));
        assertThat(r.complete()).isFalse();
        assertThat(r.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(r, Problem.NotModelled.class))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("BTC-PERPETUAL"));
        assertThat(Assessed.problems(r, Problem.MissingParameter.class)).isEmpty();
    }

    /// 2 coins at 0.04 of maintenance are 2 %; initial is 3/2 of it.
    @Test
    void anInversePositionIsCalibratedByItsCoins() {
        MarginResult r = held(deribit(saying("BTC-PERPETUAL", 0.04, 200_000), "", perpetual(200_000)));
        MarginPool pool = r.pools().getFirst();
        assertClose("as reported", 0.04, pool.maintenanceMargin(), 1e-15);
        assertClose("3/2", 0.06, pool.initialMargin(), 1e-15);
        assertThat(Assessed.problems(r, Problem.Assumed.class))
                .anyMatch(p -> p.what().contains("calibrated from the account's own figures"));
        assertThat(Assessed.problems(r, Problem.ModelDrift.class)).isEmpty();
    }

    @Test
    void theExplanationNamesTheVenuesFiguresAsSource() {
        MarginResult r = held(deribit(saying("BTC-PERPETUAL", 0.04, 200_000), "", perpetual(200_000)));
        Derivation derivation =
                r.pools().getFirst().requirements().getFirst().derivation().orElseThrow();
        assertThat(derivation.inputs())
                .filteredOn(i -> i.source().equals("reported"))
                .extracting(Derivation.Input::name)
                .containsExactly("initial rate", "maintenance rate");
    }

    /// 3 coins at the index of 100,000, not at the mark of 101,000.
    @Test
    void aLinearPositionIsCalibratedByItsValueAtTheIndex() {
        Position linear = cross("BTC_USDC-PERPETUAL", 3, S, Double.NaN);
        MarginResult r = held(deribit(saying("BTC_USDC-PERPETUAL", 6_000, 3), "", linear));
        Requirement q = r.pools().getFirst().requirements().getFirst();
        assertThat(q.derivation().orElseThrow().inputs())
                .filteredOn(i -> i.name().equals("maintenance rate"))
                .singleElement()
                .satisfies(i -> assertClose("6,000 of 300,000", 0.02, i.value(), 1e-15));
    }

    @Test
    void theAccountsFigureIsThatOfItsOnlyPosition() {
        PositionId id = new PositionId("BTC-PERPETUAL");
        MarginResult alone = held(deribit(total(0.04, Map.of(id, 200_000.0)), "", perpetual(200_000)));
        assertClose("as reported", 0.04, alone.pools().getFirst().maintenanceMargin(), 1e-15);
        Position linear = cross("BTC_USDC-PERPETUAL", 3, S, Double.NaN);
        Map<PositionId, Double> both = Map.of(id, 200_000.0, linear.id(), 3.0);
        MarginResult two = held(deribit(total(0.04, both), "", perpetual(200_000), linear));
        assertThat(two.maintenanceMargin()).isNaN();
    }

    @Test
    void anEditedPositionKeepsTheRateOfTheSizeThatWasReported() {
        Account account = deribit(saying("BTC-PERPETUAL", 0.04, 200_000), "", perpetual(200_000));
        Account doubled = account.replacing(new PositionId("BTC-PERPETUAL"), p -> p.withQuantity(400_000));
        assertClose("4 coins at 2 %", 0.08, held(doubled).pools().getFirst().maintenanceMargin(), 1e-15);
    }

    @Test
    void theRateIsHeldWhileThePriceMoves() {
        Account account = deribit(saying("BTC-PERPETUAL", 0.04, 200_000), "", perpetual(200_000));
        Liquidation.Outcome outcome = Assessed.outcome(
                held(account).pools().getFirst(),
                Liquidation.Move.INSTRUMENT,
                "BTC-PERPETUAL",
                Liquidation.Direction.DOWN);
        double expected = 200_000 * 1.02 / 12;
        assertClose("10 + 2 − Q/P = 2 % of Q/P", expected, ((Liquidation.At) outcome).price(), 1e-11);
    }

    /// The rate of small positions is the least there is: 1/50 ÷ 1.5.
    @Test
    void aRateBelowTheLeastOfTheCurveIsDrift() {
        MarginResult r = held(deribit(saying("BTC-PERPETUAL", 0.02, 200_000), "", perpetual(200_000)));
        assertThat(Assessed.problems(r, Problem.ModelDrift.class))
                .singleElement()
                .satisfies(p -> {
                    assertClose("least", 1 / 75.0, p.known(), 1e-15);
                    assertClose("observed", 0.01, p.observed(), 1e-15);
                });
    }

    @Test
    void aFileThatNamesBaseAndIncrementIsMarginedByThemAndSaysWhenTheVenueDiffers() {
        String rates =
                "{\"futures\": {\"BTC\": {\"initialBase\": 0.02, \"maintenanceBase\": 0.01, \"increment\": 0.00005}}}";
        double byRule = 2 * (0.01 + 2 * 0.00005);
        MarginResult drifted =
                held(deribit(saying("BTC-PERPETUAL", 1.011 * byRule, 200_000), rates, perpetual(200_000)));
        assertClose("the file's rule wins", byRule, drifted.pools().getFirst().maintenanceMargin(), 1e-15);
        assertThat(Assessed.problems(drifted, Problem.ModelDrift.class)).hasSize(1);
        MarginResult close = held(deribit(saying("BTC-PERPETUAL", 1.009 * byRule, 200_000), rates, perpetual(200_000)));
        assertThat(Assessed.problems(close, Problem.ModelDrift.class)).isEmpty();
    }

    /// The curve's size is the account's in the underlying: 20 coins are within 26.55, 20 and 10 are not.
    @Test
    void whatIsKnownEndsAtTheSizeOfTheWholeAccount() {
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDC, 1)
                .marked(future("BTC_USDC-1", 30), S)
                .marked(future("BTC_USDC-2", 60), S);
        Position first = cross("BTC_USDC-1", 20, S, Double.NaN);
        Position second = cross("BTC_USDC-2", -10, S, Double.NaN);
        MarginResult small = Assessed.held(deribit(Reported.NOTHING, "", first), market);
        assertClose("4 %", 0.04 * 20 * S, small.initialMargin(), 1e-15);
        assertClose("2/3 of it", 0.04 / 1.5 * 20 * S, small.maintenanceMargin(), 1e-15);
        MarginResult large = Assessed.held(deribit(Reported.NOTHING, "", first, second), market);
        assertThat(large.maintenanceMargin()).isNaN();
        assertThat(Assessed.problems(large, Problem.NotModelled.class)).hasSize(2);
    }

    @Test
    void aKnownRateStandsAndTheVenuesOtherFigureIsDrift() {
        TestMarket market = new TestMarket().index("BTC", S).asset(USDC, 1).marked(future("BTC_USDC-1", 30), S);
        Position first = cross("BTC_USDC-1", 20, S, Double.NaN);
        MarginResult r = Assessed.held(deribit(saying("BTC_USDC-1", 0.03 * 20 * S, 20), "", first), market);
        assertClose("the rule's", 0.04 * 20 * S, r.initialMargin(), 1e-15);
        assertThat(Assessed.problems(r, Problem.ModelDrift.class)).hasSize(1);
    }

    private static Instrument future(String name, double days) {
        return new Instrument.Future(Fixtures.terms(name, "BTC", USDC, Payoff.LINEAR, 1), Fixtures.inDays(days));
    }
}
