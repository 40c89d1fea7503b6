package plimsoll.model.parameter;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A value in place of a parameter file's, by the dotted path it has there: `convention.maintenanceAt`,
/// `tiers.BTCUSDT.0.maintenanceRate`.
///
/// @param value JSON, or a word
record Setting(String name, String value) {
    /// Those that may be set where a file leaves them out.
    private static final Pattern OPTIONAL = Pattern.compile("fees\\.taker"
            + "|convention\\.(maintenanceAt|crossMaintenanceAt|equityAt|fee|marginOn|crossMarginOn)"
            + "|orders\\.(futures|options|openingFee)"
            + "|noLiquidationAbove|(haircuts|crossRates)\\.[^.]+");
    /// What a file says of itself.
    private static final Set<String> NO_RULES =
            Set.of("venue", "effectiveFrom", "retrieved", "closed", "status", "source", "note");

    boolean isOptional() {
        return OPTIONAL.matcher(name).matches();
    }

    boolean existsIn(JsonNode tree) {
        return !NO_RULES.contains(path().getFirst()) && existsIn(tree, path());
    }

    private List<String> path() {
        return List.of(name.split("\\.", -1));
    }

    /// A name may hold dots itself.
    private static boolean existsIn(JsonNode node, List<String> path) {
        if (path.isEmpty()) {
            return true;
        }
        for (int used = 1; used <= path.size(); used++) {
            JsonNode child = child(node, String.join(".", path.subList(0, used)));
            if (!child.isMissingNode() && existsIn(child, path.subList(used, path.size()))) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode child(JsonNode node, String step) {
        boolean isIndex = node.isArray() && step.matches("\\d{1,6}");
        return isIndex ? node.path(Integer.parseInt(step)) : node.path(step);
    }

    /// The tree with the value in its place; the argument is untouched.
    JsonNode over(JsonNode tree) {
        ObjectNode changed = (ObjectNode) tree.deepCopy();
        put(changed, path());
        return changed;
    }

    private void put(JsonNode node, List<String> path) {
        for (int used = 1; used < path.size(); used++) {
            JsonNode child = child(node, String.join(".", path.subList(0, used)));
            List<String> rest = path.subList(used, path.size());
            if (existsIn(child, rest)) {
                put(child, rest);
                return;
            }
        }
        String step = String.join(".", path);
        if (node instanceof ArrayNode array) {
            array.set(Integer.parseInt(step), json());
        } else if (node instanceof ObjectNode object
                && (path.size() == 1 || !child(node, step).isMissingNode())) {
            object.set(step, json());
        } else if (node instanceof ObjectNode object) {
            put(object.withObjectProperty(path.getFirst()), path.subList(1, path.size()));
        }
    }

    private JsonNode json() {
        try {
            return ParameterLibrary.JSON.readTree(value);
        } catch (JacksonException e) {
            return ParameterLibrary.JSON.getNodeFactory().stringNode(value);
        }
    }

    @Override
    public String toString() {
        return name + "=" + value;
    }
}
