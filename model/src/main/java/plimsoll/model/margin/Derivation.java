package plimsoll.model.margin;

import java.util.List;

/// How a requirement was computed: the published formula and what went into it.
public record Derivation(String formula, List<Input> inputs) {
    public Derivation {
        inputs = List.copyOf(inputs);
    }

    /// @param unit an asset, `fraction`, `contracts`, or empty for a plain number
    /// @param source `position`, `market`, `reported` (the account's own figures), or the parameter
    ///     file's id
    public record Input(String name, double value, String unit, String source) {}
}
