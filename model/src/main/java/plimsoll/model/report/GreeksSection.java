package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Comparison;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.output.MarginText;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable;

/// Greeks by underlying and by expiry, coin collateral included.
final class GreeksSection {
    private static final double DAYS_PER_YEAR = 365;

    private GreeksSection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        List<List<GreekTable.Row>> all = new ArrayList<>();
        for (Comparison account : input.assessments()) {
            GreekTable greeks = new GreekTable(account.valued());
            List<GreekTable.Row> underlyings = greeks.rows(GreekTable.By.UNDERLYING, true);
            all.add(underlyings);
            String name = "Account " + MarginText.title(account);
            blocks.add(table(name + ", by underlying", underlyings, input.market(), true));
            blocks.add(table(name + ", by expiry", greeks.rows(GreekTable.By.EXPIRY, true), input.market(), false));
        }
        if (all.size() > 1) {
            blocks.add(table("Net over all accounts", GreekTable.net(all), input.market(), true));
        }
        return new Section(SectionId.GREEKS, SectionId.GREEKS.title(), blocks);
    }

    private static Block table(String caption, List<GreekTable.Row> rows, MarketSnapshot market, boolean isTotalled) {
        TableBuilder table = new TableBuilder(caption)
                .left("")
                .right("delta", "coin")
                .right("dollar delta", "USD")
                .right("gamma per 1 %", "coin")
                .right("vega per volatility point", "USD")
                .right("theta per day", "USD");
        rows.forEach(r -> table.row(line(r, market)));
        if (isTotalled && rows.size() > 1) {
            table.row(Block.Row.Kind.TOTAL, 0, line(GreekTable.total("total", rows), market));
        }
        return rows.isEmpty()
                ? new Block.Notes(caption, List.of(new Block.Note("", "", "Nothing that moves with a price.")))
                : table.table();
    }

    private static List<Cell> line(GreekTable.Row row, MarketSnapshot market) {
        Greeks g = row.greeks();
        boolean isOfOne = row.underlying().isPresent();
        double index =
                row.underlying().flatMap(market::index).map(IndexQuote::price).orElse(Double.NaN);
        return List.of(
                Cell.text(name(row)),
                Figures.orNone(isOfOne, Figures.fixed(g.delta(), 4)),
                Figures.fixed(row.dollarDelta(), 2),
                Figures.orNone(isOfOne, Figures.fixed(g.gamma() * index / 100, 6)),
                Figures.fixed(g.vega() / 100, 2),
                Figures.fixed(g.theta() / DAYS_PER_YEAR, 2));
    }

    /// An expiry by its day.
    private static String name(GreekTable.Row row) {
        String time = row.expiry().map(String::valueOf).orElse("");
        return !time.isEmpty() && row.name().endsWith(time)
                ? row.underlying().map(UnderlyingId::name).orElse("") + " "
                        + Times.text(row.expiry().orElseThrow())
                : row.name();
    }
}
