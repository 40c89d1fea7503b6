package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.linear;
import static plimsoll.model.Fixtures.option;
import static plimsoll.model.margin.Assessed.generic;
import static plimsoll.model.margin.Assessed.held;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// The formulas of the standard rules, and each of their parameters pushed to its ends.
class ChargesTest {
    private static final double S = 50_000;
    private static final List<Balance> MONEY =
            List.of(Balance.of(USDT, 1e6), Balance.of(BTC, 100), Balance.of(USDC, 1e6));

    private static String tiered(String row, String convention) {
        return "{\"fees\": {\"taker\": 0.0006}, \"convention\": " + convention + ", \"tiers\": {\"X\": [" + row + "]}}";
    }

    private static String row(double rate, double deduction, double leverage, String rest) {
        return "{\"floor\": 0, \"cap\": null, \"maxLeverage\": " + leverage + ", \"maintenanceRate\": " + rate
                + ", \"deduction\": " + deduction + rest + "}";
    }

    private static MarginResult of(Instrument instrument, String parameters, Position position) {
        TestMarket market =
                new TestMarket().index("BTC", S).asset(USDT, 1).asset(USDC, 1).marked(instrument, S);
        return held(generic("tiered", parameters, MONEY, position), market);
    }

    private static MarginResult linearX(String row, String convention, Position position) {
        return of(linear("X", "BTC", USDT), tiered(row, convention), position);
    }

