package plimsoll.model.venue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Margin tiers by contract, from any number of pages.
final class Tiers {
    private final String basis;
    private final Map<String, List<Tier>> bySymbol = new TreeMap<>();

    /// @param floor empty where it is the cap of the tier before
    /// @param cap empty where it is the floor of the tier after, and in a last tier without end
    /// @param deduction empty where it follows from the rates
    record Tier(
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            Optional<BigDecimal> maxLeverage,
            Optional<BigDecimal> initialRate,
            Optional<BigDecimal> maintenanceRate,
            Optional<BigDecimal> deduction) {}

    /// @param basis `quote`, `coin` or `contracts`
    Tiers(String basis) {
        this.basis = basis;
    }

    void add(String symbol, Tier tier) {
        List<Tier> tiers = bySymbol.computeIfAbsent(symbol, _ -> new ArrayList<>());
        if (!tiers.contains(tier)) {
            tiers.add(tier);
        }
    }

    /// Lowest first.
    void into(AccountDraft account) {
        bySymbol.forEach((symbol, tiers) -> {
            if (account.holds(symbol)) {
                Comparator<Tier> order = tiers.stream().allMatch(t -> t.floor().isPresent())
                        ? Comparator.comparing(t -> t.floor().orElse(BigDecimal.ZERO))
                        : Comparator.comparing(
                                t -> t.cap().map(BigDecimal::doubleValue).orElse(Double.MAX_VALUE));
                account.parameter(
                        "tiers", symbol, nodes(tiers.stream().sorted(order).toList()));
            }
        });
    }

    private ArrayNode nodes(List<Tier> tiers) {
        ArrayNode nodes = Json.array();
        BigDecimal floor = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        BigDecimal deduction = BigDecimal.ZERO;
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            floor = tier.floor().orElse(floor);
            BigDecimal next = tier.maintenanceRate().orElse(rate);
            deduction = tier.deduction().orElse(deduction.add(floor.multiply(next.subtract(rate))));
            Optional<BigDecimal> cap = i + 1 < tiers.size() ? tier.cap().or(tiers.get(i + 1)::floor) : tier.cap();
            nodes.add(node(tier, floor, cap, deduction));
            rate = next;
            floor = cap.orElse(floor);
        }
        return nodes;
    }

    private ObjectNode node(Tier tier, BigDecimal floor, Optional<BigDecimal> cap, BigDecimal deduction) {
        ObjectNode node = Json.object();
        node.put("basis", basis);
        node.set("floor", Json.number(floor));
        cap.ifPresentOrElse(c -> node.set("cap", Json.number(c)), () -> node.putNull("cap"));
        Json.put(node, "maxLeverage", tier.maxLeverage());
        Json.put(
                node,
                "initialRate",
                tier.initialRate().or(() -> tier.maxLeverage().map(Tiers::reciprocal)));
        Json.put(node, "maintenanceRate", tier.maintenanceRate());
        node.set("deduction", Json.number(deduction));
        return node;
    }

    static BigDecimal reciprocal(BigDecimal value) {
        return BigDecimal.ONE.divide(value, MathContext.DECIMAL64);
    }
}
