package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.format.Wording;

class FieldsTest {
    private static Fields fields(String text) {
        Findings findings = new Findings(text);
        return new Fields((Json.Obj) TreeReader.read(findings).root(), "", findings);
    }

    private static List<String> lines(Fields fields) {
        return fields.findings().problems().stream().map(Wording::line).toList();
    }

    @Test
    void absentNullAndUnreadableAreThreeThings() {
        Fields fields = fields("{\"a\": null, \"b\": \"x\"}");
        assertThat(fields.number("a", Kind.NUMBER, 7)).isEqualTo(7);
        assertThat(fields.number("c", Kind.NUMBER, 7)).isEqualTo(7);
        assertThat(fields.number("b", Kind.NUMBER, 7)).isNaN();
        assertThat(lines(fields)).containsExactly("b: found \"x\" (text), expected a number between -1e15 and 1e15");
    }

    @Test
    void whatIsNeededAndMissingEndsTheRow() {
        Fields fields = fields("{}");
        assertThatThrownBy(() -> fields.need("a", Kind.NAME)).isInstanceOf(Unreadable.class);
        assertThat(lines(fields)).containsExactly("a: found nothing, expected a name");
    }

    @Test
    void badRowsCostNoOthers() {
        Fields fields = fields("{\"rows\": [{\"n\": \"a\"}, 5, {}, {\"n\": \"b\"}, null]}");
        assertThat(fields.rows("rows", (i, row) -> i + row.need("n", Kind.NAME)))
                .containsExactly("0a", "3b");
        assertThat(lines(fields))
                .containsExactly(
                        "rows[1]: found 5, expected an object",
                        "rows[2].n: found nothing, expected a name",
                        "rows[4]: found null, expected an object");
    }

    @Test
    void oddNamesAreQuotedInPaths() {
        List<String> paths = new ArrayList<>();
        Fields fields = fields("{\"q\": {\"BTC/USD:USD\": {}, \"a.b\": {}, \"BTC-PERP_1\": {}}}");
        fields.entries("q", (_, entry) -> paths.add(entry.path()));
        assertThat(paths).containsExactly("q[\"BTC/USD:USD\"]", "q[\"a.b\"]", "q.BTC-PERP_1");
    }

    @Test
    void aProblemMetTwiceIsListedOnce() {
        Fields fields = fields("{\"a\": []}");
        assertThat(fields.find("a", Kind.OBJECT)).isEmpty();
        assertThat(fields.object("a").raw("b")).isEmpty();
        assertThat(lines(fields)).containsExactly("a: found [], expected an object");
    }
}
