package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.FirstCut;
import plimsoll.model.margin.Unwinding;
import plimsoll.model.parameter.LiquidationProcess;
import plimsoll.model.parameter.LiquidationProcess.Step;

/// What a venue does when a price is reached, as JSON and for a terminal.
final class UnwindingForms {
    private static final String NOT_PUBLISHED = "not published";
    private static final int WIDTH = 110;

    private UnwindingForms() {}

    static JsonObject json(Unwinding unwinding) {
        JsonObject form = new JsonObject().flag("published", unwinding.process().isPresent());
        unwinding
                .process()
                .ifPresent(process ->
                        form.text("source", process.source()).list("steps", process.steps(), UnwindingForms::json));
        return form.list("first", unwinding.cuts(), UnwindingForms::json);
    }

    private static JsonObject json(Step step) {
        return new JsonObject().text("what", step.what()).text("of", Words.of(step.of()));
    }

    /// Steps are counted from 1, as in the text; without a published size both are null.
    private static JsonObject json(FirstCut cut) {
        return new JsonObject()
                .text("pool", cut.pool())
                .text("position", cut.position())
                .number("price", cut.price())
                .number("step", cut.step() < 0 ? Double.NaN : cut.step() + 1)
                .number("contracts", cut.contracts());
    }

    static String text(Unwinding unwinding) {
        return "\n  When a liquidation price is reached:"
                + unwinding
                        .process()
                        .map(process -> "\n" + text(process) + cuts(unwinding.cuts()))
                        .orElse(" the venue's steps are " + NOT_PUBLISHED + ", or not known here\n");
    }

    private static String text(LiquidationProcess process) {
        TextTable table = new TextTable("  ", "rl");
        for (int i = 0; i < process.steps().size(); i++) {
            List<String> lines = lines(process.steps().get(i).what());
            table.row((i + 1) + ".", lines.getFirst());
            lines.stream().skip(1).forEach(line -> table.row("", line));
        }
        lines("Source: " + process.source()).forEach(line -> table.row("", line));
        return table.toString();
    }

    /// Broken between words.
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static String cuts(List<FirstCut> cuts) {
        if (cuts.isEmpty()) {
            return "";
        }
        TextTable table = new TextTable("  ", "llrrr").row("pool", "position", "price", "step", "closes first");
        cuts.forEach(cut -> table.row(cells(cut)));
        return "\n" + table;
    }

    private static List<String> cells(FirstCut cut) {
        boolean sized = cut.step() >= 0;
        return List.of(
                cut.pool(),
                cut.position(),
                Nearest.price(cut.price()),
                sized ? Integer.toString(cut.step() + 1) : "–",
                sized ? Numbers.quantity(cut.contracts()) + " contracts" : NOT_PUBLISHED);
    }
}
