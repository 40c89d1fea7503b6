package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StressesTest {
    private static final Path BASKET = Run.BASKET;

    private static Json outcome(String stress) {
        return Run.of("scenario", BASKET, "--stresses", "--format", "json")
                .json()
                .at("accounts")
                .at(0)
                .list("outcomes")
                .stream()
                .filter(o -> o.text("stress").equals(stress))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aChosenFallIsTheCellOfTheGrid() {
        Json grid = Run.of(
                        "scenario",
                        BASKET,
                        "--price",
                        "-20%",
                        "--vol",
                        "50%",
                        "--underlying",
                        "all",
                        "--format",
                        "json")
                .json()
                .at("grids")
                .at(0);
        double cell = ((Json.Num) grid.at("values").at(0).at(0)).value();
        assertThat(outcome("fall-20").number("profit")).isCloseTo(cell, within(1e-6));
        assertThat(outcome("fall-20").text("state")).isEqualTo("liquidatable");
        assertThat(outcome("volatility-up").number("profit")).isZero();
    }

    @Test
    void everyFormNamesTheSources() {
        assertThat(Run.of("scenario", BASKET, "--stresses").out())
                .contains("12 March 2020", "liquidatable", "others as ETH: a rule of this program")
                .contains("BTC -41.21 %, from 7,949.5675 to 4,673.2225: BTC/USD index of TradingView");
        assertThat(Run.of("scenario", BASKET, "--stresses", "--format", "csv").out())
                .startsWith("account,asIf,stress,profit,delta,gamma,vega,theta,basis,depeg,rest,equity,"
                        + "maintenanceMargin,marginRatio,state\none-way,held,2020-03-12,");
    }

    @Test
    void furtherStressesAreReadFromAFile(@TempDir Path folder) throws IOException {
        Path own = folder.resolve("own.json");
        Files.writeString(
                own, "[{\"id\": \"mine\", \"name\": \"Mine\", \"kind\": \"own\", \"others\": {\"move\": -0.2}}]");
        assertThat(Run.of("scenario", BASKET, "--stresses-from", own, "--format", "csv")
                        .out())
                .contains("one-way,held,mine,");
        Files.writeString(own, "[{\"id\": \"mine\"}]");
        Run refused = Run.of("scenario", BASKET, "--stresses-from", own);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("stress 1: the text `name` is missing");
    }

    @Test
    void twoPricesMoveEachItsOwnUnderlying() {
        String text = Run.of("scenario", BASKET, "--axes", "price:BTC,price:ETH", "--measure", "ratio")
                .out();
        assertThat(text).contains("ETH \\ BTC", "! liquidation");
        for (String axes : new String[] {"price:BTC,price:BTC", "price,price:BTC", "time:BTC,price", "price:,vol"}) {
            assertThat(Run.of("scenario", BASKET, "--axes", axes).code())
                    .as(axes)
                    .isEqualTo(2);
        }
    }
}
