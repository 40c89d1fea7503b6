package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {
    private final SchemaCheck schema = SchemaCheck.portfolio();

    static Iterable<Path> samples() {
        return Sample.portfolios();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void allowsEverySample(Path sample) {
        assertThat(schema.allows(JsonMapper.shared().readTree(Sample.text(sample))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void allowsWhatWeWrite(Path sample) {
        String text =
                new PortfolioWriter().text(Sample.file(Sample.text(sample)).portfolio());
        assertThat(schema.allows(JsonMapper.shared().readTree(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AccountReader",
                "EditReader",
                "ExpiryReader",
                "InstrumentReader",
                "MarketReader",
                "PortfolioReader",
                "PositionReader"
            })
    void namesEveryMemberTheReaderReads(String reader) {
        String source = Sample.text(Path.of("src/main/java/plimsoll/model/file/" + reader + ".java"));
        Set<String> read = new TreeSet<>();
        Pattern.compile("\\.?(?:find|want|need|wanted|number|object|rows|entries|members|asset|numbers)"
                        + "\\((?:\\w+, )?\\s*\"(\\w+)\"")
                .matcher(source)
                .results()
                .forEach(m -> read.add(m.group(1)));
        assertThat(read).isNotEmpty();
        assertThat(members(SchemaCheck.schema(), new TreeSet<>())).containsAll(read);
    }

    @Test
    void namesEveryVenueAndModel() {
        JsonNode account = SchemaCheck.schema().at("/$defs/account");
        Set<String> venues = new TreeSet<>();
        account.at("/properties/venue/enum").forEach(v -> venues.add(v.asString()));
        assertThat(venues).containsExactlyInAnyOrderElementsOf(Venues.names());
        account.path("allOf").forEach(rule -> {
            Set<String> models = new TreeSet<>();
            rule.at("/then/properties/model/enum").forEach(m -> models.add(m.asString()));
            String venue = rule.at("/if/properties/venue/const").asString();
            assertThat(models).containsExactlyInAnyOrderElementsOf(Venues.models(venue));
        });
    }

    private static Set<String> members(JsonNode node, Set<String> found) {
        node.path("properties").properties().forEach(p -> found.add(p.getKey()));
        node.forEach(child -> members(child, found));
        return found;
    }
}
