package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.problem.Problem;
import tools.jackson.databind.JsonNode;

/// Reads the shapes of a parameter file; what cannot be read is left out and listed.
final class ParameterParser {
    private static final double LARGEST = 1e15;

    private final String path;
    private final List<Problem> problems;

    ParameterParser(String path, List<Problem> problems) {
        this.path = path + "/parameters";
        this.problems = problems;
    }

    VenueParameters parse(String venue, List<Provenance> provenance, JsonNode tree) {
        return new VenueParameters(
                venue,
                provenance,
                schedules(tree),
                number(tree.path("fees"), "fees", "taker"),
                convention(tree.path("convention")),
                each(tree, "futures", this::increment),
                each(tree, "options", new OptionParser(this)::option),
                byAsset(each(tree, "haircuts", (where, node) -> share(node, where))),
                byAsset(each(tree, "collateral", new CollateralParser(this)::schedule)),
                tree.path("matrix").isObject()
                        ? attempt("matrix", tree.path("matrix"), this::matrix)
                        : Optional.empty(),
                names(tree, "isolatedOnly"),
                each(tree, "crossRates", (where, node) -> share(node, where)),
                each(tree, "openInterestCaps", this::openInterestCaps),
                new CurveParser(this).parse(tree),
                Map.of(),
                new LiquidationParser(this).parse(tree),
                number(tree, "", "noLiquidationAbove"),
                new SrmParser(this).parse(tree),
                new PmrmParser(this).parse(tree),
                new OrderParser(this).parse(tree.path("orders")),
                borrowing(tree),
                new PmeParser(this).parse(tree),
                new RiskUnitParser(this).parse(tree));
    }

    private Set<String> names(JsonNode tree, String member) {
        Set<String> names = new TreeSet<>();
        tree.path(member).forEach(name -> names.add(name.asString("")));
        return names;
    }

    private OpenInterestCaps openInterestCaps(String where, JsonNode node) {
        return new OpenInterestCaps(atLeast(0, node, where, "lower"), atLeast(0, node, where, "upper"));
    }

    /// Tables as they stand, and those that a base and a step describe.
    private Map<String, TierSchedule> schedules(JsonNode tree) {
        Map<String, TierSchedule> schedules = each(tree, "riskLimits", this::riskLimit);
        schedules.putAll(each(tree, "tiers", this::tiers));
        return schedules;
    }

    private TierSchedule riskLimit(String where, JsonNode node) {
        return new RiskLimit(
                        basis(node),
                        positive(node, where, "limit"),
                        positive(node, where, "step"),
                        positive(node, where, "initialRate"),
                        positive(node, where, "maintenanceRate"))
                .schedule();
    }

    private static TierSchedule.Basis basis(JsonNode node) {
        return TierSchedule.Basis.valueOf(node.path("basis").asString("quote").toUpperCase(Locale.ROOT));
    }

    private TierSchedule tiers(String where, JsonNode rows) {
        List<Tier> tiers = new ArrayList<>();
        for (JsonNode row : rows) {
            tiers.add(tier(where + "[" + tiers.size() + "]", row));
        }
        return new TierSchedule(basis(rows.path(0)), tiers);
    }

    private Tier tier(String where, JsonNode row) {
        return new Tier(
                atLeast(0, row, where, "floor"),
                cap(row, where),
                positive(row, where, "maxLeverage"),
                number(row, where, "initialRate"),
                atLeast(0, row, where, "maintenanceRate"),
                orZero(number(row, where, "deduction")));
    }

    double cap(JsonNode row, String where) {
        return row.path("cap").isNull() ? Double.POSITIVE_INFINITY : required(row, where, "cap");
    }

    /// A tier without a deduction has none: the format prints no default, venues without
    /// deductions (OKX) leave the member out. So do those that hold no liquidation fee.
    static double orZero(double amount) {
        return Double.isNaN(amount) ? 0 : amount;
    }

    private IncrementRule increment(String where, JsonNode node) {
        return new IncrementRule(
                atLeast(0, node, where, "initialBase"),
                atLeast(0, node, where, "maintenanceBase"),
                atLeast(0, node, where, "increment"));
    }

    private MatrixRule matrix(String where, JsonNode node) {
        List<Double> moves = new ArrayList<>();
        node.path("priceMoves").forEach(m -> moves.add(finite(m, where + ".priceMoves")));
        ScenarioSet.ordered(moves, where + ".priceMoves");
        Map<String, Double> ranges = new TreeMap<>();
        node.path("priceRange")
                .properties()
                .forEach(r -> ranges.put(r.getKey(), share(r.getValue(), where + ".priceRange." + r.getKey())));
        List<MatrixRule.ExtendedMove> extended = new ArrayList<>();
        node.path("extended")
                .forEach(e -> extended.add(new MatrixRule.ExtendedMove(
                        required(e, where + ".extended", "move"), required(e, where + ".extended", "weight"))));
        ScenarioSet.rising(extended.stream().map(MatrixRule.ExtendedMove::move).toList(), where + ".extended");
        JsonNode power = node.path("termPower");
        return new MatrixRule(
                List.copyOf(moves),
                Map.copyOf(ranges),
                atLeast(0, node, where, "volatilityUp"),
                atLeast(0, node, where, "volatilityDown"),
                required(power, where + ".termPower", "short"),
                required(power, where + ".termPower", "long"),
                positive(node, where, "referenceDays"),
                List.copyOf(extended),
                atLeast(0, node, where, "minimumShortOption"),
                atLeast(0, node, where, "maintenanceFactor"));
    }