    @Test
    void aTierChargesNotionalTimesRateLessDeduction() {
        MarginResult r = linearX(row(0.02, 300, 25, ""), "{}", cross("X", -3, S, 10));
        assertClose("3 × 50,000 × 2 % − 300", 2_700, r.maintenanceMargin(), 1e-15);
        assertClose("a tenth", 15_000, r.initialMargin(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0, 3000", "300, 2700", "3000, 0", "9999, 0"})
    void theDeductionComesOffOneForOneAndNeverBelowZero(double deduction, double expected) {
        MarginResult r = linearX(row(0.02, deduction, 25, ""), "{}", cross("X", 3, S, 10));
        assertClose("deduction " + deduction, expected, r.maintenanceMargin(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.01, 1500", "1, 150000"})
    void theMaintenanceRateIsProportional(double rate, double expected) {
        MarginResult r = linearX(row(rate, 0, 1, ""), "{}", cross("X", 3, S, 1));
        assertClose("rate " + rate, expected, r.maintenanceMargin(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"1, 150000", "10, 15000", "25, 6000", "100, 6000", "NaN, 6000"})
    void leverageIsCappedByTheTier(double leverage, double expected) {
        MarginResult r = linearX(row(0.01, 0, 25, ""), "{}", cross("X", 3, S, leverage));
        assertClose("leverage " + leverage, expected, r.initialMargin(), 1e-15);
        boolean said = Assessed.problems(r, Problem.Suspicious.class).size()
                        + Assessed.problems(r, Problem.Assumed.class).size()
                > 0;
        assertThat(said).isEqualTo(!(leverage <= 25));
    }

    @Test
    void aStatedInitialRateBeatsTheMaximumLeverage() {
        MarginResult r = linearX(row(0.01, 0, 25, ", \"initialRate\": 0.1"), "{}", cross("X", 3, S, 25));
        assertClose("10 %", 15_000, r.initialMargin(), 1e-15);
    }

    @Test
    void aSizeBeyondTheLastTierIsSuspicious() {
        String capped = "{\"floor\": 0, \"cap\": 1000, \"maxLeverage\": 5, \"maintenanceRate\": 0.1}";
        MarginResult r = linearX(capped, "{}", cross("X", 3, S, 1));
        assertThat(Assessed.problems(r, Problem.Suspicious.class)).hasSize(1);
        assertClose("last rate", 15_000, r.maintenanceMargin(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "liquidation, 90", "bankruptcy, 81"})
    void theClosingFeeIsChargedAtTheLiquidationOrTheBankruptcyPrice(String fee, double expected) {
        String convention = "{\"fee\": \"" + fee + "\"}";
        MarginResult r = linearX(row(0.01, 0, 25, ""), convention, cross("X", 3, S, 10));
        assertClose(fee, 1_500 + expected, r.maintenanceMargin(), 1e-14);
        MarginResult isolated = linearX(row(0.01, 0, 25, ""), convention, isolated("X", 3, S, 10, 15_000));
        assertClose(fee + " isolated", 1_500 + expected, isolated.maintenanceMargin(), 1e-14);
    }

    @Test
    void bankruptcyOfAShortLiesAboveAndOfAnInverseLongBelowItsEntry() {
        String at = "{\"fee\": \"bankruptcy\"}";
        MarginResult shortX = linearX(row(0.01, 0, 25, ""), at, cross("X", -3, S, 10));
        assertClose("110 % of notional", 1_500 + 0.0006 * 165_000, shortX.maintenanceMargin(), 1e-14);
        Instrument inverse = inverse("X", "BTC", 100);
        MarginResult longCoin = of(inverse, tiered(row(0.01, 0, 25, ""), at), cross("X", 1_500, S, 10));
        assertClose("3 coins, 3.3 at bankruptcy", (0.03 + 0.0006 * 3.3) * S, longCoin.maintenanceMargin(), 1e-14);
        MarginResult safe = of(inverse, tiered(row(0.01, 0, 25, ""), at), isolated("X", -1_500, S, 10, 9));
        assertClose("posted beyond the notional: no fee", 0.03 * S, safe.maintenanceMargin(), 1e-14);
    }

    @Test
    void anInverseContractIsChargedInCoin() {
        MarginResult r = of(inverse("X", "BTC", 100), tiered(row(0.02, 0.01, 20, ""), "{}"), cross("X", 1_500, S, 10));
        MarginPool pool = r.pools().getFirst();
        assertThat(pool.currency()).isEqualTo(BTC);
        assertClose("3 coins", 0.05, pool.maintenanceMargin(), 1e-14);
        assertClose("in USD", 0.05 * S, r.maintenanceMargin(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"quote, 0.3", "coin, 0.05", "contracts, 0.2"})
    void theBasisChoosesTheRow(String basis, double rate) {
        String rows = """
                {"basis": "BASIS", "floor": 0, "cap": 2, "maxLeverage": 9, "maintenanceRate": 0.01},
                {"basis": "BASIS", "floor": 2, "cap": 50, "maxLeverage": 8, "maintenanceRate": 0.05},
                {"basis": "BASIS", "floor": 50, "cap": 100000, "maxLeverage": 7, "maintenanceRate": 0.2},
                {"basis": "BASIS", "floor": 100000, "cap": null, "maxLeverage": 6, "maintenanceRate": 0.3}
                """.replace("BASIS", basis);
        // 3 coins, 1,500 contracts, 150,000 USD of face.
        MarginResult r = of(inverse("X", "BTC", 100), tiered(rows, "{}"), cross("X", 1_500, S, 1));
        assertClose(basis, 3 * rate * S, r.maintenanceMargin(), 1e-14);
    }

    @ParameterizedTest
    @CsvSource({"0.02, 0.01, 0.00005", "0.04, 0.01, 0.00005", "0.02, 0, 0.00005", "0.02, 0.01, 0", "0.02, 0.01, 0.01"})
    void anIncrementGrowsWithTheSizeInCoins(double initial, double maintenance, double increment) {
        String rates = "{\"initialBase\": %s, \"maintenanceBase\": %s, \"increment\": %s}"
                .formatted(initial, maintenance, increment);
        String parameters = "{\"futures\": {\"BTC\": " + rates + ", \"BTC_USDC\": " + rates + "}}";
        Account inverse = account("deribit", "segregated_sm", MONEY, List.of(cross("I", -15_000, S, 1)), parameters);
        Account linear = account("deribit", "segregated_sm", MONEY, List.of(cross("L", 4, S, 1)), parameters);
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDC, 1)
                .marked(inverse("I", "BTC", 10), S)
                .marked(linear("L", "BTC", USDC), S * 1.01);
        MarginPool coin = held(inverse, market).pools().getFirst();
        assertClose("3 coins", (initial + increment * 3) * 3, coin.initialMargin(), 1e-14);
        assertClose("3 coins", (maintenance + increment * 3) * 3, coin.maintenanceMargin(), 1e-14);
        MarginPool usdc = held(linear, market).pools().getFirst();
        assertClose("4 at the index", (initial + increment * 4) * 4 * S, usdc.initialMargin(), 1e-14);
        assertClose("4 at the index", (maintenance + increment * 4) * 4 * S, usdc.maintenanceMargin(), 1e-14);
    }

    private static MarginPool optionPool(
            OptionType type, Payoff payoff, double strike, double quantity, double mark, String rule) {
        Asset quote = payoff == Payoff.INVERSE ? Asset.USD : USDC;
        Instrument.Option o = option("BTC", quote, payoff, 30, strike, type);
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDC, 1)
                .forward("BTC", 30, S)
                .option(o, mark, 0.5);
        String parameters = "{\"options\": {\"BTC\": " + rule + ", \"BTC_USDC\": " + rule + "}}";
        Account account =
                account("deribit", "segregated_sm", MONEY, List.of(cross(o.id().name(), quantity, 1, 1)), parameters);
        return held(account, market).pools().getFirst();
    }

    private static final String RATES =
            "{\"initialRate\": 0.15, \"minimumInitialRate\": 0.1, \"maintenanceRate\": 0.075, \"putMarkRate\": 0.075}";

    @ParameterizedTest
    @CsvSource({
        // strike, initial and maintenance per coin above the mark
        "CALL, 45000, 0.15, 0.075",
        "CALL, 51000, 0.13, 0.075",
        "CALL, 60000, 0.10, 0.075",
        "PUT, 55000, 0.15, 0.075",
        "PUT, 49000, 0.13, 0.075",
        "PUT, 30000, 0.10, 0.075"
    })
    void aShortOptionIsChargedByHowFarItIsOutOfTheMoney(OptionType type, double strike, double im, double mm) {
        MarginPool coin = optionPool(type, Payoff.INVERSE, strike, -2, 0.03, RATES);
        assertClose("inverse", 2 * (im + 0.03), coin.initialMargin(), 1e-13);
        assertClose("inverse", 2 * (mm + 0.03), coin.maintenanceMargin(), 1e-13);
        MarginPool usdc = optionPool(type, Payoff.LINEAR, strike, -2, 1_500, RATES);
        assertClose("linear", 2 * (im * S + 1_500), usdc.initialMargin(), 1e-13);
        assertClose("linear", 2 * (mm * S + 1_500), usdc.maintenanceMargin(), 1e-13);
    }

    @Test
    void aDearShortPutNeedsAShareOfItsMarkAndInitialNoLessThanMaintenance() {
        MarginPool pool = optionPool(OptionType.PUT, Payoff.INVERSE, 200_000, -1, 3, RATES);
        assertClose("0.075 × 3 + 3", 3.225, pool.maintenanceMargin(), 1e-14);
        assertClose("at least maintenance", 3.225, pool.initialMargin(), 1e-14);
        String without = RATES.replace("\"putMarkRate\": 0.075", "\"putMarkRate\": 0");
        assertClose(
                "no floor",
                3.075,
                optionPool(OptionType.PUT, Payoff.INVERSE, 200_000, -1, 3, without)
                        .maintenanceMargin(),
                1e-14);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.1, 0.075, 0.13, 0.105", "1, 0.1, 0.075, 1.03, 0.105", "0.15, 0, 0.075, 0.18, 0.105",
        "0.15, 1, 0.075, 1.03, 0.105", "0.15, 0.1, 0, 0.18, 0.03", "0.15, 0.1, 1, 0.18, 1.03"
    })
    void everyOptionRateActsAsItsFormulaSays(double a, double b, double c, double initial, double maintenance) {
        String rule = "{\"initialRate\": %s, \"minimumInitialRate\": %s, \"maintenanceRate\": %s}".formatted(a, b, c);
        MarginPool pool = optionPool(OptionType.CALL, Payoff.INVERSE, S, -1, 0.03, rule);
        assertClose(rule, initial, pool.initialMargin(), 1e-14);
        assertClose(rule, maintenance, pool.maintenanceMargin(), 1e-14);
    }

    @Test
    void aLongOptionNeedsNothingAndCountsForNothing() {
        MarginPool pool = optionPool(OptionType.CALL, Payoff.INVERSE, S, 5, 0.03, RATES);
        assertThat(pool.maintenanceMargin()).isZero();
        assertThat(pool.initialMargin()).isZero();
        assertThat(pool.equity()).isEqualTo(100);
    }

    @Test
    void maintenanceNeverFallsAsTheSizeGrows() {
        Instrument x = linear("BTCUSDT", "BTC", USDT);
        TestMarket market = new TestMarket().index("BTC", S).asset(USDT, 1).marked(x, S);
        double last = -1;
        for (double quantity = 0.5; quantity < 40_000; quantity *= 1.3) {
            Account account = account("binance-usdm", "single", MONEY, cross("BTCUSDT", quantity, S, 1));
            double maintenance = held(account, market).maintenanceMargin();
            assertThat(maintenance).as("quantity %s", quantity).isGreaterThan(last);
            last = maintenance;
        }
    }

    @Test
    void aRequirementSaysHowItCameAbout() {
        Requirement r = linearX(row(0.02, 300, 25, ""), "{}", cross("X", -3, S, 10))
                .pools()
                .getFirst()
                .requirements()
                .getFirst();
        assertThat(r.id()).isEqualTo("position/X");
        assertThat(r.derivation().orElseThrow().inputs())
                .extracting(Derivation.Input::name)
                .contains("quantity", "mark", "notional", "maintenance rate", "deduction", "leverage");
    }

    private static MarginResult bybitPut(double entry, String rates) {
        Instrument.Option put = option("BTC", USDT, Payoff.LINEAR, 30, 45_000, OptionType.PUT);
        TestMarket market = new TestMarket()
                .index("BTC", S)
                .asset(USDT, 1)
                .forward("BTC", 30, S)
                .option(put, 900, 0.6);
        Position sold = cross(put.id().name(), -1, entry, Double.NaN);
        String parameters = rates.isEmpty() ? "" : "{\"options\": {\"BTC\": " + rates + "}}";
        return held(account("bybit", "cross", MONEY, List.of(sold), parameters), market);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "100  |                             | 2500 | 5900",
                "2000 |                             | 2500 | 7000",
                "2000 | {\"liquidationFee\": 0}     | 2400 | 7000",
                "2000 | {\"liquidationFee\": 0.01}  | 2900 | 7000",
                "2000 | {\"putMarkRate\": 2}        | 2800 | 7000",
                "2000 | {\"putMarkRate\": 20}       | 19000 | 19000",
                "2000 | {\"callMarkRate\": 20}      | 2500 | 7000",
                "2000 | {\"premium\": \"mark\"}     | 2500 | 5900",
                "2000 | {\"minimumMaintenanceRate\": 0.01} | 1500 | 7000"
            })
    void bybitHoldsTheLiquidationFeeAndTheHigherPremium(
            double entry, String rates, double maintenance, double initial) {
        MarginResult r = bybitPut(entry, rates == null ? "" : rates);
        assertClose("maintenance", maintenance, r.maintenanceMargin(), 1e-15);
        assertClose("initial", initial, r.initialMargin(), 1e-15);
    }

    @Test
    void withoutItsEntryTheInitialMarginOfABybitOptionIsUnknown() {
        MarginResult r = bybitPut(Double.NaN, "");
        assertThat(r.initialMargin()).isNaN();
        assertClose("maintenance", 2_500, r.maintenanceMargin(), 1e-15);
        assertThat(Assessed.problems(r, Problem.MissingData.class))
                .anyMatch(p -> p.what().startsWith("the entry price"));
    }
}
