package plimsoll.model.file;

import java.util.ArrayList;
import java.util.List;

/// Writes a file's `parameters` as plain JSON for the parameter reader: each name once, numbers as
/// they stand, `null` in place of a number nobody can use.
final class Overrides {
    private final Findings findings;

    Overrides(Findings findings) {
        this.findings = findings;
    }

    String text(Json value, String path) {
        return switch (value) {
            case Json.Obj object -> object(object, path);
            case Json.Arr array -> array(array, path);
            case Json.Num number -> number(number, path);
            case Json.Text _, Json.Flag _, Json.Nothing _ -> value.in(findings.source());
        };
    }

    private String object(Json.Obj object, String path) {
        List<String> members = new ArrayList<>();
        object.members()
                .forEach((name, member) ->
                        members.add(name(member) + ": " + text(member.value(), Fields.child(path, name))));
        return "{" + String.join(", ", members) + "}";
    }

    /// Quotes and escapes as they stand.
    private String name(Json.Member member) {
        String before =
                findings.source().substring(member.start(), member.value().start());
        return before.substring(0, before.lastIndexOf('"') + 1);
    }

    private String array(Json.Arr array, String path) {
        List<String> elements = new ArrayList<>();
        for (Json element : array.elements()) {
            elements.add(text(element, path + "[" + elements.size() + "]"));
        }
        return "[" + String.join(", ", elements) + "]";
    }

    private String number(Json.Num number, String path) {
        if (Kind.NUMBER.of(number).isPresent()) {
            return number.digits();
        }
        findings.malformed(path, number, Kind.NUMBER);
        return "null";
    }
}
