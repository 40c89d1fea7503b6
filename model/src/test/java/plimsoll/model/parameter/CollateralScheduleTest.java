package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Close.assertWithin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Fixtures;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.BorrowingSchedule.By;
import plimsoll.model.parameter.BorrowingSchedule.Row;
import plimsoll.model.parameter.CollateralSchedule.Step;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

class CollateralScheduleTest {
    private static final double NO_END = Double.POSITIVE_INFINITY;
    private static final CollateralSchedule STEPS =
            new CollateralSchedule(List.of(new Step(0, 10, 0.9), new Step(10, 20, 0.5), new Step(20, NO_END, 0)));

    @ParameterizedTest
    @CsvSource({"-3, -3", "0, 0", "4, 3.6", "10, 9", "15, 11.5", "20, 14", "1000, 14"})
    void eachSliceCountsAtItsStepADebtWhole(double amount, double counted) {
        assertWithin("counted", counted, STEPS.counted(amount), 1e-12);
    }

    @Test
    void theLimitIsWhereNothingMoreCounts() {
        assertThat(STEPS.limit()).isEqualTo(20);
        assertThat(new CollateralSchedule(List.of(new Step(0, 7, 0.9))).limit()).isEqualTo(7);
        assertThat(CollateralSchedule.flat(0.5).limit()).isInfinite();
        assertThat(CollateralSchedule.flat(0).limit()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "500, 10, 5", "1000, 20, 10", "3500, 245, 80", "5000, 425, 125"})
    void slicesOfADebtAreChargedAtTheirOwnRows(double amount, double initial, double maintenance) {
        BorrowingSchedule schedule = new BorrowingSchedule(
                List.of(
                        new Row(0, 1000, 0.02, 0.01),
                        new Row(1000, 3000, 0.0825, 0.0275),
                        new Row(3000, 4000, 0.12, 0.03)),
                By.SLICES);
        assertWithin("initial", initial, schedule.initial(amount), 1e-12);
        assertWithin("maintenance", maintenance, schedule.maintenance(amount), 1e-12);
        assertThat(schedule.covers(amount)).isEqualTo(amount <= 4000);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1000, 20, 10", "1001, 50.05, 30.03", "5000, 250, 150"})
    void anAmountIsChargedAtTheRowItFallsInto(double amount, double initial, double maintenance) {
        BorrowingSchedule schedule = new BorrowingSchedule(
                List.of(new Row(0, 1000, 0.02, 0.01), new Row(1000, 4000, 0.05, 0.03)), By.AMOUNT);
        assertWithin("initial", initial, schedule.initial(amount), 1e-12);
        assertWithin("maintenance", maintenance, schedule.maintenance(amount), 1e-12);
    }

    private static String step(String floor, String cap, double rate) {
        return "{\"floor\": %s, \"cap\": %s, \"rate\": %s}".formatted(floor, cap, rate);
    }

    private static String row(String floor, String cap, double initial, double maintenance) {
        return "{\"floor\": %s, \"cap\": %s, \"initialRate\": %s, \"maintenanceRate\": %s}"
                .formatted(floor, cap, initial, maintenance);
    }

    private static String table(String member, String... rows) {
        return "{\"%s\": {\"BTC\": [%s]}}".formatted(member, String.join(", ", rows));
    }

    private record Bad(String member, String text, String why) {}

    private static final List<Bad> BAD = List.of(
            new Bad(
                    "collateral",
                    table("collateral", step("0", "10", 0.9), step("12", "null", 0.8)),
                    "must start at 0, touch and rise"),
            new Bad("collateral", table("collateral", step("1", "null", 0.9)), "must start at 0, touch and rise"),
            new Bad(
                    "collateral",
                    table("collateral", step("0", "10", 0.9), step("9", "null", 0.8)),
                    "must start at 0, touch and rise"),
            new Bad(
                    "collateral",
                    table("collateral", step("0", "10", 0.9), step("10", "null", 0.95)),
                    "may not rise with size, as it does from 0.9 to 0.95 at 10"),
            new Bad("collateral", table("collateral", step("0", "null", 1.1)), "between 0 and 1"),
            new Bad("collateral", table("collateral"), "at least one step"),
            new Bad(
                    "borrowing",
                    table("borrowing", row("0", "10", 0.1, 0.02), row("12", "null", 0.2, 0.04)),
                    "must start at 0, touch and rise"),
            new Bad(
                    "borrowing",
                    table("borrowing", row("0", "10", 0.1, 0.02), row("10", "null", 0.05, 0.02)),
                    "borrowing rates fall at 10"),
            new Bad(
                    "borrowing",
                    table("borrowing", row("0", "10", 0.1, 0.02), row("10", "null", 0.1, 0.01)),
                    "borrowing rates fall at 10"),
            new Bad("borrowing", table("borrowing", row("0", "null", -0.1, 0)), "at least 0"),
            new Bad("borrowing", table("borrowing"), "at least one row"));

    @Test
    void aDatedFileWithABadScheduleIsRefusedByName() {
        for (Bad bad : BAD) {
            String text = bad.text()
                    .replaceFirst(
                            "\\{",
                            "{\"venue\": \"okx\", \"effectiveFrom\": \"2026-01-01\", \"retrieved\": \"2026-01-01\", \"source\": \"a test\", ");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ParameterLibrary.builtIn().overlay(Map.of("okx/2026-01-01.json", text)))
                    .withMessageContaining("okx/2026-01-01.json")
                    .withMessageContaining(bad.member() + ".BTC")
                    .withMessageContaining(bad.why());
        }
    }

    @Test
    void aBadScheduleOfThePortfolioFileIsRefusedWithItsPlaceAndNotReplacedByTheDatedOne() {
        for (Bad bad : BAD) {
            Account account = Fixtures.account("okx", "multi-currency", List.of(), List.of(), bad.text());
            Reading<VenueParameters> read = ParameterLibrary.builtIn().of(account, Fixtures.NOW);
            boolean steps = bad.member().equals("collateral");
            Set<Asset> left = steps
                    ? read.value().collateral().keySet()
                    : read.value().borrowing().keySet();
            assertThat(left).doesNotContain(Fixtures.BTC).contains(Fixtures.USDT);
            assertThat(read.problems())
                    .anyMatch(p -> p instanceof Problem.Malformed m
                            && m.path().equals("main/parameters." + bad.member() + ".BTC")
                            && m.expected().contains(bad.why()));
        }
    }

    @Test
    void aWordForHowDebtsAreChargedThatNobodyKnowsIsRefused() {
        assertThat(read("{\"borrowingBy\": \"magic\"}").problems())
                .anyMatch(p -> p instanceof Problem.Malformed m && m.path().equals("main/parameters.borrowingBy"));
        assertThat(by("slices")).isEqualTo(By.SLICES);
        assertThat(by("amount")).isEqualTo(By.AMOUNT);
    }

    private static Reading<VenueParameters> read(String overrides) {
        Account account = Fixtures.account("okx", "multi-currency", List.of(), List.of(), overrides);
        return ParameterLibrary.builtIn().of(account, Fixtures.NOW);
    }

    private static By by(String word) {
        return Objects.requireNonNull(read("{\"borrowingBy\": \"%s\"}".formatted(word))
                        .value()
                        .borrowing()
                        .get(Fixtures.USDT))
                .by();
    }
}
