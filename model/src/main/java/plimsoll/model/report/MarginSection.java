package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.Nearest;
import plimsoll.model.output.Words;
import plimsoll.model.report.Block.Row.Kind;

/// The pools of each account, and every requirement line of those it is held in.
///
/// The pools of the isolated mode are the positions; their margins stand with them.
final class MarginSection {
    private static final List<AsIf> POOLED = List.of(AsIf.HELD, AsIf.CROSS, AsIf.PORTFOLIO);

    private MarginSection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        for (Comparison account : input.assessments()) {
            blocks.add(pools(account));
            account.in(AsIf.HELD).pools().forEach(pool -> blocks.add(requirements(account, pool)));
        }
        return new Section(SectionId.MARGIN, SectionId.MARGIN.title(), blocks);
    }

    private static Block pools(Comparison account) {
        TableBuilder table = new TableBuilder("Account " + MarginText.title(account))
                .left("mode")
                .left("pool")
                .left("in")
                .right("equity")
                .right("initial")
                .right("maintenance")
                .right("ratio")
                .right("liquidated from")
                .right("nearest")
                .right("distance")
                .left("state");
        for (AsIf mode : POOLED) {
            MarginResult result = account.in(mode);
            result.pools().forEach(pool -> table.row(pool(mode, pool)));
        }
        return table.table();
    }

    private static List<Cell> pool(AsIf mode, MarginPool pool) {
        Asset in = pool.currency();
        Nearest nearest = Nearest.of(pool);
        return List.of(
                Cell.text(Words.of(mode)),
                Cell.text(MarginText.name(pool)),
                Cell.text(in.code()),
                Figures.amount(pool.equity(), in),
                Figures.amount(pool.initialMargin(), in),
                Figures.amount(pool.maintenanceMargin(), in),
                Figures.percent(pool.marginRatio()),
                Figures.percent(pool.liquidationRatio()),
                Cell.text(nearest.place()),
                Cell.text(nearest.distance()),
                Cell.text(Words.of(pool.state())));
    }

    private static Block requirements(Comparison account, MarginPool pool) {
        String unit = pool.currency().code();
        TableBuilder table = new TableBuilder(
                        "Requirements of " + MarginText.name(pool) + ", account " + account.account())
                .left("requirement")
                .left("kind")
                .right("initial", unit)
                .right("maintenance", unit)
                .left("");
        pool.requirements().forEach(r -> lines(table, pool.currency(), r, 0));
        table.total(
                Cell.text("total"),
                Cell.EMPTY,
                Figures.amount(pool.initialMargin(), pool.currency()),
                Figures.amount(pool.maintenanceMargin(), pool.currency()),
                Cell.EMPTY);
        return table.table();
    }

    private static void lines(TableBuilder table, Asset in, Requirement r, int depth) {
        table.row(
                r.binding() ? Kind.PLAIN : Kind.MUTED,
                depth,
                List.of(
                        Cell.text(r.name()),
                        Cell.text(Words.of(r.kind())),
                        Figures.amount(r.initial(), in),
                        Figures.amount(r.maintenance(), in),
                        Cell.text(r.binding() ? "" : "does not bind")));
        r.children().forEach(c -> lines(table, in, c, depth + 1));
    }
}
