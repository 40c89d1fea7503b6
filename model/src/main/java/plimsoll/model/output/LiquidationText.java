package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;

/// Liquidation searches for a terminal.
final class LiquidationText {
    private LiquidationText() {}

    static String of(MarginDocument document) {
        return document.heading().line()
                + document.accounts().stream()
                        .map(account -> "\nAccount " + MarginText.title(account) + "\n\n" + table(document, account))
                        .collect(Collectors.joining());
    }

    private static TextTable table(MarginDocument document, Comparison account) {
        TextTable table = new TextTable("  ", "llllrrrl")
                .row("mode", "pool", title(document), "direction", "liquidation", "distance", "daily σ", "σ from");
        for (AsIf mode : document.modes()) {
            for (MarginPool pool : account.in(mode).pools()) {
                document.liquidations(pool.liquidations()).forEach(l -> table.row(line(mode, pool, l)));
            }
        }
        return table;
    }

    private static String title(MarginDocument document) {
        return document.move().map(Words::of).orElse("moving");
    }

    private static List<String> line(AsIf mode, MarginPool pool, Liquidation l) {
        List<String> line =
                new ArrayList<>(List.of(Words.of(mode), MarginText.name(pool), l.name(), Words.of(l.direction())));
        line.addAll(l.at().map(LiquidationText::figures).orElseGet(() -> List.of(outcome(l.outcome()), "–", "–", "")));
        return line;
    }

    private static List<String> figures(Liquidation.At at) {
        return List.of(
                Nearest.price(at.displayPrice()),
                Numbers.signedPercent(at.distance()),
                Double.isNaN(at.sigma()) ? "–" : Numbers.fixed(at.sigma(), 1),
                at.sigmaSource());
    }

    private static String outcome(Liquidation.Outcome outcome) {
        return switch (outcome) {
            case Liquidation.Already _ -> "now";
            case Liquidation.Incomplete _ -> Numbers.UNKNOWN;
            case Liquidation.NotModelled _ -> "not modelled";
            case Liquidation.None _, Liquidation.At _ -> "none";
        };
    }
}
