package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// A part of a reply. Fields are read by the venue's name; one that is absent, empty or of another type is a
/// finding that names it, and has no value.
final class Row {
    private static final double SMALLEST = 1e-15;
    /// How venues say that a position has no liquidation price.
    private static final Pattern NO_LIQUIDATION = Pattern.compile("\\s*(--?|N/A|null|NaN)?\\s*");

    private final JsonNode node;
    private final String path;
    private final Findings findings;
    private final Need need;

    /// What a field has to be; what falls short of it is a finding.
    private enum Need {
        FILLED,
        /// Or an empty text.
        PRESENT,
        /// Or `null`.
        NULLABLE,
        NOTHING
    }

    Row(JsonNode node, String path, Findings findings) {
        this(node, path, findings, Need.FILLED);
    }

    private Row(JsonNode node, String path, Findings findings, Need need) {
        this.node = node;
        this.path = path;
        this.findings = findings;
        this.need = need;
    }

    /// The same, where a field that is absent or empty is no finding.
    Row may() {
        return new Row(node, path, findings, Need.NOTHING);
    }

    /// The same, where a field that is an empty text is no finding.
    Row given() {
        return new Row(node, path, findings, Need.PRESENT);
    }

    /// The same, where a field that is `null` is no finding either: the venue says so.
    Row orNull() {
        return new Row(node, path, findings, Need.NULLABLE);
    }

    String path() {
        return path;
    }

    String path(String name) {
        return path + (path.endsWith(": ") ? "" : ".") + name;
    }

    /// Of the reply it stands in.
    String origin() {
        int end = path.indexOf(": ");
        return end < 0 ? path : path.substring(0, end);
    }

    /// The first of two fields, or the other in its place, which is said.
    Optional<BigDecimal> either(String name, String other) {
        if (says(name)) {
            return number(name);
        }
        if (says(other)) {
            findings.assumed(path(name), other + " in place of " + name);
        }
        return number(other);
    }

    Findings findings() {
        return findings;
    }

    JsonNode node() {
        return node;
    }

    boolean has(String name) {
        return node.has(name);
    }

    /// Whether the field is there and holds something.
    boolean says(String name) {
        return !Scalars.isBlank(node.path(name));
    }

    /// A finding about one field.
    void wrong(String name, String expected) {
        findings.malformed(path(name), node.path(name), expected);
    }

    void missing(String name) {
        findings.missing(path(name), name);
    }

    /// A member that is an object; without it the reply cannot be read.
    Row object(String name) {
        return child(name, JsonNode::isObject, "an object");
    }

    /// The objects of a list; without it the reply cannot be read.
    List<Row> rows(String name) {
        return child(name, n -> n.isArray() || n.isObject(), "a list").rows();
    }

    /// A member that is an object or a list.
    Row content(String name) {
        return child(name, n -> n.isArray() || n.isObject(), "an object or a list");
    }

    /// An object three levels down; none is a finding.
    Optional<Row> at(String first, String second, String third) {
        JsonNode found = node.path(first).path(second).path(third);
        String place = path(first) + "." + second + "." + third;
        if (!found.isObject()) {
            findings.missing(place, first + " of " + second + " " + third);
        }
        return Optional.of(found).filter(JsonNode::isObject).map(n -> new Row(n, place, findings));
    }

