package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.model.instrument.InstrumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One account, as far as the replies tell. A part no reply is about is absent, which its reader calls incomplete.
final class AccountDraft {
    private final ObjectNode settings = Json.object();
    private final ObjectNode reported = Json.object();
    private final ObjectNode parameters = Json.object();
    private final Map<String, Entry> positions = new LinkedHashMap<>();
    private final Map<String, Entry> balances = new LinkedHashMap<>();
    private final Map<String, Entry> orders = new LinkedHashMap<>();
    private final Map<String, Tiers> tiers = new LinkedHashMap<>();
    private final List<Runnable> later = new ArrayList<>();
    private final List<Runnable> last = new ArrayList<>();
    private final Map<String, Integer> byInstrument = new HashMap<>();
    private final Findings findings;
    private final String id;
    private final String venue;
    private String model = "";
    private boolean isModelStated = true;
    private boolean hasPositions;
    private boolean hasBalances;

    AccountDraft(String id, String venue, Findings findings) {
        this.id = id;
        this.venue = venue;
        this.findings = findings;
    }

    String venue() {
        return venue;
    }

    boolean isWallet(String name) {
        return id.endsWith(" " + name);
    }

    Findings findings() {
        return findings;
    }

    /// The first word on it stands; another one is a finding.
    void model(Row row, String name, Optional<String> value) {
        value.ifPresent(v -> {
            if (!model.isEmpty() && !model.equals(v)) {
                findings.suspicious(row.path(name), "the margin model is " + model + " elsewhere, here " + v);
            }
            model = model.isEmpty() ? v : model;
        });
    }

    /// Where no reply says it.
    void modelOtherwise(String value, String why) {
        if (model.isEmpty()) {
            model = value;
            isModelStated = false;
            findings.assumed(id, "model " + value + ": " + why);
        }
    }

    boolean isModelStated() {
        return isModelStated;
    }

    String model() {
        return model;
    }

    ObjectNode settings() {
        return settings;
    }

    void setting(String name, String value) {
        settings.put(name, value);
    }

    void collateral(String asset, boolean isOn) {
        settings.withObject("/collateral").put(asset, isOn);
    }

    void reported(String name, Optional<BigDecimal> value) {
        Json.put(reported, name, value);
    }

    /// Rates by name, over those of the venue's file.
    ObjectNode parameters(String group) {
        JsonNode known = parameters.get(group);
        return known instanceof ObjectNode object ? object : parameters.putObject(group);
    }

    ObjectNode parameters() {
        return parameters;
    }

    void parameter(String group, String name, JsonNode value) {
        parameters(group).set(name, value);
    }

    /// Where nothing else was said.
    void parameterOtherwise(String group, String name, JsonNode value) {
        if (!parameters(group).has(name)) {
            parameter(group, name, value);
        }
    }

    /// The highest of those the venue states, which differ by contract.
    void takerFee(BigDecimal rate) {
        ObjectNode fees = parameters("fees");
        BigDecimal known = fees.has("taker") ? fees.get("taker").decimalValue() : rate;
        if (known.compareTo(rate) != 0) {
            findings.assumed(id + ".fees", "the highest taker fee of several, " + known.max(rate));
        }
        fees.set("taker", Json.number(known.max(rate)));
    }

    /// Of all pages.
    ///
    /// @param basis `quote`, `coin` or `contracts`
    Tiers tiers(String basis) {
        return tiers.computeIfAbsent(basis, Tiers::new);
    }

    /// A reply about positions was read, be it empty.
    void listsPositions() {
        hasPositions = true;
    }

    void listsBalances() {
        hasBalances = true;
    }

    /// The position of that key, new or as another reply began it.
    Entry position(String key, Row row) {
        hasPositions = true;
        return positions.computeIfAbsent(key, k -> new Entry(k, row, findings));
    }

    Entry balance(String asset, Row row) {
        hasBalances = true;
        return balances.computeIfAbsent(asset, k -> new Entry(k, row, findings));
    }

    Entry order(String key, Row row) {
        return orders.computeIfAbsent(key, k -> new Entry(k, row, findings));
    }

    Map<String, Entry> positions() {
        return positions;
    }

    /// By all isolated positions together.
    BigDecimal posted() {
        return positions.values().stream()
                .map(p -> p.node().path("posted"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Map<String, Entry> balances() {
        return balances;
    }

    Map<String, Entry> orders() {
        return orders;
    }

    /// Whether that is held or ordered, or nothing is.
    boolean holds(String instrument) {
        Set<String> names = instruments();
        return names.isEmpty() || names.contains(instrument);
    }

    /// Names of what is held or ordered, and of the pairs these belong to.
    Set<String> instruments() {
        Set<String> names = new HashSet<>();
        Stream.of(positions, orders)
                .flatMap(m -> m.values().stream())
                .map(e -> e.text("instrument"))
                .filter(n -> !n.isEmpty())
                .forEach(n -> {
                    names.add(n);
                    names.add(new InstrumentId(n).pair());
                });
        return names;
    }

    /// Something of that part cannot be told: an entry without content makes its reader say so.
    void lost(Part part, Row row) {
        switch (part) {
            case POSITIONS -> position("unread " + row.path(), row);
            case BALANCES -> balance("unread " + row.path(), row);
            case ORDERS -> order("unread " + row.path(), row);
            case TERMS -> {}
        }
    }

    /// What is known only once all replies are read.
    void later(Runnable step) {
        later.add(step);
    }

    /// What must come after that.
    void afterwards(Runnable step) {
        last.add(step);
    }

    void complete() {
        later.forEach(Unreadable::allow);
        later.clear();
        last.forEach(Unreadable::allow);
        last.clear();
    }

    ObjectNode node(String name) {
        ObjectNode node = Json.object();
        node.put("id", name);
        node.put("venue", venue);
        if (!model.isEmpty()) {
            node.put("model", model);
        }
        node.set("settings", settings);
        if (hasBalances) {
            ObjectNode held = node.putObject("balances");
            balances.forEach((asset, b) -> held.set(asset, b.node()));
        }
        if (hasPositions) {
            ArrayNode held = node.putArray("positions");
            positions.forEach((key, p) -> held.add(p.put("id", id(key, p)).node()));
        }
        if (!orders.isEmpty()) {
            ArrayNode open = node.putArray("orders");
            orders.forEach((_, o) -> open.add(o.node()));
        }
        node.set("reported", reportedNode());
        tiers.values().forEach(t -> t.into(this));
        if (!parameters.isEmpty()) {
            node.set("parameters", parameters);
        }
        return node;
    }

    /// The instrument's name, where no other position has it.
    private String id(String key, Entry position) {
        String name = position.text("instrument");
        return !name.isEmpty() && counts().getOrDefault(name, 0) == 1 ? name : key;
    }

    private Map<String, Integer> counts() {
        if (byInstrument.isEmpty()) {
            positions.values().forEach(p -> byInstrument.merge(p.text("instrument"), 1, Integer::sum));
        }
        return byInstrument;
    }

    private ObjectNode reportedNode() {
        ObjectNode byPosition = Json.object();
        positions.forEach((key, p) -> {
            if (!p.reported().isEmpty()) {
                byPosition.set(id(key, p), p.reported());
            }
        });
        if (!byPosition.isEmpty()) {
            reported.set("positions", byPosition);
        }
        return reported;
    }
}
