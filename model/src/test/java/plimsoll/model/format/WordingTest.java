package plimsoll.model.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.problem.Problem;

class WordingTest {
    static Stream<Arguments> problems() {
        LocalDate day = LocalDate.of(2026, 3, 5);
        return Stream.of(
                Arguments.of(new Problem.Malformed("p", "-5", "a number"), "found -5, expected a number"),
                Arguments.of(new Problem.MissingData("p", "the mark of X"), "the mark of X is missing"),
                Arguments.of(
                        new Problem.MissingParameter("p", "deribit", "rate of X"),
                        "no rate of X among the parameters of deribit"),
                Arguments.of(new Problem.NotModelled("p", "cross_pm"), "cross_pm is not modelled"),
                Arguments.of(new Problem.Assumed("p", "cross"), "assumed: cross"),
                Arguments.of(new Problem.Suspicious("p", "bid 2 above ask 1"), "bid 2 above ask 1"),
                Arguments.of(
                        new Problem.ParametersLaterThanData("p", day, Instant.parse("2026-01-01T00:00:00Z")),
                        "the parameters take effect on 2026-03-05, after the data of 2026-01-01T00:00:00Z"),
                Arguments.of(
                        new Problem.StaleParameters("p", day, 100),
                        "the newest parameters are of 2026-03-05, 100 days before the data"),
                Arguments.of(
                        new Problem.ModelDrift("p", "X", 0.01, 0.013333),
                        "model drift: the rule charges 1.0000 % of X in maintenance, the venue reported 1.3333 %"),
                Arguments.of(
                        new Problem.CannotBeHeldIsolated("p", 1234.5, "USDT"),
                        "cannot be held isolated: 1,234.50 USDT short"),
                Arguments.of(
                        new Problem.NotTheVenuesRule("p", "bitmex", "house-matrix/1"),
                        "house-matrix/1 is not the rule of bitmex"),
                Arguments.of(
                        new Problem.ButterflyArbitrage("p", 20_000, 22_000, 23_000.5, -35.2),
                        "butterfly arbitrage: calls at 20,000 / 22,000 / 23,000.5 together cost -35.2 USD"),
                Arguments.of(
                        new Problem.CalendarArbitrage("p", day, 22_000, 22_100, 0.0123, 0.0119),
                        "calendar arbitrage: total variance falls from 0.01230 at strike 22,000 to 0.01190 on"
                                + " 2026-03-05 at 22,100"),
                Arguments.of(new Problem.Stressed("p", "haircut", 1.5), "stressed: haircut × 1.5"),
                Arguments.of(
                        new Problem.StressWithoutEffect("p", "maxLeverage", 0.5),
                        "maxLeverage × 0.5 changes no margin here"),
                Arguments.of(
                        new Problem.StressHeld("p", List.of("a", "b", "c", "d", "e")),
                        "under stress held at their limit: a, b, c and 2 more"),
                Arguments.of(new Problem.EditsNotApplied("p", 1), "1 what-if edit of the file not applied here"),
                Arguments.of(new Problem.EditRefused("p", "closed", "no mark"), "refused: closed: no mark"),
                Arguments.of(
                        new Problem.OwnParameters("p", "deribit/2026-01-13", List.of("currency", "general")),
                        "parameters that came with the account replace those of deribit/2026-01-13: currency, general"),
                Arguments.of(new Problem.SettingInForce("p", "fees.taker=0.1", true), "set: fees.taker=0.1"),
                Arguments.of(new Problem.NoEquity("p"), "equity is zero or below, so there is no margin ratio"));
    }

    @Test
    void aSettingTheRulesDoNotHaveIsSaidSo() {
        assertThat(Wording.message(new Problem.SettingInForce("p", "fees.taker=0.1", false)))
                .isEqualTo("set: fees.taker=0.1, which the account's rules do not have");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void everyKindHasItsSentence(Problem problem, String sentence) {
        assertThat(Wording.message(problem)).isEqualTo(sentence);
        assertThat(Wording.line(problem)).isEqualTo("p: " + sentence);
        assertThat(Wording.code(problem)).isEqualTo(problem.getClass().getSimpleName());
    }

    @Test
    void everyKindIsTested() {
        Stream<String> kinds =
                Arrays.stream(Problem.class.getPermittedSubclasses()).map(Class::getSimpleName);
        assertThat(problems().map(a -> Wording.code((Problem) a.get()[0])))
                .containsExactlyInAnyOrderElementsOf(kinds.toList());
    }
}
