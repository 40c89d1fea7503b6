package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditList;
import plimsoll.model.whatif.PositionKey;
import tools.jackson.databind.json.JsonMapper;

class EditFileTest {
    private static final PositionKey KEY = PositionKey.of("main", "BTCUSDT #2");
    private static final AccountId MAIN = new AccountId("main");
    private static final InstrumentId CALL = new InstrumentId("CALL");
    private static final UnderlyingId BTC = new UnderlyingId("BTC");

    static List<Edit> everyVerb() {
        return List.of(
                new Edit.Resize(KEY, -6_500.25),
                new Edit.Close(KEY),
                new Edit.Flip(KEY),
                new Edit.Duplicate(KEY),
                new Edit.Roll(KEY, CALL),
                new Edit.Trade(MAIN, CALL, 0.1),
                new Edit.Trade(MAIN, CALL, Side.SHORT, -3, 1e-7, new MarginMode.Cross(20)),
                new Edit.Trade(MAIN, CALL, Side.LONG, 3, 65_010.5, new MarginMode.Isolated(7.5, 1_000)),
                new Edit.Trade(MAIN, CALL, Side.NET, 3, Double.NaN, new MarginMode.Isolated(10, Double.NaN)),
                new Edit.Exclude(KEY),
                new Edit.Include(KEY),
                new Edit.Tag(KEY, "a \"hedge\", März"),
                new Edit.ChangeLeverage(KEY, 12.5),
                new Edit.ChangeMode(KEY, new MarginMode.Cross(Double.NaN)),
                new Edit.ChangeMode(KEY, new MarginMode.Isolated(10, Double.NaN)),
                new Edit.ChangeMode(KEY, new MarginMode.Isolated(Double.NaN, 3_000)),
                new Edit.ChangePosted(KEY, 0),
                new Edit.ChangeBalance(MAIN, Asset.USD, -12.34),
                new Edit.CorrectQuantity(KEY, 1e-8),
                new Edit.CorrectEntry(KEY, 64_999.9),
                new Edit.SetMark(CALL, 0.0005),
                new Edit.SetIndex(BTC, 70_000),
                new Edit.SetVolatility(CALL, 0.655),
                new Edit.ShiftVolatility(BTC, -0.25),
                new Edit.SetDate(Instant.parse("2026-12-24T08:00:00Z")));
    }

