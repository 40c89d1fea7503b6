package plimsoll.model.file;

import java.util.List;
import java.util.Map;

/// A value of a JSON text and where it stands there: from `start` up to `end`, in characters.
sealed interface Json {
    int start();

    int end();

    /// @param members in the order of the text
    record Obj(int start, int end, Map<String, Member> members) implements Json {}

    /// @param start of the name
    record Member(int start, Json value) {}

    record Arr(int start, int end, List<Json> elements) implements Json {}

    record Text(int start, int end, String value) implements Json {}

    /// @param digits as they stand, `NaN` and `Infinity` included
    record Num(int start, int end, String digits) implements Json {}

    record Flag(int start, int end, boolean value) implements Json {}

    record Nothing(int start, int end) implements Json {}

    /// As it stands; the end of a value that breaks off is the end of the source.
    default String in(String source) {
        return source.substring(start(), Math.min(end(), source.length()));
    }
}
