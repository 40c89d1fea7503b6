package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plimsoll.model.Close.assertWithin;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.NamedStress.Origin;
import plimsoll.model.scenario.Scenario;

class NamedStressesTest {
    private static NamedStress shipped(String id) {
        return NamedStresses.builtIn().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// Low over open of the UTC day; BTC: TradingView's index, ETH: Coinbase.
    @ParameterizedTest
    @CsvSource({
        "2020-03-12, -0.41214, -0.47991",
        "2021-05-19, -0.30892, -0.44921",
        "2022-11-08, -0.16255, -0.21744",
        "2025-10-10, -0.13736, -0.19693"
    })
    void historicalDaysFallFromOpenToLow(String day, double btc, double eth) {
        NamedStress stress = shipped(day);
        assertThat(stress.origin()).isEqualTo(Origin.HISTORICAL);
        assertWithin(day, btc, stress.prices().getOrDefault(BITCOIN, Double.NaN), 5e-6);
        assertWithin(day, eth, stress.prices().getOrDefault(ETHER, Double.NaN), 5e-6);
        assertThat(stress.others()).hasValue(stress.prices().getOrDefault(ETHER, Double.NaN));
        assertThat(stress.volatility()).as("no sourced figure").isZero();
        assertThat(stress.sources()).anyMatch(s -> s.startsWith("BTC -")).anyMatch(s -> s.startsWith("Left out."));
    }

    @Test
    void everyFigureOfTheProgramHasASource() {
        for (NamedStress stress : NamedStresses.builtIn()) {
            int figures = stress.prices().size()
                    + stress.assets().size()
                    + (stress.others().isPresent() ? 1 : 0)
                    + (stress.volatility() == 0 ? 0 : 1)
                    + (stress.basis() == 0 ? 0 : 1)
                    + (stress.haircut() == 1 ? 0 : 1);
            long cited = stress.sources().stream()
                    .filter(s -> !s.startsWith("Left out."))
                    .count();
            assertThat(cited).as(stress.name()).isEqualTo(figures).isPositive();
            assertThat(stress.origin()).isNotEqualTo(Origin.OWN);
        }
        assertThat(NamedStresses.builtIn())
                .extracting(NamedStress::id)
                .doesNotHaveDuplicates()
                .startsWith("2020-03-12");
    }

    @Test
    void whatHasNoFigureMovesLikeOthersAndAssetsWithAnIndexMoveWithIt() {
        MarketSnapshot market = new TestMarket()
                .index("BTC", 50_000)
                .index("USDE", 1)
                .asset(USDT, 1)
                .now();
        UnderlyingId sol = new UnderlyingId("SOL");
        UnderlyingId xrp = new UnderlyingId("XRP");
        Scenario scenario = shipped("2025-10-10").scenario(Set.of(BITCOIN, sol, xrp), market);
        assertThat(scenario.factor(sol)).isEqualTo(1 - 0.246);
        assertThat(scenario.factor(xrp)).isEqualTo(3510.0 / 4370.72);
        assertThat(scenario.factor(new UnderlyingId("USDE"))).isEqualTo(0.65);
        assertThat(shipped("2025-10-10").on(market)).isSameAs(market);
        assertThat(shipped("2022-11-08").on(market).usd(USDT)).isEqualTo(0.97);
    }

    @Test
    void haircutsComeOnTopOfTheStressInForce() {
        ParameterStress before = ParameterStress.of(Stressable.HAIRCUT, 1.5).with(Stressable.FEE, 2);
        ParameterStress both = shipped("haircut").on(before);
        assertThat(both.factor(Stressable.HAIRCUT)).isEqualTo(3);
        assertThat(both.factor(Stressable.FEE)).isEqualTo(2);
        assertThat(shipped("basis").on(before)).isSameAs(before);
    }

    @Test
    void ownStressesAreWrittenAndReadBack() {
        NamedStress own = new NamedStress(
                "own-1",
                "Mine, \"quoted\"",
                Origin.OWN,
                "",
                java.util.Map.of(BITCOIN, -0.1),
                OptionalDouble.of(-0.2),
                0.5,
                -0.05,
                java.util.Map.of(new Asset("USDT"), -0.02),
                1.5,
                List.of());
        assertThat(NamedStresses.read(NamedStresses.text(List.of(own)))).containsExactly(own);
        assertThat(NamedStresses.read("[]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[{}]",
                "[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"own\", \"prices\": {\"BTC\": {\"move\": -1}}}]",
                "[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"own\", \"prices\": {\"BTC\": {\"move\": \"x\"}}}]",
                "[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"own\", \"volatility\": {\"move\": -1.5}}]",
                "[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"own\", \"others\": {\"as\": \"ETH\"}}]",
                "[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"own\", \"haircut\": {\"factor\": 0}}]",
                "[{\"id\": \"a\", \"name\": \"A\", \"kind\": \"whose\"}]"
            })
    void whatCannotBeReadIsRefusedWithAReason(String text) {
        assertThatThrownBy(() -> NamedStresses.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .isNotBlank();
    }
}
