package plimsoll.app.cli;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Stressable;

/// Reads `--scale NAME=FACTOR`.
final class Stresses {
    private Stresses() {}

    static ParameterStress of(Map<String, String> scales) {
        ParameterStress stress = ParameterStress.NONE;
        for (Map.Entry<String, String> scale : scales.entrySet()) {
            try {
                stress = stress.with(named(scale.getKey()), Double.parseDouble(scale.getValue()));
            } catch (NumberFormatException _) {
                throw new Refused("--scale " + scale.getKey() + ": a number is expected, not " + scale.getValue());
            } catch (IllegalArgumentException e) {
                throw new Refused("--scale " + e.getMessage());
            }
        }
        return stress;
    }

    private static Stressable named(String name) {
        return Stressable.named(name)
                .orElseThrow(() -> new Refused("--scale " + name + ": no such parameter; there are "
                        + Arrays.stream(Stressable.values())
                                .map(Stressable::key)
                                .collect(Collectors.joining(", "))));
    }
}
