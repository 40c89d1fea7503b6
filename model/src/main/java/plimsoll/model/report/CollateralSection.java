package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.CollateralLine;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.output.MarginText;
import plimsoll.model.portfolio.Balance;

/// What each account holds, and how much of it counts in the pools it is held in.
final class CollateralSection {
    private CollateralSection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < input.accounts().size(); i++) {
            Comparison account = input.assessments().get(i);
            blocks.add(balances(input.accounts().get(i).balances(), account));
            TableBuilder table = collateral(account);
            if (!table.isEmpty()) {
                blocks.add(table.table());
            }
        }
        return new Section(SectionId.COLLATERAL, SectionId.COLLATERAL.title(), blocks);
    }

    private static Block balances(List<Balance> balances, Comparison account) {
        Asset currency = account.valued().currency();
        TableBuilder table = new TableBuilder("Balances of " + MarginText.title(account))
                .left("asset")
                .right("quantity")
                .right("borrowed")
                .right("reserved")
                .right("price", currency.code())
                .right("value", currency.code());
        for (Balance b : balances) {
            double price = account.valued().price(b.asset());
            table.row(
                    Cell.text(b.asset().code()),
                    Figures.quantity(b.quantity()),
                    Figures.quantity(b.borrowed()),
                    Figures.quantity(b.reserved()),
                    Figures.price(price, Double.NaN),
                    Figures.amount(b.owned() * price, currency));
        }
        return table.isEmpty()
                ? new Block.Notes(
                        "Balances of " + MarginText.title(account),
                        List.of(new Block.Note("", "", "The file holds no balance of this account.")))
                : table.table();
    }

    private static TableBuilder collateral(Comparison account) {
        TableBuilder table = new TableBuilder("What counts in its pools, " + MarginText.title(account))
                .left("pool")
                .left("asset")
                .right("quantity")
                .right("price", "pool currency")
                .right("value", "pool currency")
                .right("haircut, initial")
                .right("counts, initial", "pool currency")
                .right("haircut, maintenance")
                .right("counts, maintenance", "pool currency");
        account.in(AsIf.HELD).pools().forEach(pool -> pool.collateral().forEach(line -> table.row(line(pool, line))));
        return table;
    }

    private static List<Cell> line(MarginPool pool, CollateralLine c) {
        double value = c.quantity() == 0 ? 0 : c.quantity() * c.price();
        return List.of(
                Cell.text(MarginText.name(pool)),
                Cell.text(c.asset().code()),
                Figures.quantity(c.quantity()),
                Figures.price(c.price(), Double.NaN),
                Figures.amount(value, pool.currency()),
                Figures.percent(1 - c.initialRate()),
                Figures.amount(value * c.initialRate(), pool.currency()),
                Figures.percent(1 - c.maintenanceRate()),
                Figures.amount(value * c.maintenanceRate(), pool.currency()));
    }
}