    private static Reading<Optional<EditList>> read(String text) {
        return EditFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyVerbIsHere() {
        Stream<Class<?>> verbs = Arrays.stream(Edit.class.getDeclaredClasses()).filter(Class::isRecord);
        assertThat(everyVerb().stream().<Class<?>>map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(verbs.toList());
    }

    @ParameterizedTest
    @MethodSource("everyVerb")
    void aVerbIsReadAsItWasWritten(Edit edit) {
        Reading<Optional<EditList>> alone = read("[" + EditFile.text(edit) + "]");
        assertThat(alone.problems()).isEmpty();
        assertThat(alone.value()).contains(new EditList("", List.of(edit)));
    }

    @Test
    void aFileIsReadAsItWasWritten() {
        EditList list = new EditList("hedged", everyVerb());
        assertThat(read(EditFile.text(list))).isEqualTo(new Reading<>(Optional.of(list), List.of()));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestKept() {
        Reading<Optional<EditList>> reading = read("""
                {"format": "plimsoll-edits/1", "edits": [
                  {"edit": "close", "account": "main", "position": "BTCUSDT #2"},
                  {"edit": "resize", "account": "main", "position": "BTCUSDT #2", "quantity": "2k"},
                  {"edit": "burn"},
                  7,
                  {"edit": "trade", "account": "main", "instrument": "CALL", "quantity": 1, "price": -1},
                  {"edit": "shiftVolatility", "underlying": "BTC", "relative": 0.1}]}
                """);
        assertThat(reading.value().orElseThrow().edits())
                .containsExactly(new Edit.Close(KEY), new Edit.ShiftVolatility(BTC, 0.1));
        List<String> lines = Sample.lines(reading);
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("edits[1].quantity: found \"2k\" (text), expected a number");
        assertThat(lines.get(1)).startsWith("edits[2].edit: found \"burn\", expected one of balance, close,");
        assertThat(lines.get(2)).isEqualTo("edits[3]: found 7, expected an object");
        assertThat(lines.get(3)).startsWith("edits[4].price: found -1, expected a number from 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7                                     | a list of edits",
                "''                                    | a list of edits",
                "{\"format\": \"plimsoll-portfolio/1\"}  | plimsoll-edits/1",
                "{\"edits\": []}                       | plimsoll-edits/1"
            })
    void somethingElseIsRefused(String text, String expected) {
        Reading<Optional<EditList>> reading = read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(Sample.lines(reading)).anyMatch(line -> line.contains(expected));
    }

    @Test
    void aFileThatBreaksOffKeepsWhatCameBefore() {
        Reading<Optional<EditList>> reading = read("""
                [{"edit": "close", "account": "main", "position": "BTCUSDT #2"}, {"edit": "cl""");
        assertThat(reading.value().orElseThrow().edits()).containsExactly(new Edit.Close(KEY));
        assertThat(reading.problems()).isNotEmpty();
    }

    private static final String BEFORE = "\"accounts\": [";
    private static final String TWO = """
            "edits": [ {"edit": "close", "account":"main","position":"a", "why": "kept"}, {"edit": "later", "x": 1.50},
                       {"edit": "flip", "account": "main", "position": "b"} ],
              "scenarios": [{"name": "crash", "by": "me", "edits": [{"edit": "index", "underlying": "BTC", "price": 5e4}]},
                            {"name": "calm", "edits": []}],
            """;

    private static PortfolioFile withEdits() {
        return Sample.file(Sample.with(BEFORE, TWO + BEFORE));
    }

    @Test
    void aPortfolioHasItsEditsAndScenarios() {
        Portfolio portfolio = withEdits().portfolio();
        assertThat(portfolio.edits())
                .containsExactly(
                        new Edit.Close(PositionKey.of("main", "a")), new Edit.Flip(PositionKey.of("main", "b")));
        assertThat(portfolio.scenarios())
                .containsExactly(
                        new EditList("crash", List.of(new Edit.SetIndex(BTC, 50_000))),
                        new EditList("calm", List.of()));
        assertThat(Sample.problems(BEFORE, TWO + BEFORE))
                .anyMatch(line -> line.startsWith("edits[1].edit: found \"later\""))
                .contains("edits: 2 what-if edits of the file not applied here");
        assertThat(PortfolioFile.of(portfolio).portfolio()).isEqualTo(portfolio);
    }

    @Test
    void unchangedEditsKeepTheirText() {
        PortfolioFile file = withEdits();
        assertThat(file.written(file.portfolio().book())).isEqualTo(Sample.with(BEFORE, TWO + BEFORE));
    }

    @Test
    void changedEditsAreWrittenAndWhatWasNotReadStays() {
        PortfolioFile file = withEdits();
        Edit more = new Edit.SetIndex(BTC, 60_000);
        String text = file.written(
                file.portfolio().book(),
                List.of(file.portfolio().edits().getFirst(), more),
                List.of(new EditList("crash", List.of(more)), new EditList("new", List.of(more))));
        String written = "{\"edit\":\"index\",\"underlying\":\"BTC\",\"price\":60000}";
        assertThat(text)
                .contains("{\"edit\": \"close\", \"account\":\"main\",\"position\":\"a\", \"why\": \"kept\"}")
                .contains("{\"edit\": \"later\", \"x\": 1.50}", "\"by\": \"me\"", written)
                .doesNotContain("flip", "calm", ": 5e4");
        Portfolio again = Sample.file(text).portfolio();
        assertThat(again.edits()).containsExactly(file.portfolio().edits().getFirst(), more);
        assertThat(again.scenarios())
                .containsExactly(new EditList("crash", List.of(more)), new EditList("new", List.of(more)));
    }

    @Test
    void aFileWithoutEditsGetsThem() {
        PortfolioFile file = Sample.file(Sample.SMALL);
        List<EditList> scenarios = List.of(new EditList("every", everyVerb()));
        String text = file.written(file.portfolio().book(), everyVerb(), scenarios);
        Portfolio again = Sample.file(text).portfolio();
        assertThat(again.edits()).isEqualTo(everyVerb());
        assertThat(again.scenarios()).isEqualTo(scenarios);
        assertThat(again.book()).isEqualTo(file.portfolio().book());
        assertThat(SchemaCheck.portfolio().allows(JsonMapper.shared().readTree(text)))
                .isTrue();
    }
}
