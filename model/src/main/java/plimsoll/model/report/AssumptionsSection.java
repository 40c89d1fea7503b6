package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.report.Block.Note;

/// Where parameters come from, what was assumed, and how figures are meant.
final class AssumptionsSection {
    private static final List<String> CONVENTIONS = List.of(
            "Margin is computed by this program from the file's positions and prices and from dated parameter files; it"
                    + " is not a statement of the venue.",
            "Held: the margin modes the positions have. Isolated: each position as if reopened at its mark with margin"
                    + " of its own. Cross: the venue's pooled rule without portfolio margin. Portfolio: the venue's"
                    + " portfolio method, or house-matrix/1, which is not the venue's rule. All four value the same"
                    + " account at the same marks; open orders count in held only.",
            "Quantities are signed contracts, positive is long. Requirements are positive; excess is equity less"
                    + " requirement; margin ratio is maintenance margin ÷ equity, and a pool is liquidated when it"
                    + " reaches the ratio stated for it. Capital efficiency is isolated initial margin ÷ the mode's.",
            "Liquidation ladder: every mark, forward and coin balance of one underlying moves by one factor, the basis"
                    + " ratio is kept, strikes keep their volatility, other underlyings hold, no time passes; the price"
                    + " is the first crossing outward from today, between 0.1 % and 1,000 % of it. \"Liquidated at, own"
                    + " mark\" moves that instrument's mark alone, as venues state their price.",
            "Distance is price ÷ today's price − 1. Daily σ is |ln(price ÷ today's)| ÷ (volatility × √(1/365)); the"
                    + " source of the volatility is named.",
            "Heatmaps and curves move the underlying with the largest dollar delta alone, by a factor, and every"
                    + " volatility by another; coin collateral moves along; profit is the change of equity before"
                    + " haircuts from today's marks. ! marks a cell in which a pool is liquidatable.",
            "Greeks: Black-76 on the forward, undiscounted; delta in coin with coin collateral, gamma for a move of one"
                    + " percent, vega for one volatility point, theta for one day of 365.",
            "Stresses: profit is split into delta × move, half gamma × move², vega × change of volatility, theta ×"
                    + " time, what the basis and assets' own prices add, and the rest.",
            "An unknown figure is printed ?, and every total that needs it as well; it is never taken as zero. \"–\":"
                    + " there is no such figure.",
            "Times are UTC. Figures are rounded for printing; the JSON form of this report has them in full.");

    private AssumptionsSection() {}

    static Section of(Cover cover, List<Note> assumptions) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(parameters(cover.parameters()));
        if (!assumptions.isEmpty()) {
            blocks.add(new Block.Notes("Assumed for this report", assumptions));
        }
        blocks.add(new Block.Notes(
                "Conventions",
                CONVENTIONS.stream().map(c -> new Note("", "", c)).toList()));
        blocks.add(again(cover));
        return new Section(SectionId.ASSUMPTIONS, SectionId.ASSUMPTIONS.title(), blocks);
    }

    private static Block parameters(List<Provenance> all) {
        TableBuilder table = new TableBuilder("Parameters")
                .left("file")
                .left("in force from")
                .left("retrieved")
                .left("origin")
                .left("source");
        all.forEach(p -> table.row(Stream.of(p.id(), p.effectiveFrom(), p.retrieved(), p.origin(), p.source())
                .map(String::valueOf)
                .map(Cell::text)
                .toList()));
        return table.isEmpty()
                ? new Block.Notes("Parameters", List.of(new Note("", "", "No venue parameters were used.")))
                : table.table();
    }

    private static Block again(Cover cover) {
        return new Block.Notes(
                "To make this report again",
                List.of(new Note(
                        "",
                        "",
                        "plimsoll report " + cover.file() + " --at " + cover.made() + ", with " + cover.program()
                                + " and the file whose SHA-256 is " + cover.sha256() + ".")));
    }
}
