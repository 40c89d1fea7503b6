package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StressCommandTest {
    private static final Path FAQ = Run.SAMPLES.resolve("binance-faq-cross.json");

    private static Json held(Object... more) {
        Object[] arguments = new Object[more.length + 4];
        System.arraycopy(new Object[] {"margin", FAQ, "--format", "json"}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.of(arguments).json().at("accounts").at(0).at("results").at("held");
    }

    @Test
    void oneAndAHalfTimesTheRateIsOneAndAHalfTimesTheMargin() {
        double published = held().number("maintenanceMargin");
        Json stressed = held("--scale", "maintenance=1.5");
        assertThat(stressed.number("maintenanceMargin")).isCloseTo(1.5 * published, within(1e-9));
        Json source = stressed.list("parameters").getLast();
        assertThat(source.text("id")).isEqualTo("stressed: maintenance × 1.5");
        assertThat(source.text("origin")).isEqualTo("stress");
    }

    /// The account that goes liquidatable at × 2.41 is so from there on, and not before.
    @Test
    void theLimitIsWhereMarginSaysLiquidatable() {
        Json pool = Run.of("stress", FAQ, "--format", "json").json().at("accounts").at(0).list("pools").stream()
                .filter(p -> p.text("parameter").equals("maintenance"))
                .findFirst()
                .orElseThrow();
        double factor = pool.at("liquidation").number("factor");
        assertThat(held("--scale", "maintenance=" + factor * 1.0001).text("state"))
                .isEqualTo("liquidatable");
        assertThat(held("--scale", "maintenance=" + factor * 0.9999).text("state"))
                .isEqualTo("ok");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "margin",
                "liquidation",
                "survive",
                "contributions",
                "orders",
                "greeks",
                "scenario",
                "payoff",
                "explain"
            })
    void everyCommandNamesTheStressInForce(String command) {
        assertThat(Run.of(command, FAQ, "--scale", "maintenance=1.5").err())
                .contains("info faq-2021: stressed: maintenance × 1.5");
    }

    @Test
    void aFactorThatReachesNothingIsNamedToo() {
        assertThat(Run.of("margin", FAQ, "--scale", "fee=3").err()).contains("fee × 3 changes no margin here");
        assertThat(Run.of("margin", FAQ, "--scale", "maintenance=1.1").err()).doesNotContain("changes no margin");
    }

    @Test
    void stressReachesReliefSurfacesAndExplanationsAlike() {
        String tight = "maintenance=2";
        assertThat(Run.of("survive", FAQ, "--scale", tight).out())
                .isNotEqualTo(Run.of("survive", FAQ).out());
        assertThat(Run.of("scenario", FAQ, "--measure", "margin", "--scale", tight)
                        .out())
                .isNotEqualTo(Run.of("scenario", FAQ, "--measure", "margin").out());
        assertThat(Run.of("explain", FAQ, "--requirement", "position/BTCUSDT", "--scale", tight)
                        .out())
                .contains("binance-usdm/2021-01-21, file/faq-2021, stressed: maintenance × 2");
    }

    @Test
    void aSettingIsMergedOverTheFileAndShown() {
        Json set = held("--set", "tiers.BTCUSDT.0.maintenanceRate=0.0045");
        assertThat(set.list("parameters").getLast().text("origin")).isEqualTo("set");
        assertThat(Run.of("margin", FAQ, "--set", "fees.taker=0.0004").err())
                .contains("info faq-2021: set: fees.taker=0.0004");
    }

    @Test
    void theTextNamesWhatFailsFirstAndWhatReachesNothing() {
        String text = Run.of("stress", FAQ).out();
        assertThat(text).contains("settlement/USDT", "liquidatable", "changes nothing here: haircut");
        assertThat(text.lines().filter(line -> line.contains("settlement/USDT")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("maintenance"));
    }
}
