package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The market and the instruments, as far as the replies tell. What a price endpoint says goes before what
/// stands beside a position.
final class MarketDraft {
    static final Set<String> DOLLARS = Set.of("USDT", "USDC");

    private final Map<String, ObjectNode> instruments = new TreeMap<>();
    private final Map<String, ObjectNode> quotes = new TreeMap<>();
    private final Map<String, ObjectNode> indices = new TreeMap<>();
    private final Map<String, ObjectNode> assets = new TreeMap<>();
    private final Map<String, BigDecimal> forwards = new TreeMap<>();
    private final Map<String, Map<LocalDate, BigDecimal>> closes = new TreeMap<>();
    private final Map<String, ObjectNode> curves = new TreeMap<>();
    private final Map<String, Substitute> substitutes = new TreeMap<>();
    private final Findings findings;

    private record Substitute(BigDecimal price, String source) {}

    MarketDraft(Findings findings) {
        this.findings = findings;
    }

    void instrument(String name, ObjectNode terms) {
        instruments.putIfAbsent(name, terms);
    }

    boolean hasInstrument(String name) {
        return instruments.containsKey(name);
    }

    /// Of one contract, in the units of the portfolio format; empty where it is not known.
    Optional<BigDecimal> contractSize(String name) {
        return Optional.ofNullable(instruments.get(name))
                .map(t -> t.get("contractSize"))
                .map(JsonNode::decimalValue);
    }

    Set<String> quoted() {
        return quotes.keySet();
    }

    /// @param name of the portfolio format: `mark`, `index`, `volatility`, …
    void quote(String instrument, String name, Optional<BigDecimal> value) {
        putFirst(quotes, instrument, name, value);
    }

    void index(String underlying, Optional<BigDecimal> price) {
        putFirst(indices, underlying, "price", price);
    }

    void indexConfidence(String underlying, Optional<BigDecimal> confidence) {
        putFirst(indices, underlying, "confidence", confidence);
    }

    /// A whole curve, in the words of the portfolio format.
    void curve(String underlying, Instant expiry, ObjectNode curve) {
        curves.putIfAbsent(underlying + " " + expiry, curve);
    }

    /// Where no better index is known.
    ///
    /// @param source in words
    void indexOtherwise(String underlying, Optional<BigDecimal> price, String source) {
        price.ifPresent(p -> substitutes.putIfAbsent(underlying, new Substitute(p, source)));
    }

    /// @param name `price`, `bidRate` or `askRate`, USD
    void asset(String asset, String name, Optional<BigDecimal> value) {
        putFirst(assets, asset, name, value);
    }

    /// The forward price an option is valued on, USD.
    void forward(String option, Optional<BigDecimal> price) {
        price.ifPresent(p -> forwards.putIfAbsent(option, p));
    }

    void close(String underlying, LocalDate day, BigDecimal price) {
        closes.computeIfAbsent(underlying, _ -> new TreeMap<>()).putIfAbsent(day, price);
    }

    private static void putFirst(Map<String, ObjectNode> all, String key, String name, Optional<BigDecimal> value) {
        value.ifPresent(v -> {
            ObjectNode node = all.computeIfAbsent(key, _ -> Json.object());
            if (!node.has(name)) {
                node.set(name, Json.number(v));
            }
        });
    }

    /// @param kept filled with the instruments of the file: those held and others of the same underlyings; all,
    ///     where nothing is held
    ObjectNode node(Instant asOf, List<AccountDraft> accounts, ObjectNode kept) {
        Set<String> held = held(accounts);
        Set<String> underlyings = underlyings(held, accounts);
        instruments.forEach((name, terms) -> {
            if (held.isEmpty() || held.contains(name) || underlyings.contains(underlying(terms))) {
                kept.set(name, terms);
            }
        });
        addIndices(kept);
        ObjectNode market = Json.object();
        market.put("asOf", asOf.toString());
        market.put("origin", "replies of the venue");
        addCloses();
        copy(indices, market.putObject("indices"), held.isEmpty() ? indices.keySet() : underlyings);
        addDollars(kept, accounts);
        copy(assets, market.putObject("assets"), assets.keySet());
        market.set("expiries", expiries(kept));
        ObjectNode quoted = market.putObject("quotes");
        quotes.forEach((name, quote) -> {
            if (kept.has(name) || held.contains(name)) {
                quoted.set(name, quote);
            }
        });
        return market;
    }

