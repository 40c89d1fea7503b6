package plimsoll.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// JSON as the standard has it and nothing beyond, so that what another program could not read fails
/// here: no NaN, no trailing comma, each name once.
sealed interface Json {
    record Obj(Map<String, Json> members) implements Json {}

    record Arr(List<Json> elements) implements Json {}

    record Text(String value) implements Json {}

    record Num(double value) implements Json {}

    record Flag(boolean value) implements Json {}

    record Null() implements Json {}

    static Json parse(String text) {
        Parser parser = new Parser(text);
        Json value = parser.value();
        parser.expectEnd();
        return value;
    }

    default Json at(String name) {
        Json found = ((Obj) this).members().get(name);
        if (found == null) {
            throw new AssertionError("no " + name + " in " + this);
        }
        return found;
    }

    default Json at(int index) {
        return ((Arr) this).elements().get(index);
    }

    default List<Json> list(String name) {
        return ((Arr) at(name)).elements();
    }

    default double number(String name) {
        return at(name) instanceof Num n ? n.value() : Double.NaN;
    }

    default String text(String name) {
        return ((Text) at(name)).value();
    }

    default List<String> names() {
        return List.copyOf(((Obj) this).members().keySet());
    }

    default String written() {
        return switch (this) {
            case Obj o ->
                o.members().entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ":" + e.getValue().written())
                        .collect(Collectors.joining(",", "{", "}"));
            case Arr a -> a.elements().stream().map(Json::written).collect(Collectors.joining(",", "[", "]"));
            case Text t -> quoted(t.value());
            case Num n -> Double.toString(n.value());
            case Flag f -> String.valueOf(f.value());
            case Null _ -> "null";
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /// Every value in it, itself first.
    default Stream<Json> all() {
        Stream<Json> inner = switch (this) {
            case Obj o -> o.members().values().stream();
            case Arr a -> a.elements().stream();
            default -> Stream.of();
        };
        return Stream.concat(Stream.of(this), inner.flatMap(Json::all));
    }

    final class Parser {
        private final String text;
        private int at;

        private Parser(String text) {
            this.text = text;
        }

        private Json value() {
            skipSpace();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> new Text(string());
                case 't' -> word("true", new Flag(true));
                case 'f' -> word("false", new Flag(false));
                case 'n' -> word("null", new Null());
                default -> number();
            };
        }

        private Json object() {
            Map<String, Json> members = new LinkedHashMap<>();
            expect('{');
            while (!closes('}', members.isEmpty())) {
                skipSpace();
                String name = string();
                expect(':');
                if (members.put(name, value()) != null) {
                    throw new AssertionError(name + " twice");
                }
            }
            return new Obj(members);
        }

        private Json array() {
            List<Json> elements = new ArrayList<>();
            expect('[');
            while (!closes(']', elements.isEmpty())) {
                elements.add(value());
            }
            return new Arr(elements);
        }

        /// Passes the end, or the comma before the next item.
        private boolean closes(char end, boolean first) {
            skipSpace();
            if (text.charAt(at) == end) {
                at++;
                return true;
            }
            if (!first) {
                expect(',');
            }
            return false;
        }

        private String string() {
            StringBuilder value = new StringBuilder();
            expect('"');
            while (text.charAt(at) != '"') {
                value.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at++));
            }
            at++;
            return value.toString();
        }

        private char escaped() {
            char c = text.charAt(at + 1);
            at += 2;
            if (c == 'u') {
                at += 4;
                return (char) Integer.parseInt(text, at - 4, at, 16);
            }
            return switch (c) {
                case 'n' -> '\n';
                case 't' -> '\t';
                case 'r' -> '\r';
                default -> c;
            };
        }

        private Json number() {
            int start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String digits = text.substring(start, at);
            if (!digits.matches("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?")) {
                throw new AssertionError(
                        "not JSON at " + start + ": " + text.substring(start, Math.min(start + 20, text.length())));
            }
            return new Num(Double.parseDouble(digits));
        }

        private Json word(String word, Json value) {
            if (!text.startsWith(word, at)) {
                throw new AssertionError("not JSON at " + at);
            }
            at += word.length();
            return value;
        }

        private void expect(char c) {
            skipSpace();
            if (text.charAt(at) != c) {
                throw new AssertionError("expected " + c + " at " + at + ", found " + text.charAt(at));
            }
            at++;
        }

        private void expectEnd() {
            skipSpace();
            if (at != text.length()) {
                throw new AssertionError("more after the end, at " + at);
            }
        }

        private void skipSpace() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
