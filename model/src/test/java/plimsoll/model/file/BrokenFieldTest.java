package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.problem.Severity;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Every field of every sample removed and mistyped. Where the schema no longer allows the file, the
/// reader must name the very field; whatever happens, it keeps all other positions.
class BrokenFieldTest {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final List<String> BROKEN = List.of(
            "\"text\"", "\"NaN\"", "[]", "[[1]]", "{}", "null", "true", "-7", "0", "1e16", "-1e16", "1e308", "1e-308");

    private final Map<String, Integer> seen = new HashMap<>();
    private final SchemaCheck schema = SchemaCheck.portfolio();

    /// One member or element of a file, and how to take it out or replace it.
    private record Field(String path, Runnable remove, Consumer<JsonNode> replace, JsonNode value) {}

    static Iterable<Path> samples() {
        return Sample.portfolios();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isNamedAndCostsNoOtherPosition(Path sample) {
        JsonNode root = MAPPER.readTree(Sample.text(sample));
        root.at("/market/indices").forEach(BrokenFieldTest::shorten);
        JsonNode original = root.deepCopy();
        Map<String, Position> whole = positions(Sample.file(Sample.text(sample)).portfolio());
        for (Field field : fields("", root)) {
            field.remove().run();
            check(root, field.path(), "removed", whole);
            for (String value : values(field)) {
                field.replace().accept(MAPPER.readTree(value));
                check(root, field.path(), value, whole);
            }
            field.replace().accept(field.value());
        }
        assertThat(root).isEqualTo(original);
    }

    /// All of them for the first few fields of a name, then one after the other.
    private List<String> values(Field field) {
        String[] steps = field.path().split("\\.", -1);
        String name = field.value().isObject() ? "object " + steps.length : steps[steps.length - 1];
        int count = seen.merge(name, 1, Integer::sum);
        return count <= 4 ? BROKEN : List.of(BROKEN.get(count % BROKEN.size()));
    }

    /// Two daily closes stand for all.
    private static void shorten(JsonNode index) {
        if (index.path("closes") instanceof ArrayNode closes) {
            while (closes.size() > 2) {
                closes.remove(2);
            }
        }
    }

    private void check(JsonNode root, String path, String change, Map<String, Position> whole) {
        byte[] content = root.toString().getBytes(StandardCharsets.UTF_8);
        Reading<Optional<PortfolioFile>> reading = PortfolioFile.read(content);
        if (!schema.allows(root)) {
            assertThat(reading.problems())
                    .as("%s %s", path, change)
                    .anyMatch(p -> p.severity() == Severity.ERROR && p.path().startsWith(path));
        }
        if (reading.value().isEmpty()) {
            assertThat(path).isIn("format", "market", "market.asOf");
            assertThat(reading.problems()).as("%s %s", path, change).hasSize(1);
            return;
        }
        Map<String, Position> others = new LinkedHashMap<>(whole);
        others.keySet().removeIf(place -> isPart(place, path));
        assertThat(positions(reading.value().get().portfolio()).values())
                .as("%s %s: %s", path, change, reading.problems())
                .containsAll(others.values());
        assertThat(reading.problems()).extracting(Problem::path).doesNotContain("");
    }

    /// Whether what stands at `path` is (in) the position or holds it.
    private static boolean isPart(String place, String path) {
        return path.startsWith(place) || place.startsWith(path);
    }

    /// By where they stand in a file that is read completely.
    private static Map<String, Position> positions(Portfolio portfolio) {
        Map<String, Position> positions = new LinkedHashMap<>();
        List<Account> accounts = portfolio.book().accounts();
        for (int i = 0; i < accounts.size(); i++) {
            List<Position> rows = accounts.get(i).positions();
            for (int k = 0; k < rows.size(); k++) {
                positions.put("accounts[%d].positions[%d]".formatted(i, k), rows.get(k));
            }
        }
        return positions;
    }

    private static List<Field> fields(String path, JsonNode node) {
        List<Field> fields = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(object.properties())) {
                String name = member.getKey();
                Runnable remove = () -> object.remove(name);
                add(fields, Fields.child(path, name), remove, v -> object.set(name, v), member.getValue());
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                Consumer<JsonNode> replace = v -> array.set(index, v);
                add(fields, path + "[" + i + "]", () -> array.set(index, MAPPER.nullNode()), replace, array.get(i));
            }
        }
        return fields;
    }

    private static void add(
            List<Field> fields, String path, Runnable remove, Consumer<JsonNode> replace, JsonNode value) {
        fields.add(new Field(path, remove, replace, value));
        fields.addAll(fields(path, value));
    }
}
