package plimsoll.model.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.Words;
import plimsoll.model.report.Block.Bar;
import plimsoll.model.report.Ladder.Rung;

/// Where pools are liquidated when an underlying moves, the nearest first.
final class LiquidationSection {
    private static final int MOST_BARS = 24;
    private static final int MOST_ISOLATED = 40;
    private static final int LEGS = 3;

    private LiquidationSection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        bars(input, MOST_BARS).ifPresent(blocks::add);
        input.assessments().forEach(a -> blocks.addAll(tables(a)));
        return new Section(SectionId.LIQUIDATION, SectionId.LIQUIDATION.title(), blocks);
    }

    /// Of the pools as held.
    static Optional<Block> bars(ReportInput input, int most) {
        boolean several = input.assessments().size() > 1;
        List<Rung> hits = input.assessments().stream()
                .flatMap(a -> Ladder.of(a, AsIf.HELD).stream())
                .filter(Rung::isHit)
                .sorted(Comparator.comparingDouble(Rung::distance))
                .toList();
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        String count = hits.size() > most ? ", the nearest " + most + " of " + hits.size() : "";
        List<Bar> bars = hits.stream().limit(most).map(r -> bar(r, several)).toList();
        return Optional.of(new Block.Bars("From today's price to liquidation, as held" + count, bars));
    }

    private static Bar bar(Rung rung, boolean several) {
        String note = rung.liquidation()
                .at()
                .map(at -> Numbers.signedPercent(at.distance()) + sigma(at))
                .orElse("the trigger is met");
        return new Bar(rung.pool(several) + ", " + rung.liquidation().name(), rung.move(), rung.price(), note);
    }

    private static String sigma(Liquidation.At at) {
        return Double.isNaN(at.sigma()) ? "" : ", " + Numbers.fixed(at.sigma(), 1) + " daily σ";
    }

    private static List<Block> tables(Comparison account) {
        TableBuilder table = new TableBuilder("Account " + MarginText.title(account))
                .left("mode")
                .left("pool")
                .left("moving")
                .left("")
                .right("liquidated at")
                .right("distance")
                .right("daily σ")
                .left("volatility from")
                .left("what it comes of, pool currency");
        Arrays.stream(AsIf.values())
                .flatMap(mode -> shown(account, mode).stream())
                .forEach(r -> table.row(line(r)));
        if (table.isEmpty()) {
            return List.of(
                    note("Account " + MarginText.title(account), "No pool holds a position that could be liquidated."));
        }
        long isolated = hits(account).size();
        return isolated <= MOST_ISOLATED
                ? List.of(table.table())
                : List.of(
                        table.table(),
                        note(
                                "",
                                "Isolated, these are the nearest " + MOST_ISOLATED + " of " + isolated
                                        + "; where each of the others is liquidated stands with its position."));
    }

    private static Block note(String caption, String text) {
        return new Block.Notes(caption, List.of(new Block.Note("", "", text)));
    }

    /// Every pool; isolated, where each position is one and has its price in its own row, those in danger.
    private static List<Rung> shown(Comparison account, AsIf mode) {
        return mode == AsIf.ISOLATED
                ? hits(account).stream().limit(MOST_ISOLATED).toList()
                : Ladder.of(account, mode);
    }

    private static List<Rung> hits(Comparison account) {
        return Ladder.of(account, AsIf.ISOLATED).stream()
                .filter(Rung::isHit)
                .sorted(Comparator.comparingDouble(Rung::distance))
                .toList();
    }

    private static List<Cell> line(Rung rung) {
        Liquidation l = rung.liquidation();
        Optional<Liquidation.At> at = l.at();
        return List.of(
                Cell.text(Words.of(rung.mode())),
                Cell.text(MarginText.name(rung.pool())),
                Cell.text(l.name()),
                Cell.text(Words.of(l.direction())),
                at.map(a -> Cell.number(a.displayPrice(), rung.price())).orElseGet(() -> Cell.text(rung.price())),
                at.map(a -> Figures.signedPercent(a.distance())).orElseGet(Figures::none),
                at.filter(a -> !Double.isNaN(a.sigma()))
                        .map(a -> Figures.fixed(a.sigma(), 1))
                        .orElseGet(Figures::none),
                Cell.text(at.map(Liquidation.At::sigmaSource).orElse("")),
                Cell.text(at.map(a -> legs(rung, a)).orElse("")));
    }

    /// The largest parts.
    private static String legs(Rung rung, Liquidation.At at) {
        List<Map.Entry<?, Double>> largest = at.contributions().entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .sorted(Comparator.<Map.Entry<?, Double>>comparingDouble(e -> -Math.abs(e.getValue()))
                        .thenComparing(e -> String.valueOf(e.getKey())))
                .collect(Collectors.toList());
        String first = largest.stream()
                .limit(LEGS)
                .map(e -> e.getKey() + " "
                        + Numbers.signedAmount(e.getValue(), rung.pool().currency()))
                .collect(Collectors.joining("; "));
        int more = largest.size() - LEGS;
        return more > 0 ? first + "; " + more + " more" : first;
    }
}
