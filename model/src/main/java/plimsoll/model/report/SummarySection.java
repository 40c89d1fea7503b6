package plimsoll.model.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.Nearest;
import plimsoll.model.output.Words;

/// What each account has and needs, held beside the other modes.
final class SummarySection {
    private SummarySection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        if (input.assessments().size() > 1) {
            blocks.add(accounts(input));
        }
        input.assessments().forEach(a -> blocks.add(modes(a)));
        if (input.accounts().stream().allMatch(a -> a.positions().isEmpty())) {
            blocks.add(new Block.Notes(
                    "",
                    List.of(new Block.Note("", "", "The report holds no position, so there is no margin to show."))));
        }
        return new Section(SectionId.SUMMARY, SectionId.SUMMARY.title(), blocks);
    }

    private static Block accounts(ReportInput input) {
        String unit = input.heading().currency().code();
        TableBuilder table = new TableBuilder("Accounts as held")
                .left("account")
                .left("venue")
                .right("equity", unit)
                .right("initial margin", unit)
                .right("maintenance margin", unit)
                .right("margin ratio")
                .right("initial excess", unit)
                .right("nearest liquidation")
                .right("distance");
        input.assessments().forEach(a -> table.row(account(a)));
        return table.table();
    }

    private static List<Cell> account(Comparison account) {
        MarginResult held = account.in(AsIf.HELD);
        Asset currency = held.currency();
        Nearest nearest = Nearest.of(held);
        return List.of(
                Cell.text(account.account().name()),
                Cell.text(account.venue()),
                Figures.amount(held.equity(), currency),
                Figures.amount(held.initialMargin(), currency),
                Figures.amount(held.maintenanceMargin(), currency),
                Figures.percent(held.marginRatio()),
                Figures.amount(held.initialExcess(), currency),
                Cell.text(nearest.place()),
                Cell.text(nearest.distance()));
    }

    private static Block modes(Comparison account) {
        List<MarginResult> results =
                Arrays.stream(AsIf.values()).map(account::in).toList();
        Asset currency = account.valued().currency();
        TableBuilder table = new TableBuilder("Account " + MarginText.title(account)).left(currency.code());
        results.forEach(r -> table.right(Words.of(r.asIf())));
        line(table, "rule", results, r -> Cell.text(r.method()));
        line(table, "equity", results, r -> Figures.amount(r.equity(), currency));
        line(table, "free balance", results, r -> Figures.amount(r.freeBalance(), currency));
        line(table, "initial margin", results, r -> Figures.amount(r.initialMargin(), currency));
        line(table, "maintenance margin", results, r -> Figures.amount(r.maintenanceMargin(), currency));
        line(table, "initial excess", results, r -> Figures.amount(r.initialExcess(), currency));
        line(table, "maintenance excess", results, r -> Figures.amount(r.maintenanceExcess(), currency));
        line(table, "margin ratio", results, r -> Figures.percent(r.marginRatio()));
        line(table, "capital efficiency", results, r -> times(account.capitalEfficiency(r.asIf())));
        line(table, "nearest liquidation", results, r -> Cell.text(Nearest.of(r).place()));
        line(table, "distance", results, r -> Cell.text(Nearest.of(r).distance()));
        line(table, "in daily σ", results, r -> Cell.text(Nearest.of(r).sigma()));
        line(table, "state", results, r -> Cell.text(Words.of(r.state())));
        return table.table();
    }

    private static Cell times(double factor) {
        return Figures.orNone(!Double.isNaN(factor), Cell.number(factor, Numbers.fixed(factor, 2) + " ×"));
    }

    private static void line(
            TableBuilder table, String name, List<MarginResult> results, Function<MarginResult, Cell> cell) {
        table.row(Stream.concat(Stream.of(Cell.text(name)), results.stream().map(cell))
                .toList());
    }
}
