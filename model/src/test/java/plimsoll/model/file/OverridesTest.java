package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OverridesTest {
    private static String with(String parameters) {
        return Sample.with("\"orders\": []", "\"parameters\": " + parameters);
    }

    @Test
    void keepsTheTextOfEveryValue() {
        String text = with("{ \"a\\\"b\" : 1.50,\n\"c\": [1e-3, null, true, {\"d\": \"\\u00e9\"}] }");
        assertThat(Sample.main(text).overrides())
                .isEqualTo("{\"a\\\"b\": 1.50, \"c\": [1e-3, null, true, {\"d\": \"\\u00e9\"}]}");
    }

    @Test
    void aNumberNobodyCanUseIsReportedAndNull() {
        String text = with("{\"tiers\": [{\"cap\": Infinity, \"rate\": 1e999, \"floor\": -2e15}]}");
        assertThat(Sample.main(text).overrides())
                .isEqualTo("{\"tiers\": [{\"cap\": null, \"rate\": null, \"floor\": null}]}");
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly(
                        "accounts[0].parameters.tiers[0].cap: found Infinity, expected a number between -1e15 and 1e15",
                        "accounts[0].parameters.tiers[0].rate: found 1e999, expected a number between -1e15 and 1e15",
                        "accounts[0].parameters.tiers[0].floor: found -2e15,"
                                + " expected a number between -1e15 and 1e15");
    }

    @Test
    void theFirstOfTwoEqualNamesCounts() {
        assertThat(Sample.main(with("{\"a\": 1, \"a\": 2}")).overrides()).isEqualTo("{\"a\": 1}");
    }
}
