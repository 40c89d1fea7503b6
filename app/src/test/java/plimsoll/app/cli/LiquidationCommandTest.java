package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiquidationCommandTest {
    private static Json upwards(String... sticky) {
        Object[] arguments = new Object[6 + sticky.length];
        System.arraycopy(
                new Object[] {"liquidation", Run.BOOK, "--as", "held", "--format", "json"}, 0, arguments, 0, 6);
        System.arraycopy(sticky, 0, arguments, 6, sticky.length);
        return Run.of(arguments)
                .json()
                .at("accounts")
                .at(0)
                .at("results")
                .at("held")
                .at("pools")
                .at(0)
                .at("liquidations")
                .at(1);
    }

    @Test
    void eachStrikeKeepsItsVolatilityUnlessMoneynessDoes() {
        double strike = upwards().number("price");
        assertThat(upwards("--sticky", "strike").number("price")).isEqualTo(strike);
        assertThat(upwards("--sticky", "moneyness").number("price"))
                .isPositive()
                .isNotEqualTo(strike);
    }
}
