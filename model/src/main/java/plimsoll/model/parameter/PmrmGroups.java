package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.parameter.PmrmRates.Collateral;
import plimsoll.model.parameter.PmrmRates.Contingency;
import plimsoll.model.parameter.PmrmRates.StaticDiscount;
import plimsoll.model.parameter.PmrmRates.Version;
import plimsoll.model.parameter.PmrmVolatility.Cap;
import plimsoll.model.parameter.PmrmVolatility.Kind;
import plimsoll.model.parameter.PmrmVolatility.Width;
import tools.jackson.databind.JsonNode;

/// One market's groups of Derive's portfolio margin; what is missing or absurd refuses them all.
///
/// @param where what the groups' names are prefixed with
record PmrmGroups(ParameterParser values, String where) {
    static final List<String> NAMES =
            List.of("scenarios", "volShock", "skew", "margin", "basis", "other", "collaterals");
    private static final double LOWEST = -1e15;
    private static final Cap NO_SKEW = new Cap(0, 0);

    /// A group that must be there.
    private record Group(ParameterParser values, JsonNode node, String name) {
        double positive(String field) {
            return values.positive(node, name, field);
        }

        double share(String field) {
            return values.atLeast(0, node, name, field);
        }

        double number(String field) {
            return values.atLeast(LOWEST, node, name, field);
        }
    }

    private Group group(JsonNode tree, String name) {
        return new Group(values, tree.path(name), where + name);
    }

    PmrmRates first(JsonNode tree) {
        Group margin = group(tree, "margin");
        Group other = group(tree, "other");
        PmrmVolatility volatility = volatility(group(tree, "volShock"), 0, NO_SKEW, NO_SKEW, new Width(1, 0, 0, 0));
        return new PmrmRates(
                Version.FIRST,
                scenarios(tree.path("scenarios"), volatility, Kind.DOWN),
                volatility,
                basis(group(tree, "basis")),
                loss(margin.share("imFactor"), 1, other),
                new StaticDiscount(
                        margin.share("baseStaticDiscount"),
                        margin.share("rateMultScale"),
                        margin.share("rateAddScale")),
                StaticDiscount.NONE,
                oracle(other),
                new Contingency(other.share("perpPercent"), 0),
                new Contingency(other.share("optionPercent"), 0),
                Optional.of(new Collateral(true, other.share("basePercent"), 0)),
                Map.of(),
                false);
    }

    PmrmRates second(JsonNode tree, boolean relabelled) {
        Group margin = group(tree, "margin");
        Group other = group(tree, "other");
        Group skew = group(tree, "skew");
        Group moves = group(tree, "volShock");
        PmrmVolatility volatility =
                volatility(moves, moves.share("minVolUpShock"), cap(skew, "linear"), cap(skew, "abs"), width(skew));
        return new PmrmRates(
                Version.SECOND,
                scenarios(tree.path("scenarios"), volatility, Kind.ABS),
                volatility,
                basis(group(tree, "basis")),
                loss(margin.share("imFactor"), margin.share("mmFactor"), other),
                discount(margin, "long"),
                discount(margin, "short"),
                oracle(other),
                new Contingency(other.share("mmPerpPercent"), other.share("imPerpPercent")),
                new Contingency(other.share("mmOptionPercent"), other.share("imOptionPercent")),
                Optional.empty(),
                collaterals(tree.path("collaterals")),
                relabelled);
    }

    private static PmrmVolatility volatility(Group moves, double minimumUp, Cap linear, Cap absolute, Width width) {
        return new PmrmVolatility(
                moves.share("volRangeUp"),
                moves.share("volRangeDown"),
                moves.share("shortTermPower"),
                moves.share("longTermPower"),
                moves.share("dteFloorDays"),
                minimumUp,
                linear,
                absolute,
                width);
    }

    private static Cap cap(Group skew, String kind) {
        return new Cap(skew.share(kind + "BaseCap"), skew.number(kind + "CBase"));
    }

    private static Width width(Group skew) {
        return new Width(
                skew.share("minKStar"),
                skew.share("widthScale"),
                skew.number("volParamStatic"),
                skew.number("volParamScale"));
    }

    private static PmrmRates.Basis basis(Group basis) {
        return new PmrmRates.Basis(
                basis.positive("spotUp"),
                basis.positive("spotDown"),
                basis.share("addFactor"),
                basis.share("multFactor"));
    }

    private static PmrmRates.Loss loss(double initial, double maintenance, Group other) {
        return new PmrmRates.Loss(initial, maintenance, other.share("pegLossThreshold"), other.share("pegLossFactor"));
    }

    private static StaticDiscount discount(Group margin, String side) {
        return new StaticDiscount(
                margin.share(side + "BaseStaticDiscount"),
                margin.share(side + "RateMultScale"),
                margin.share(side + "RateAddScale"));
    }

    private static PmrmRates.Oracle oracle(Group other) {
        return new PmrmRates.Oracle(other.share("confThreshold"), other.share("confMargin"));
    }

    private ScenarioSet scenarios(JsonNode rows, PmrmVolatility volatility, Kind last) {
        List<ScenarioSet.Point> points = new ArrayList<>();
        for (JsonNode row : rows) {
            Group at = new Group(values, row, where + "scenarios[" + points.size() + "]");
            Kind kind = kind(row.path("vol").asString(""), last, at.name());
            double damping = row.has("damp") ? at.share("damp") : 1;
            points.add(new ScenarioSet.Point(at.positive("spot") - 1, PmrmVolatility.place(kind), damping));
        }
        try {
            return ScenarioSet.listed(volatility.shocks(), points);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + "scenarios: " + e.getMessage(), e);
        }
    }

    private static Kind kind(String name, Kind last, String where) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name.toUpperCase(Locale.ROOT)) && kind.compareTo(last) <= 0) {
                return kind;
            }
        }
        throw new IllegalArgumentException(where + ".vol must be one of up, none, down, and linear or abs with a skew");
    }

    private Map<String, Collateral> collaterals(JsonNode tree) {
        Map<String, Collateral> found = new TreeMap<>();
        tree.properties().forEach(p -> {
            Group at = new Group(values, p.getValue(), where + "collaterals." + p.getKey());
            JsonNode cancels = p.getValue().path("riskCancelling");
            if (!cancels.isBoolean()) {
                throw new IllegalArgumentException(at.name() + ".riskCancelling must be true or false");
            }
            found.put(p.getKey(), new Collateral(cancels.asBoolean(), at.share("mmHaircut"), at.share("imHaircut")));
        });
        return found;
    }
}
