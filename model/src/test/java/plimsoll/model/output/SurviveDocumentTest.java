package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.FirstCut;
import plimsoll.model.margin.Searches;
import plimsoll.model.margin.Unwinding;
import plimsoll.model.parameter.LiquidationProcess;
import plimsoll.model.parameter.LiquidationProcess.Of;
import plimsoll.model.parameter.LiquidationProcess.Step;
import tools.jackson.databind.JsonNode;

class SurviveDocumentTest {
    private static final Sample BASKET = Sample.of("binance-perp-basket.json");
    private static final String LONG = "cancels all orders of the account, ".repeat(5) + "in that order";

    private static SurviveDocument document(Unwinding unwinding) {
        return SurviveDocument.of(
                BASKET.heading(),
                0.3,
                BASKET.comparisons(Searches.NONE).stream()
                        .map(c -> new SurviveDocument.Wanted(c, AsIf.HELD, List.of(), unwinding))
                        .toList(),
                List.of());
    }

    private static Unwinding published() {
        List<Step> steps = List.of(
                new Step(LONG, Of.ANY, Double.NaN, 0, 0, 1), new Step("closes a fifth", Of.CROSS, 0.2, 100, 0, 1));
        return new Unwinding(
                Optional.of(new LiquidationProcess("the venue's page", steps)),
                List.of(
                        new FirstCut("account", "BTC", 41_440, 1, 2.5),
                        new FirstCut("account", "ETH", 2_000, -1, Double.NaN)));
    }

    @Test
    void stepsAreCountedFromOneAndWhatIsNotPublishedIsNull() {
        JsonNode account = Sample.tree(document(published())).at("/accounts/0/liquidation");
        assertThat(account.path("published").booleanValue()).isTrue();
        assertThat(account.path("source").asString()).isEqualTo("the venue's page");
        assertThat(account.at("/steps/1/what").asString()).isEqualTo("closes a fifth");
        assertThat(account.at("/steps/1/of").asString()).isEqualTo("cross");
        assertThat(account.at("/first/0/step").intValue()).isEqualTo(2);
        assertThat(account.at("/first/0/contracts").doubleValue()).isEqualTo(2.5);
        assertThat(account.at("/first/1/step").isNull()).isTrue();
        assertThat(account.at("/first/1/contracts").isNull()).isTrue();
    }

    @Test
    void theTextListsTheStepsTheirSourceAndTheFirstSizes() {
        String text = document(published()).text();
        assertThat(text).contains("2.  closes a fifth", "Source: the venue's page", "2.5 contracts", "not published");
        assertThat(text.lines()).allMatch(line -> line.length() <= 132);
        assertThat(text.replaceAll("\\s+", " ")).contains(LONG);
    }

    @Test
    void whereNothingIsPublishedItSaysSo() {
        SurviveDocument document = document(Unwinding.UNKNOWN);
        JsonNode account = Sample.tree(document).at("/accounts/0/liquidation");
        assertThat(account.path("published").booleanValue()).isFalse();
        assertThat(account.has("steps")).isFalse();
        assertThat(document.text()).contains("not published");
    }
}
