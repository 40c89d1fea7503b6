package plimsoll.model.output;

import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Derivation;
import plimsoll.model.margin.Requirement;
import plimsoll.model.margin.ScenarioProfit;
import plimsoll.model.output.ExplainDocument.Found;

/// Requirements for a terminal.
final class ExplainText {
    private ExplainText() {}

    static String list(List<Found> found) {
        TextTable table = new TextTable("  ", "lllllr")
                .row("account", "mode", "pool", "requirement", "in", "initial", "maintenance");
        for (Found f : found) {
            Asset in = f.pool().currency();
            table.row(
                    f.account().account().name(),
                    Words.of(f.result().asIf()),
                    f.pool().id(),
                    f.requirement().id(),
                    in.code(),
                    Numbers.amount(f.requirement().initial(), in),
                    Numbers.amount(f.requirement().maintenance(), in));
        }
        return "\n" + table + "\nOne of them: explain FILE --requirement ID\n";
    }

    static String trees(List<Found> found) {
        return found.stream().map(ExplainText::tree).collect(Collectors.joining());
    }

    private static String tree(Found f) {
        String place = f.account().account() + " · as if " + Words.of(f.result().asIf()) + " · "
                + f.result().method() + " · pool " + f.pool().id();
        return "\n" + place + "\n\n" + node(f.requirement(), f.pool().currency(), "  ", f.requirement()) + sources(f);
    }

    /// Scenarios of a single instrument only where it is asked for.
    ///
    /// @param asked what the tree is of
    private static String node(Requirement r, Asset in, String indent, Requirement asked) {
        boolean shown = r.kind() != Requirement.Kind.INSTRUMENT || r.id().equals(asked.id());
        String mark = r.binding() ? "" : "  (not binding: counts 0)";
        String head = indent + r.name() + "  [" + r.id() + "]" + mark + "\n";
        String amounts = indent + "  initial " + Numbers.amount(r.initial(), in) + " " + in + ", maintenance "
                + Numbers.amount(r.maintenance(), in) + " " + in + "\n";
        return head
                + amounts
                + r.derivation().map(d -> derivation(d, indent + "  ")).orElse("")
                + (shown ? scenarios(r.scenarios(), in, indent + "  ") : "")
                + r.children().stream()
                        .map(c -> node(c, in, indent + "  ", asked))
                        .collect(Collectors.joining());
    }

    private static String derivation(Derivation d, String indent) {
        TextTable table = new TextTable(indent + "  ", "lrl");
        d.inputs().forEach(i -> table.row(i.name(), Numbers.quantity(i.value()), i.unit(), i.source()));
        return indent + d.formula() + "\n" + table;
    }

    private static String scenarios(List<ScenarioProfit> scenarios, Asset in, String indent) {
        if (scenarios.isEmpty()) {
            return "";
        }
        double worst =
                scenarios.stream().mapToDouble(ScenarioProfit::profit).min().orElse(Double.NaN);
        TextTable table =
                new TextTable(indent + "  ", "rrrrl").row("price", "volatility", "weight", "profit " + in, "");
        scenarios.forEach(s -> table.row(
                Numbers.signedPercent(s.spot()),
                Numbers.signedPercent(s.volatility()),
                Numbers.quantity(s.damping()),
                Numbers.signedAmount(s.profit(), in),
                s.profit() == worst ? "worst" : ""));
        return table.toString();
    }

    private static String sources(Found f) {
        return f.result().parameters().stream()
                .map(p -> "\n  " + p.id() + ", in force from " + p.effectiveFrom() + ", seen " + p.retrieved()
                        + "\n    " + p.source() + "\n")
                .collect(Collectors.joining());
    }
}
