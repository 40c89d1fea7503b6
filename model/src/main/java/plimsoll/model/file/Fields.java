package plimsoll.model.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The members of one object of the file. What cannot be read lands in the findings with its path.
/// `null` is as good as absent.
final class Fields {
    private static final Pattern STEP = Pattern.compile("\\[(\\d{1,9})]|\\[\"(.*?)\"]|([^.\\[]+)");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-]{1,60}");

    private final Json.Obj node;
    private final String path;
    private final Findings findings;

    Fields(Json.Obj node, String path, Findings findings) {
        this.node = node;
        this.path = path;
        this.findings = findings;
    }

    static String child(String path, String name) {
        if (!PLAIN.matcher(name).matches()) {
            return path + "[\"" + SourceText.excerpt(name) + "\"]";
        }
        return path.isEmpty() ? name : path + "." + name;
    }

    /// What stands at a path; empty where nothing does.
    static Optional<Json> at(Json root, String path) {
        Optional<Json> found = Optional.of(root);
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String index = steps.group(1);
            String name = steps.group(2) == null ? steps.group(3) : steps.group(2);
            found = found.flatMap(json -> index == null ? member(json, name) : element(json, Integer.parseInt(index)));
        }
        return found;
    }

    private static Optional<Json> member(Json json, String name) {
        return json instanceof Json.Obj o
                ? Optional.ofNullable(o.members().get(name)).map(Json.Member::value)
                : Optional.empty();
    }

    private static Optional<Json> element(Json json, int index) {
        return json instanceof Json.Arr a && index < a.elements().size()
                ? Optional.of(a.elements().get(index))
                : Optional.empty();
    }

    Json.Obj node() {
        return node;
    }

    String path() {
        return path;
    }

    String path(String name) {
        return child(path, name);
    }

    Findings findings() {
        return findings;
    }

    /// The value as it stands; empty when absent.
    Optional<Json> raw(String name) {
        return Optional.ofNullable(node.members().get(name))
                .map(Json.Member::value)
                .filter(v -> !(v instanceof Json.Nothing));
    }

    /// Empty when absent, or unreadable and reported.
    <T> Optional<T> find(String name, Kind<T> kind) {
        return raw(name).flatMap(v -> checked(() -> path(name), v, kind));
    }

    /// As `find`, and reported when absent.
    <T> Optional<T> want(String name, Kind<T> kind) {
        if (raw(name).isEmpty()) {
            findings.absent(path(name), kind);
        }
        return find(name, kind);
    }

    /// As `want`; without it the row cannot be read.
    <T> T need(String name, Kind<T> kind) {
        return want(name, kind).orElseThrow(Unreadable::new);
    }

    /// NaN when it cannot be read.
    double number(String name, Kind<Double> kind, double absent) {
        return raw(name).isEmpty() ? absent : find(name, kind).orElse(Double.NaN);
    }

    /// NaN when absent or when it cannot be read.
    double number(String name, Kind<Double> kind) {
        return number(name, kind, Double.NaN);
    }

    /// As `number`, and reported when absent.
    double wanted(String name, Kind<Double> kind) {
        return want(name, kind).orElse(Double.NaN);
    }

    /// The object of that name; one without members when there is none.
    Fields object(String name) {
        return new Fields(find(name, Kind.OBJECT).orElseGet(Fields::emptyNode), path(name), findings);
    }

    /// The readable ones among the objects of a list, by their position in it.
    <T> List<T> rows(String name, BiFunction<Integer, Fields, T> read) {
        List<T> rows = new ArrayList<>();
        List<Json> elements = find(name, Kind.LIST).map(Json.Arr::elements).orElse(List.of());
        for (int i = 0; i < elements.size(); i++) {
            int index = i;
            row(path(name) + "[" + i + "]", elements.get(i), f -> rows.add(read.apply(index, f)));
        }
        return rows;
    }

    /// Every readable object among the members of an object, by its name.
    void entries(String name, BiConsumer<String, Fields> read) {
        members(name, (key, value) -> row(child(path(name), key), value, f -> read.accept(key, f)));
    }

    /// Every named value of an object that has one.
    void members(String name, BiConsumer<String, Json> read) {
        Json.Obj object = find(name, Kind.OBJECT).orElseGet(Fields::emptyNode);
        object.members().forEach((key, member) -> {
            if (key.isBlank()) {
                findings.malformed(child(path(name), key), "\"" + key + "\"", Kind.NAME.expected());
            } else if (!(member.value() instanceof Json.Nothing)) {
                read.accept(key, member.value());
            }
        });
    }

    <T> Optional<T> checked(String at, Json value, Kind<T> kind) {
        return checked(() -> at, value, kind);
    }

    private <T> Optional<T> checked(Supplier<String> at, Json value, Kind<T> kind) {
        Optional<T> read = kind.of(value);
        if (read.isEmpty()) {
            findings.malformed(at.get(), value, kind);
        }
        return read;
    }

    private interface Row {
        void read(Fields fields);
    }

    private void row(String at, Json value, Row row) {
        try {
            Json.Obj object = checked(at, value, Kind.OBJECT).orElseThrow(Unreadable::new);
            row.read(new Fields(object, at, findings));
        } catch (Unreadable _) {
            findings.lost(at);
        }
    }

    private static Json.Obj emptyNode() {
        return new Json.Obj(0, 0, Map.of());
    }
}