    private Convention convention(JsonNode node) {
        Convention d = Convention.DEFAULT;
        Convention.MaintenanceAt at = word(node, "maintenanceAt", Convention.MaintenanceAt.class, d.maintenanceAt());
        Convention.MarginOn on = word(node, "marginOn", Convention.MarginOn.class, d.marginOn());
        return new Convention(
                at,
                word(node, "crossMaintenanceAt", Convention.MaintenanceAt.class, at),
                word(node, "equityAt", Convention.EquityAt.class, d.equityAt()),
                word(node, "fee", Convention.Fee.class, d.fee()),
                on,
                word(node, "crossMarginOn", Convention.MarginOn.class, on),
                node.path("triggerRatio").isMissingNode() ? 1 : positive(node, "convention", "triggerRatio"));
    }

    private <E extends Enum<E>> E word(JsonNode node, String field, Class<E> type, E absent) {
        return word(node, "convention", field, type, absent);
    }

    <E extends Enum<E>> E word(JsonNode node, String member, String field, Class<E> type, E absent) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return absent;
        }
        for (E constant : type.getEnumConstants()) {
            if (spelled(constant).equalsIgnoreCase(value.asString(""))) {
                return constant;
            }
        }
        List<String> words =
                Stream.of(type.getEnumConstants()).map(ParameterParser::spelled).toList();
        problems.add(new Problem.Malformed(
                path + (member.isEmpty() ? "" : "." + member) + "." + field, value.toString(), "one of " + words));
        return absent;
    }

    private static String spelled(Enum<?> constant) {
        return constant.name().replace('_', '-');
    }

    private Map<Asset, BorrowingSchedule> borrowing(JsonNode tree) {
        BorrowingSchedule.By by =
                word(tree, "", "borrowingBy", BorrowingSchedule.By.class, BorrowingSchedule.By.AMOUNT);
        CollateralParser parser = new CollateralParser(this);
        return byAsset(each(tree, "borrowing", (where, rows) -> parser.borrowing(where, rows, by)));
    }

    private static <T> Map<Asset, T> byAsset(Map<String, T> byName) {
        Map<Asset, T> found = new TreeMap<>();
        byName.forEach((asset, value) -> {
            if (!asset.isBlank()) {
                found.put(new Asset(asset), value);
            }
        });
        return found;
    }

    <T> Optional<T> member(JsonNode tree, String name, BiFunction<String, JsonNode, T> parse) {
        return tree.path(name).isObject() ? attempt(name, tree.path(name), parse) : Optional.empty();
    }

    <T> Map<String, T> each(JsonNode tree, String member, BiFunction<String, JsonNode, T> parse) {
        Map<String, T> found = new TreeMap<>();
        tree.path(member)
                .properties()
                .forEach(p -> attempt(member + "." + p.getKey(), p.getValue(), parse)
                        .ifPresent(value -> found.put(p.getKey(), value)));
        return found;
    }

    <T> Optional<T> attempt(String where, JsonNode node, BiFunction<String, JsonNode, T> parse) {
        try {
            return Optional.of(parse.apply(where, node));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem.Malformed(path + "." + where, shortened(node), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static String shortened(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private double required(JsonNode node, String where, String field) {
        return finite(node.path(field), where + "." + field);
    }

    double atLeast(double least, JsonNode node, String where, String field) {
        double value = required(node, where, field);
        if (value < least) {
            throw new IllegalArgumentException(where + "." + field + " must be at least " + least + ": " + value);
        }
        return value;
    }

    double positive(JsonNode node, String where, String field) {
        double value = required(node, where, field);
        if (value <= 0) {
            throw new IllegalArgumentException(where + "." + field + " must be positive: " + value);
        }
        return value;
    }

    static double share(JsonNode node, String where) {
        double value = finite(node, where);
        if (value < 0 || value > 1) {
            throw new IllegalArgumentException(where + " must be between 0 and 1: " + value);
        }
        return value;
    }

    static double finite(JsonNode node, String where) {
        if (!node.isNumber() || !(Math.abs(node.doubleValue()) <= LARGEST)) {
            throw new IllegalArgumentException(where + " must be a number up to 1e15");
        }
        return node.doubleValue();
    }

    /// NaN when the member is absent.
    double number(JsonNode node, String where, String field) {
        JsonNode value = node.path(field);
        return value.isMissingNode() ? Double.NaN : optional(where + "." + field, value);
    }

    private double optional(String where, JsonNode value) {
        return attempt(where, value, (w, v) -> finite(v, w)).orElse(Double.NaN);
    }
}
