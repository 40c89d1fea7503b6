package plimsoll.model.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.reconcile.Reason.Kind;

/// Linear contracts at 100 with 1 % maintenance and ten times leverage, on 1,000 USDT of half a dollar
/// each. A long of 100 from 90: equity 2,000, initial 1,000, maintenance 100, ratio 0.05, liquidation at
/// 8,000 / 99 = 80.80.
class ReconciliationTest {
    private static final String LONG = position("X", "X", 100, 90, "\"mode\": \"cross\"");
    private static final String ISOLATED = position("Y", "Y", 10, 100, "\"mode\": \"isolated\", \"posted\": 50");

    private static String position(String id, String instrument, double quantity, double entry, String mode) {
        return """
                {"id": "%s", "instrument": "%s", "quantity": %s, "entryPrice": %s, "leverage": 10, %s}""".formatted(id, instrument, quantity, entry, mode);
    }

    private static String perpetual(String name, String settle, String rest) {
        return """
                "%s": {"kind": "perpetual", "underlying": "U", "base": "U", "quote": "%s", "settle": "%s",
                       "priceAsset": "%s", "payoff": "linear", "contractSize": 1%s}""".formatted(name, settle, settle, settle, rest);
    }

    private static String tier(String name) {
        return """
                "%s": [{"floor": 0, "cap": null, "maxLeverage": 10, "maintenanceRate": 0.01, "deduction": 0}]""".formatted(name);
    }

    /// @param more members of the account
    private static String file(String positions, String reported, String more) {
        return """
                {"format": "plimsoll-portfolio/1",
                 "market": {"asOf": "2026-03-06T00:00:00Z", "indices": {"U": {"price": 100}},
                            "assets": {"USDT": {"price": 0.5}, "USDC": {"price": 2}, "U": {"price": 100}},
                            "quotes": {"X": {"mark": 100}, "Y": {"mark": 100}, "Z": {"mark": 100}}},
                 "instruments": {%s, %s, %s, %s},
                 "accounts": [{"id": "a", "venue": "generic", "model": "tiered", %s "positions": [%s],
                   "reported": {%s},
                   "parameters": {"fees": {"taker": 0.001}, "tiers": {%s, %s, %s, %s}}}]}""".formatted(
                        perpetual("X", "USDT", ""),
                        perpetual("Y", "USDT", ", \"tick\": 0.05"),
                        perpetual("Z", "USDC", ""),
                        perpetual("UNQUOTED", "USDT", ""),
                        more.isEmpty() ? "\"balances\": {\"USDT\": 1000}," : more,
                        positions,
                        reported,
                        tier("X"),
                        tier("Y"),
                        tier("Z"),
                        tier("UNQUOTED"));
    }

    private static List<Reconciled> reconciled(String positions, String reported, String more) {
        return reconciled(file(positions, reported, more));
    }

