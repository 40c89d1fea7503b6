package plimsoll.model.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.Fixtures;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

class SettingTest {
    private static final Instant THEN = Instant.parse("2026-03-06T00:00:00Z");
    private static final Account ACCOUNT =
            Fixtures.account("binance-usdm", "single", List.of(), List.of(), "{\"crossRates\": {\"A.B\": 0.1}}");

    private static Reading<VenueParameters> with(String name, String value) {
        return ParameterLibrary.builtIn().with(Map.of(name, value)).of(ACCOUNT, THEN);
    }

    @Test
    void aWordANumberARowAndANameWithADotCanBeSet() {
        assertThat(with("convention.maintenanceAt", "mark").value().convention().maintenanceAt())
                .isEqualTo(MaintenanceAt.MARK);
        assertThat(with("fees.taker", "0.0004").value().takerFee()).isEqualTo(0.0004);
        assertThat(with("haircuts.BTC", "0.05").value().haircuts()).containsEntry(new Asset("BTC"), 0.05);
        assertThat(with("crossRates.A.B", "0.2").value().crossRates()).containsExactly(Map.entry("A.B", 0.2));
        List<Tier> tiers = with("tiers.BTCUSDT.0.maintenanceRate", "0.0045")
                .value()
                .tiers()
                .get("BTCUSDT")
                .tiers();
        assertThat(tiers.getFirst().maintenanceRate()).isEqualTo(0.0045);
        assertThat(tiers.get(1).maintenanceRate()).isEqualTo(0.005);
    }

    @Test
    void whatWasSetIsSaidAndIsASourceOfItsOwn() {
        Reading<VenueParameters> set = with("fees.taker", "0.0004");
        assertThat(set.value().provenance().getLast().origin()).isEqualTo("set");
        assertThat(set.value().ids()).endsWith("set/fees.taker=0.0004");
        assertThat(set.problems()).contains(new Problem.SettingInForce("main", "fees.taker=0.0004", true));
    }

    @Test
    void aFileOfAnotherShapeIsLeftAlone() {
        ParameterLibrary library = ParameterLibrary.builtIn().with(Map.of("matrix.maintenanceFactor", "0.9"));
        Reading<VenueParameters> own = library.of(ACCOUNT, THEN);
        assertThat(own.value().ids()).noneMatch(id -> id.startsWith("set/"));
        assertThat(own.problems()).contains(new Problem.SettingInForce("main", "matrix.maintenanceFactor=0.9", false));
        VenueParameters house = library.of("house-matrix", THEN).value();
        assertThat(house.matrix().orElseThrow().maintenanceFactor()).isEqualTo(0.9);
        assertThat(library.complaint(List.of(ACCOUNT), THEN)).isEmpty();
        assertThat(ParameterLibrary.builtIn()
                        .with(Map.of("fees.taker", "0.1"))
                        .of("house-matrix", THEN)
                        .value()
                        .takerFee())
                .isNaN();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reserve                          | 1          | have no such setting
            tiers.NOWHERE.0.floor            | 1          | have no such setting
            tiers.BTCUSDT.99.floor           | 1          | have no such setting
            convention..maintenanceAt        | mark       | have no such setting
            source                           | me         | have no such setting
            convention.maintenanceAt         | sideways   | one of [LIQUIDATION, MARK, ENTRY]
            fees.taker                       | 4bp        | must be a number
            haircuts.BTC                     | 1.5        | between 0 and 1
            tiers.BTCUSDT.1.floor            | 1000000    | a gap
            """)
    void whatCannotBeSetIsRefusedWithTheReason(String name, String value, String reason) {
        ParameterLibrary library = ParameterLibrary.builtIn().with(Map.of(name, value));
        assertThat(library.complaint(List.of(ACCOUNT), THEN))
                .hasValueSatisfying(why -> assertThat(why).startsWith(name).contains(reason));
    }
}
