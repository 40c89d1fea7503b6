package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.output.MarginText;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.report.Block.Note;
import plimsoll.model.surface.ProfitSplit;
import plimsoll.model.surface.StressOutcome;

/// Named stresses, account by account as held, and what each of them is.
final class StressSection {
    private StressSection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < input.accounts().size(); i++) {
            blocks.add(table(
                    input,
                    input.assessments().get(i),
                    StressOutcome.all(
                            input.assessor(), input.accounts().get(i), input.market(), AsIf.HELD, input.stresses())));
        }
        blocks.add(new Block.Notes(
                "What they are",
                input.stresses().stream()
                        .map(s -> new Note("", s.name(), what(s)))
                        .toList()));
        return new Section(SectionId.STRESSES, SectionId.STRESSES.title(), blocks);
    }

    private static String what(NamedStress stress) {
        return stress.sources().isEmpty()
                ? stress.what()
                : stress.what() + ". Source: " + String.join("; ", stress.sources());
    }

    private static Block table(ReportInput input, Comparison account, List<StressOutcome> outcomes) {
        TableBuilder table = new TableBuilder("Account " + MarginText.title(account) + ", as held, in "
                        + input.heading().currency())
                .left("stress");
        Stream.of("profit", "delta", "gamma", "vega", "theta", "basis", "depeg", "rest", "equity", "maintenance")
                .forEach(title -> table.right(title));
        table.right("ratio").left("state");
        outcomes.forEach(o -> table.row(line(o)));
        return table.table();
    }

    private static List<Cell> line(StressOutcome o) {
        ProfitSplit s = o.split();
        List<Cell> cells = new ArrayList<>(List.of(Cell.text(o.stress().name())));
        Stream.of(o.profit(), s.delta(), s.gamma(), s.vega(), s.theta(), o.basis(), o.depeg(), s.rest())
                .forEach(v -> cells.add(Figures.fixed(v, decimals(v))));
        Stream.of(o.after().equity(), o.after().maintenanceMargin())
                .forEach(v -> cells.add(Figures.fixed(v, decimals(v))));
        cells.add(Figures.percent(o.after().marginRatio()));
        cells.add(Cell.text(state(o)));
        return cells;
    }

    private static int decimals(double value) {
        return Math.abs(value) < 10_000 ? 2 : 0;
    }

    private static String state(StressOutcome o) {
        if (Double.isNaN(o.after().leastExcess())) {
            return "incomplete";
        }
        return o.after().isLiquidatable() ? "liquidatable" : "ok";
    }
}
