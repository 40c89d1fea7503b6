package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextEditsTest {
    private static Json root(String text) {
        return TreeReader.read(new Findings(text)).root();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [1, 2, 3] | 0     |   | [2, 3]
                    [1, 2, 3] | 1     |   | [1, 3]
                    [1, 2, 3] | 2     |   | [1, 2]
                    [1, 2, 3] | 0 1   |   | [3]
                    [1, 2, 3] | 1 2   |   | [1]
                    [1, 2, 3] | 0 2   |   | [2]
                    [1, 2, 3] | 0 1 2 |   | []
                    [1, 2, 3] | 0 1 2 | 4 | [4]
                    [1, 2, 3] | 2     | 4 | [1, 2, 4]
                    [1, 2, 3] |       | 4 | [1, 2, 3, 4]
                    []        |       | 4 | [4]
                    """)
    void listsStayLists(String text, String gone, String added, String expected) {
        Json.Arr array = (Json.Arr) root(text);
        TextEdits edits = new TextEdits();
        List<Json> removed = gone == null
                ? List.of()
                : Arrays.stream(gone.split(" ", -1))
                        .map(i -> array.elements().get(Integer.parseInt(i)))
                        .toList();
        edits.change(array, removed, added == null ? List.of() : List.of(added));
        assertThat(edits.applied(text)).isEqualTo(expected);
    }

    @Test
    void objectsStayObjects() {
        String text = "{\"a\": 1,\n \"b\": {\"c\": 2}}";
        Json.Obj object = (Json.Obj) root(text);
        TextEdits edits = new TextEdits();
        edits.change(object, new TreeSet<>(Set.of("a", "unknown")), List.of("\"d\": 4", "\"e\": 5"));
        assertThat(edits.applied(text)).isEqualTo("{\"b\": {\"c\": 2}, \"d\": 4, \"e\": 5}");
    }

    @Test
    void editsInsideEachOtherMeet() {
        String text = "{\"a\": {\"b\": 1}}";
        Json.Obj outer = (Json.Obj) root(text);
        Json.Obj inner = (Json.Obj) outer.members().get("a").value();
        TextEdits edits = new TextEdits();
        edits.change(outer, Set.of(), List.of("\"z\": 0"));
        edits.replace(inner.members().get("b").value(), "2");
        edits.change(inner, Set.of(), List.of("\"c\": 3"));
        assertThat(edits.applied(text)).isEqualTo("{\"a\": {\"b\": 2, \"c\": 3}, \"z\": 0}");
    }
}
