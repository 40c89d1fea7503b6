package plimsoll.model.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/// Parses a text into a tree. Where the text breaks off, the whole rows before the break are kept.
final class TreeReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // refused where they stand, not the file
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /// What the parser means, by a word of its message; the first that occurs counts.
    private static final Map<String, String> EXPECTED = expectations();

    /// Objects and lists that still mean something when their end is missing.
    private static final Set<String> COLLECTIONS = Set.of(
            "market",
            "indices",
            "assets",
            "expiries",
            "quotes",
            "instruments",
            "accounts",
            "positions",
            "orders",
            "edits");

    private final Findings findings;
    private final JsonParser in;
    private final Deque<String> trail = new ArrayDeque<>();
    private String text;
    private boolean broken;

    private TreeReader(Findings findings) {
        this.findings = findings;
        this.text = findings.source();
        this.in = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /// @param text what the tree's places refer to: the source, or its readable part closed up
    /// @param broken whether the source breaks off or goes on after its end
    record Tree(Json root, String text, boolean broken) {}

    static Tree read(Findings findings) {
        TreeReader reader = new TreeReader(findings);
        Json root = reader.value(reader.next()).orElse(new Json.Nothing(0, 0));
        if (!reader.broken && reader.next() != JsonToken.NOT_AVAILABLE) {
            reader.breakOff(reader.tokenStart(), "the end of the file");
        }
        return new Tree(root, reader.text, reader.broken);
    }

    /// `NOT_AVAILABLE` at the end and after a break.
    private JsonToken next() {
        try {
            JsonToken token = broken ? null : in.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                var _ = in.getString(); // completes it, or finds it broken
            }
            return token == null ? JsonToken.NOT_AVAILABLE : token;
        } catch (StreamConstraintsException _) {
            breakOff(here(), "at most 500 levels of nesting");
        } catch (JacksonException e) {
            breakOff((int) e.getLocation().getCharOffset(), expected(e.getOriginalMessage()));
        }
        return JsonToken.NOT_AVAILABLE;
    }

    private void breakOff(int offset, String expected) {
        String source = findings.source();
        int at = Math.clamp(offset, 0, source.length());
        String rest = source.substring(at).strip();
        boolean isEnd = rest.isEmpty();
        String found = isEnd ? "the end of the file" : rest.lines().findFirst().orElse(rest);
        findings.malformed(SourceText.lineAndColumn(source, at), found, isEnd ? "the rest of it" : expected);
        broken = true;
    }

    private static Map<String, String> expectations() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("comma to separate", "a comma");
        words.put("a colon", "a colon");
        words.put("double-quote to start", "a name in double quotes");
        words.put("expected ']'", "]");
        words.put("expected '}'", "}");
        words.put("numeric value", "a number");
        words.put("escape", "text as JSON writes it");
        words.put("value", "a value");
        words.put("Unrecognized token", "a value");
        return words;
    }

    private static String expected(String message) {
        return EXPECTED.entrySet().stream()
                .filter(e -> message.contains(e.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse("valid JSON");
    }

    private int here() {
        return (int) in.currentLocation().getCharOffset();
    }

    private int tokenStart() {
        return (int) in.currentTokenLocation().getCharOffset();
    }

    /// Empty when the text breaks off before anything that means something.
    private Optional<Json> value(JsonToken token) {
        int start = tokenStart();
        return switch (token) {
            case START_OBJECT -> Optional.of(object(start)).filter(this::isKept);
            case START_ARRAY -> Optional.of(array(start)).filter(this::isKept);
            case VALUE_STRING -> Optional.of(new Json.Text(start, here(), in.getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Optional.of(number(start));
            case VALUE_TRUE, VALUE_FALSE -> Optional.of(new Json.Flag(start, here(), token == JsonToken.VALUE_TRUE));
            case VALUE_NULL -> Optional.of(new Json.Nothing(start, here()));
            default -> Optional.empty();
        };
    }

    private Json number(int start) {
        String digits = in.getString();
        return new Json.Num(start, start + digits.length(), digits);
    }

    private Json object(int start) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        int last = start + 1;
        for (JsonToken token = next(); token == JsonToken.PROPERTY_NAME; token = next()) {
            int nameStart = tokenStart();
            trail.addLast(in.currentName());
            Optional<Json> value = value(next());
            last = value.map(Json::end).orElse(last);
            value.ifPresent(v -> add(members, nameStart, v));
            trail.removeLast();
        }
        return new Json.Obj(start, end(last, "}"), members);
    }

    private void add(Map<String, Json.Member> members, int nameStart, Json value) {
        if (members.putIfAbsent(trail.getLast(), new Json.Member(nameStart, value)) != null) {
            String found = text.substring(nameStart, value.end());
            findings.malformed(path(), found, "each name once; the first is used");
        }
    }

    private Json array(int start) {
        List<Json> elements = new ArrayList<>();
        int last = start + 1;
        for (JsonToken token = next(); goesOn(token); token = next()) {
            trail.addLast("[" + elements.size() + "]");
            Optional<Json> value = value(token);
            last = value.map(Json::end).orElse(last);
            value.ifPresent(elements::add);
            trail.removeLast();
        }
        return new Json.Arr(start, end(last, "]"), elements);
    }

    private static boolean goesOn(JsonToken token) {
        return token != JsonToken.END_ARRAY && token != JsonToken.NOT_AVAILABLE;
    }

    /// After a break, closes the text behind the last thing that is kept.
    private int end(int last, String closer) {
        if (!broken) {
            return here();
        }
        text = (last == text.length() ? text : findings.source().substring(0, last)) + closer;
        return text.length();
    }

    private boolean isKept(Json value) {
        return !broken || trail.isEmpty() || COLLECTIONS.contains(trail.getLast()) || isAccountWithPositions(value);
    }

    private boolean isAccountWithPositions(Json value) {
        boolean isAccount = trail.size() == 2 && trail.getFirst().equals("accounts");
        if (!isAccount || !(value instanceof Json.Obj o && o.members().containsKey("positions"))) {
            return false;
        }
        findings.missing(path(), "what the account has after the break");
        return true;
    }

    private String path() {
        String path = "";
        for (String step : trail) {
            path = step.startsWith("[") ? path + step : Fields.child(path, step);
        }
        return path;
    }
}