    /// The objects of this list, or this object alone. What is no object is a finding.
    List<Row> rows() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            rows.add(new Row(node.get(i), path + "[" + i + "]", findings));
        }
        return rows;
    }

    /// The named objects of this one.
    Map<String, Row> members() {
        Map<String, Row> members = new LinkedHashMap<>();
        node.properties().forEach(e -> members.put(e.getKey(), new Row(e.getValue(), path(e.getKey()), findings)));
        return members;
    }

    private Row child(String name, Predicate<JsonNode> fits, String expected) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            missing(name);
            throw new Unreadable();
        }
        if (!fits.test(value)) {
            wrong(name, expected);
            throw new Unreadable();
        }
        return new Row(value, path(name), findings);
    }

    Optional<BigDecimal> number(String name) {
        return number(name, "a number", x -> true);
    }

    Optional<BigDecimal> amount(String name) {
        return number(name, "a number from 0", x -> x >= 0);
    }

    Optional<BigDecimal> price(String name) {
        return number(name, "a number above 0", x -> x >= SMALLEST);
    }

    Optional<BigDecimal> leverage(String name) {
        return number(name, "a leverage of at least 1", x -> x >= 1);
    }

    Optional<BigDecimal> share(String name) {
        return number(name, "a number from 0 to 1", x -> x >= 0 && x <= 1);
    }

    /// Empty when the venue says, in one of many spellings, that there is none.
    Optional<BigDecimal> liquidation(String name, double none) {
        JsonNode value = node.path(name);
        boolean isNone = value.isNull()
                || (value.isString()
                        && NO_LIQUIDATION.matcher(value.stringValue()).matches());
        return isNone
                ? Optional.empty()
                : number(name, "a price, or none", x -> true).filter(p -> p.signum() > 0 && p.doubleValue() < none);
    }

    /// The end of a range; empty where the range has none, however that is said.
    Optional<BigDecimal> cap(String name) {
        boolean isEndless = node.path(name).asDouble(0) > Scalars.LARGEST;
        return isEndless ? Optional.empty() : given().price(name);
    }

    private Optional<BigDecimal> number(String name, String expected, DoublePredicate allowed) {
        return value(name, expected, n -> Scalars.decimal(n).filter(x -> allowed.test(x.doubleValue())));
    }

    /// What something is called, a whole number included.
    Optional<String> text(String name) {
        return value(
                name,
                "a name",
                n -> n.isString() || n.isIntegralNumber() ? Scalars.name(n.asString()) : Optional.empty());
    }

    /// What something is called; without it the row cannot be read.
    String name(String name) {
        return value(name, "a name", n -> n.isString() ? Scalars.name(n.stringValue()) : Optional.empty())
                .orElseThrow(Unreadable::new);
    }

    /// The first of those names that the row has; none is a finding.
    String oneOf(String... names) {
        Optional<String> found = Arrays.stream(names).filter(this::has).findFirst();
        if (found.isEmpty()) {
            findings.missing(path(names[0]), String.join(" or ", names));
        }
        return found.orElse(names[0]);
    }

    Optional<Boolean> flag(String name) {
        return value(name, "true or false", Scalars::truth);
    }

    <T> Optional<T> word(String name, Map<String, T> words) {
        String expected =
                "one of " + String.join(", ", words.keySet().stream().sorted().toList());
        return value(name, expected, n -> Optional.ofNullable(words.get(n.asString(""))));
    }

    /// Of milliseconds since 1970.
    Optional<Instant> millis(String name) {
        return time(name, BigDecimal.ONE);
    }

    /// Of seconds since 1970.
    Optional<Instant> seconds(String name) {
        return time(name, new BigDecimal("1e3"));
    }

    /// Of microseconds since 1970.
    Optional<Instant> micros(String name) {
        return time(name, new BigDecimal("1e-3"));
    }

    Optional<Instant> time(String name) {
        return value(name, "a time like 2026-11-20T10:00:00Z", n -> Scalars.parsed(n.asString("")));
    }

    private Optional<Instant> time(String name, BigDecimal unit) {
        return value(
                name,
                "a time since 1970",
                n -> Scalars.decimal(n.asString(""), Scalars.LATEST).flatMap(t -> Scalars.instant(t.multiply(unit))));
    }

    private boolean isNeeded(JsonNode blank) {
        return switch (need) {
            case FILLED -> true;
            case PRESENT -> !blank.isString();
            case NULLABLE -> blank.isMissingNode();
            case NOTHING -> false;
        };
    }

    private <T> Optional<T> value(String name, String expected, Function<JsonNode, Optional<T>> reading) {
        if (!node.isObject()) {
            findings.malformed(path, node, "an object");
            throw new Unreadable();
        }
        JsonNode value = node.path(name);
        if (Scalars.isBlank(value)) {
            if (isNeeded(value)) {
                missing(name);
            }
            return Optional.empty();
        }
        Optional<T> read = reading.apply(value);
        if (read.isEmpty()) {
            wrong(name, expected);
        }
        return read;
    }
}
