package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.ask.AskedBooks;
import plimsoll.model.margin.GoldenMarginTest.GoldenCase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An answer of a venue, saved by the program, is a golden case like those laid by hand.
class AskedCaseTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    AskedCaseTest() {}

    @ParameterizedTest(name = "{0}")
    @CsvSource({"deribit, 8", "okx, 10"})
    void aSavedAnswerIsReadBackAndChecked(String venue, int figures) {
        JsonNode tree = JSON.readTree(AskedBooks.savedCase(venue));

        assertThat(tree.path("expected").size()).isEqualTo(figures);
        GoldenMarginTest.verify(new GoldenCase("saved of " + venue, only(tree, f -> !ofRounded(f))));
    }

    /// Printed to five digits: a case of the program asks for a millionth.
    private static boolean ofRounded(JsonNode figure) {
        return figure.path("value").doubleValue() == 0.12597;
    }

    private static JsonNode only(JsonNode tree, Predicate<JsonNode> wanted) {
        List<JsonNode> kept = StreamSupport.stream(tree.path("expected").spliterator(), false)
                .filter(wanted)
                .toList();
        ObjectNode copy = (ObjectNode) tree.deepCopy();
        copy.putArray("expected").addAll(kept);
        return copy;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"deribit, 0.157461562265, 0.1575", "okx, 2946.5480841048, 2946.6"})
    void aCaseThatDiffersFails(String venue, String value, String other) {
        String text = AskedBooks.savedCase(venue).replace("\"value\" : " + value, "\"value\" : " + other);
        JsonNode tree = JSON.readTree(text);

        assertThatThrownBy(() -> GoldenMarginTest.verify(new GoldenCase(
                        "changed", only(tree, f -> f.path("value").asString().equals(other)))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(other);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"deribit", "okx"})
    void aCaseHoldsWhatWasAskedAndNotWhose(String venue) {
        String text = AskedBooks.savedCase(venue);
        JsonNode tree = JSON.readTree(text);

        assertThat(tree.path("source").asString()).contains(venue);
        assertThat(tree.path("asked").get(0).path("request").asString()).isNotBlank();
        assertThat(tree.path("asked").get(0).path("time").asString()).isNotBlank();
        assertThat(tree.path("asked").get(0).path("reply").isObject()).isTrue();
        assertThat(tree.path("intermediate").size()).isPositive();
        assertThat(tree.path("portfolio").path("accounts").get(0).path("id").asString())
                .isEqualTo("account");
        assertThat(text).doesNotContain("whose-account-this-is").doesNotContain("87654321");
    }
}
