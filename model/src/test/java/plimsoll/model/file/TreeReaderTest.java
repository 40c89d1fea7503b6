package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.format.Wording;

class TreeReaderTest {
    @Test
    void everyValueKnowsItsPlace() {
        String text = "\n{ \"a\" : [1.50, \"x\\ny\", true, null], \"b\": {\"c\": -0} }";
        Json.Obj root = (Json.Obj) TreeReader.read(new Findings(text)).root();
        Json.Arr list = (Json.Arr) member(root, "a");
        assertThat(root.in(text)).isEqualTo(text.strip());
        assertThat(list.in(text)).isEqualTo("[1.50, \"x\\ny\", true, null]");
        assertThat(list.elements()).extracting(v -> v.in(text)).containsExactly("1.50", "\"x\\ny\"", "true", "null");
        assertThat(member((Json.Obj) member(root, "b"), "c").in(text)).isEqualTo("-0");
        assertThat(root.members().get("b").start()).isEqualTo(text.indexOf("\"b\""));
    }

    private static Json member(Json.Obj object, String name) {
        return object.members().get(name).value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"a": 1 "b": 2}  | line 1, column 9: found "b": 2}, expected a comma
                    {"a" 1}          | line 1, column 6: found 1}, expected a colon
                    {"a": 1,}        | line 1, column 9: found }, expected a name in double quotes
                    {a: 1}           | line 1, column 2: found a: 1}, expected a name in double quotes
                    {"a": None}      | line 1, column 7: found None}, expected a value
                    {"a": }          | line 1, column 7: found }, expected a value
                    {"a": 01}        | line 1, column 8: found 1}, expected a number
                    {"a": [1}        | line 1, column 9: found }, expected ]
                    {"a": 1          | line 1, column 8: found the end of the file, expected the rest of it
                    """)
    void saysWhereTheTextBreaksOff(String text, String line) {
        Findings findings = new Findings(text);
        assertThat(TreeReader.read(findings).broken()).isTrue();
        assertThat(findings.problems()).extracting(Wording::line).containsExactly(line);
    }

    @Test
    void closesWhatIsKeptAndDropsWhatIsHalf() {
        String text = "{\"accounts\": [{\"positions\": [{\"id\": 1}, {\"id\": 2, \"quantity\": ";
        TreeReader.Tree tree = TreeReader.read(new Findings(text));
        assertThat(tree.text()).isEqualTo("{\"accounts\": [{\"positions\": [{\"id\": 1}]}]}");
        assertThat(tree.root().end()).isEqualTo(tree.text().length());
    }

    @Test
    void anAccountThatBreaksOffBeforeItsPositionsIsDropped() {
        String text = "{\"accounts\": [{\"id\": \"a\", \"positions\": []}, {\"id\": \"b\", \"venue\"";
        assertThat(TreeReader.read(new Findings(text)).text())
                .isEqualTo("{\"accounts\": [{\"id\": \"a\", \"positions\": []}]}");
    }
}