    private static Set<String> held(List<AccountDraft> accounts) {
        Set<String> held = new HashSet<>();
        for (AccountDraft account : accounts) {
            account.positions().values().forEach(p -> held.add(p.text("instrument")));
            account.orders().values().forEach(o -> held.add(o.text("instrument")));
        }
        held.remove("");
        return held;
    }

    private Set<String> underlyings(Set<String> held, List<AccountDraft> accounts) {
        Set<String> underlyings = new HashSet<>();
        held.stream().map(instruments::get).filter(t -> t != null).forEach(t -> underlyings.add(underlying(t)));
        accounts.forEach(a -> underlyings.addAll(a.balances().keySet()));
        return underlyings;
    }

    private static String underlying(JsonNode terms) {
        return terms.path("underlying").asString("");
    }

    /// The index beside a quote is that of its underlying; without any, the mark stands in for it.
    private void addIndices(ObjectNode kept) {
        substitutes.forEach((underlying, s) -> {
            if (!indices.containsKey(underlying)) {
                index(underlying, Optional.of(s.price()));
                findings.assumed("market.indices." + underlying, "index = " + s.source());
            }
        });
        for (String source : List.of("index", "mark")) {
            kept.properties().forEach(e -> {
                ObjectNode quote = quotes.get(e.getKey());
                String underlying = underlying(e.getValue());
                boolean isPrice = source.equals("index") || isInDollars(e.getValue());
                if (quote != null && quote.has(source) && isPrice && !indices.containsKey(underlying)) {
                    index(underlying, Optional.of(quote.get(source).decimalValue()));
                    assume(source, underlying, e.getKey());
                }
            });
        }
    }

    private static boolean isInDollars(JsonNode terms) {
        String asset = terms.path("priceAsset").asString("");
        boolean isOption = terms.path("kind").asString("").equals("option");
        return !isOption && (asset.equals("USD") || DOLLARS.contains(asset));
    }

    private void assume(String source, String underlying, String instrument) {
        if (source.equals("mark")) {
            findings.assumed("market.indices." + underlying, "index = mark of " + instrument);
        }
    }

    private void addCloses() {
        closes.forEach((underlying, byDay) -> {
            ObjectNode index = indices.computeIfAbsent(underlying, _ -> Json.object());
            ArrayNode list = index.putArray("closes");
            byDay.forEach((day, close) -> {
                ObjectNode row = list.addObject();
                row.put("date", day.toString());
                row.set("close", Json.number(close));
            });
        });
    }

    private void addDollars(ObjectNode kept, List<AccountDraft> accounts) {
        Set<String> used = new TreeSet<>();
        accounts.forEach(a -> used.addAll(a.balances().keySet()));
        kept.forEach(
                t -> List.of("quote", "settle").forEach(m -> used.add(t.path(m).asString(""))));
        for (String asset : used) {
            if (DOLLARS.contains(asset) && !assets.containsKey(asset)) {
                asset(asset, "price", Optional.of(BigDecimal.ONE));
                findings.assumed("market.assets." + asset, "1 " + asset + " = 1 USD");
            }
        }
    }

    private static void copy(Map<String, ObjectNode> from, ObjectNode to, Set<String> names) {
        from.forEach((name, node) -> {
            if (names.contains(name)) {
                to.set(name, node);
            }
        });
    }

    /// One curve for each underlying and expiry.
    private ArrayNode expiries(ObjectNode kept) {
        Map<String, ObjectNode> byExpiry = new TreeMap<>(curves);
        forwards.forEach((option, forward) -> {
            JsonNode terms = kept.path(option);
            if (terms.has("expiry")) {
                String expiry = terms.path("expiry").asString("");
                ObjectNode curve = byExpiry.computeIfAbsent(underlying(terms) + " " + expiry, _ -> Json.object());
                curve.put("underlying", underlying(terms));
                curve.put("expiry", expiry);
                Json.put(
                        curve,
                        "forward",
                        Optional.of(curve.has("forward") ? curve.get("forward").decimalValue() : forward));
            }
        });
        ArrayNode list = Json.array();
        byExpiry.values().forEach(list::add);
        return list;
    }
}