    private static List<Reconciled> reconciled(String text) {
        Portfolio portfolio = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
        return Reconciliation.of(Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market()));
    }

    private static Reconciled only(String positions, String reported, String more) {
        List<Reconciled> lines = reconciled(positions, reported, more);
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private static Reconciled only(String positions, String reported) {
        return only(positions, reported, "");
    }

    private static String liquidation(String id, double price) {
        return "\"positions\": {\"%s\": {\"liquidationPrice\": %s}}".formatted(id, price);
    }

    private static String maintenance(String id, double amount) {
        return "\"positions\": {\"%s\": {\"maintenanceMargin\": %s}}".formatted(id, amount);
    }

    @Test
    void everyFigureHasALineInItsUnit() {
        List<Reconciled> lines = reconciled(
                LONG,
                "\"equity\": 2000, \"initialMargin\": 1000, \"maintenanceMargin\": 100, \"marginRatio\": 0.05,"
                        + "\"positions\": {\"X\": {\"liquidationPrice\": 80.808080808, \"maintenanceMargin\": 100}}",
                "");
        assertThat(lines)
                .extracting(Reconciled::what)
                .containsExactly(
                        "equity",
                        "initial margin",
                        "maintenance margin",
                        "margin ratio",
                        "X maintenance margin",
                        "X liquidation price");
        assertThat(lines).extracting(Reconciled::unit).containsExactly("USDT", "USDT", "USDT", "", "USDT", "USDT");
        assertThat(lines).extracting(Reconciled::reason).containsOnly(Reason.AGREES);
    }

    @Test
    void aFileWithoutReportedFiguresHasNoLines() {
        assertThat(reconciled(LONG, "", "")).isEmpty();
    }

    @Test
    void differenceAndItsShareAreOursLessTheVenues() {
        Reconciled line = only(LONG, "\"equity\": 1600");
        assertThat(line.difference()).isEqualTo(400);
        assertThat(line.relativeDifference()).isEqualTo(0.25);
        assertThat(line.differenceText()).isEqualTo("+400");
        assertThat(line.relativeDifferenceText()).isEqualTo("+25.00 %");
        assertThat(line.reason()).isEqualTo(Reason.UNEXPLAINED);
        assertThat(line.reason().words()).isEqualTo("unexplained");
    }

    @Test
    void aTinyDifferenceIsAPowerOfTen() {
        Reconciled line = only(LONG, "\"marginRatio\": 0.0500000001");
        assertThat(line.differenceText()).isEqualTo("-1.0e-10");
        assertThat(line.relativeDifferenceText()).isEqualTo("-2.0e-9");
        assertThat(only(LONG, "\"marginRatio\": 0.05").differenceText()).isEqualTo("0");
    }

    @Test
    void aSmallRatioBesideALargeOneKeepsItsDigits() {
        Reconciled line = only(position("X", "X", 0.1, 100, "\"mode\": \"cross\""), "\"marginRatio\": 1400");
        assertThat(line.oursText()).isEqualTo("0.0001");
        assertThat(line.differenceText()).isEqualTo("-1,400");
    }

    @Test
    void aDifferenceOfTwoMillionthsIsNotCalledAgreement() {
        Reconciled line = only(LONG, "\"maintenanceMargin\": 100.0002");
        assertThat(line.relativeDifferenceText()).isEqualTo("-2.0e-6");
        assertThat(line.reason()).isEqualTo(Reason.UNEXPLAINED);
        assertThat(only(LONG, "\"maintenanceMargin\": 100.00005").reason()).isEqualTo(Reason.AGREES);
    }

    @Test
    void oursIsShownWithMoreDigitsThanTheVenueGave() {
        Reconciled line = only(LONG, liquidation("X", 80.81));
        assertThat(line.oursText()).isEqualTo("80.8081");
        assertThat(line.venueText()).isEqualTo("80.81");
        assertThat(line.differenceText()).isEqualTo("-0.0019");
        assertThat(line.reason()).isEqualTo(Reason.ROUNDED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"equity\": 2050 | the venue counts the isolated positions too",
                "\"equity\": 1000 | the venue states it in USD",
                "\"initialMargin\": 1100 | the venue counts the isolated positions too",
                "\"maintenanceMargin\": 50 | the venue states it in USD",
                "\"marginRatio\": 20 | the venue's ratio is equity over maintenance margin",
                "\"marginRatio\": 5 | the venue states it in percent",
                "\"marginRatio\": 0.0536585 | the venue counts the isolated positions too"
            })
    void anotherMeaningThatFitsIsAPossibleReason(String reported, String meaning) {
        Reason reason = only(LONG + "," + ISOLATED, reported).reason();
        assertThat(reason.kind()).isEqualTo(Kind.POSSIBLE);
        assertThat(reason.words()).isEqualTo("possibly: " + meaning);
    }

    @ParameterizedTest
    @CsvSource({"2200, the venue counts the free balance too", "2250, the venue counts every pool and the free balance"
    })
    void idleCoinsMayBeCountedByTheVenue(double equity, String meaning) {
        Reason reason = only(
                        LONG + "," + ISOLATED, "\"equity\": " + equity, "\"balances\": {\"USDT\": 1000, \"U\": 1},")
                .reason();
        assertThat(reason.words()).isEqualTo("possibly: " + meaning);
    }

    @Test
    void oneSharedPoolIsComparedWithoutTheIsolatedOnes() {
        Reconciled line = only(LONG + "," + ISOLATED, "\"equity\": 2000");
        assertThat(line.unit()).isEqualTo("USDT");
        assertThat(line.reason()).isEqualTo(Reason.AGREES);
    }

    @Test
    void isolatedPoolsOfOneCurrencyAddUpInIt() {
        String other = position("X", "X", 20, 95, "\"mode\": \"isolated\", \"posted\": 250");
        List<Reconciled> lines = reconciled(other + "," + ISOLATED, "\"equity\": 400, \"maintenanceMargin\": 30", "");
        assertThat(lines).extracting(Reconciled::unit).containsOnly("USDT");
        assertThat(lines).extracting(Reconciled::reason).containsOnly(Reason.AGREES);
    }

    @Test
    void poolsOfSeveralCurrenciesAddUpInTheReportingOne() {
        String other = position("Z", "Z", 10, 100, "\"mode\": \"cross\"");
        Reconciled line =
                only(LONG + "," + other, "\"equity\": 1600", "\"balances\": {\"USDT\": 1000, \"USDC\": 300},");
        assertThat(line.unit()).isEqualTo("USD");
        assertThat(line.ours()).isEqualTo(2000 * 0.5 + 300 * 2);
        assertThat(line.reason()).isEqualTo(Reason.AGREES);
    }

    @Test
    void aPositionsMarginIsThatOfItsOwnPool() {
        Reconciled isolated = only(LONG + "," + ISOLATED, maintenance("Y", 10));
        assertThat(isolated.reason()).isEqualTo(Reason.AGREES);
    }

    @Test
    void aPriceOneTickAwayIsRounded() {
        Reconciled line = only(LONG + "," + ISOLATED, liquidation("Y", 95.9595));
        assertThat(line.ours()).isCloseTo(95 / 0.99, within(1e-9));
        assertThat(only(LONG + "," + ISOLATED, liquidation("Y", 96)).reason()).isEqualTo(Reason.ROUNDED);
        assertThat(only(LONG + "," + ISOLATED, liquidation("Y", 96.05)).reason())
                .isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void zeroMayStandForNoLiquidationWhereWeFindNone() {
        String small = position("X", "X", 1, 90, "\"mode\": \"cross\"");
        Reconciled none = only(small, liquidation("X", 0));
        assertThat(none.oursText()).isEqualTo("none");
        assertThat(none.differenceText()).isEqualTo("–");
        assertThat(none.reason().words()).isEqualTo("possibly: 0 means none");
        assertThat(only(LONG, liquidation("X", 0)).reason()).isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void aPriceWhereWeFindNoneIsADifference() {
        Reconciled line = only(position("X", "X", 1, 90, "\"mode\": \"cross\""), liquidation("X", 50));
        assertThat(line.outcome()).isEqualTo("none");
        assertThat(line.reason()).isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void aTriggerAlreadyMetHasNoPriceToCompare() {
        String lost = position("X", "X", 100, 111, "\"mode\": \"cross\"");
        Reconciled both = only(lost, liquidation("X", 102.02));
        assertThat(both.outcome()).isEqualTo("already");
        assertThat(both.reason().words()).isEqualTo("ours is unknown: the trigger is met at today's mark");
        assertThat(only(lost, liquidation("X", 90)).reason()).isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void theSmallerLegInHedgeModeIsLiquidatedWithTheLarger() {
        String hedge = position("L", "X", 10, 100, "\"side\": \"long\", \"mode\": \"cross\"") + ","
                + position("S", "X", -110, 100, "\"side\": \"short\", \"mode\": \"cross\"");
        String reported = """
                "positions": {"L": {"liquidationPrice": %s}, "S": {"liquidationPrice": %s}}""".formatted(11000 / 101.2, 11000 / 101.2);
        List<Reconciled> lines = reconciled(
                hedge, reported, "\"settings\": {\"positionMode\": \"hedge\"}, \"balances\": {\"USDT\": 1000},");
        assertThat(lines).hasSize(2).extracting(Reconciled::reason).containsOnly(Reason.AGREES);
    }

    @Test
    void anUnknownFigureSaysWhatItLacks() {
        String unquoted = position("UNQUOTED", "UNQUOTED", 1, 100, "\"mode\": \"cross\"");
        assertThat(only(unquoted, "\"equity\": 1000").reason().words())
                .startsWith("ours is unknown: ")
                .contains("UNQUOTED")
                .endsWith("is missing");
        assertThat(only(LONG, liquidation("NOBODY", 5)).reason())
                .isEqualTo(Reason.unknown("a position of that name is missing"));
        assertThat(only(LONG + ", {\"instrument\": \"X\", \"quantity\": \"five\"}", "\"equity\": 2000")
                        .reason()
                        .words())
                .isEqualTo("ours is unknown: a readable row at accounts[0].positions[1] is missing");
    }

    @Test
    void ordersMakeInitialMarginUnknownAndSaySo() {
        Reconciled line = only(
                LONG,
                "\"initialMargin\": 1234",
                "\"balances\": {\"USDT\": 1000}, \"orders\": [{\"id\": \"o\", \"instrument\": \"X\", \"quantity\": 1,"
                        + " \"price\": 99}],");
        assertThat(line.reason().kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(line.reason().words())
                .startsWith("ours is unknown: not modelled: ")
                .contains("open orders");
    }

    @Test
    void whatIsNotModelledMayBeTheReason() {
        String off = "\"balances\": {\"USDT\": 1000}, \"settings\": {\"collateral\": {\"U\": false}},";
        assertThat(only(LONG, "\"equity\": 1234", off).reason().words())
                .isEqualTo("possibly: not modelled: collateral switched off by asset");
        assertThat(only(LONG, liquidation("X", 70), off).reason().words())
                .isEqualTo("possibly: not modelled: collateral switched off by asset");
        assertThat(only(LONG, "\"equity\": 2000", off).reason()).isEqualTo(Reason.AGREES);
    }

    @Test
    void aPositionsMarginMayBeBeWithoutTheFee() {
        assertThat(only(LONG, maintenance("X", 90)).reason()).isEqualTo(Reason.UNEXPLAINED);
        String fee = file(LONG, maintenance("X", 100), "")
                .replace("\"fees\"", "\"convention\": {\"fee\": \"liquidation\"}, \"fees\"");
        Reconciled charged = reconciled(fee).getFirst();
        assertThat(charged.ours()).isEqualTo(110);
        assertThat(charged.reason().words()).isEqualTo("possibly: the venue leaves out the closing fee");
    }
}
