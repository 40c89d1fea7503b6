package plimsoll.model.output;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable;

/// Greeks unscaled for machines, scaled for people.
final class GreeksForms {
    private static final double DAYS_PER_YEAR = 365;

    private GreeksForms() {}

    static JsonObject json(GreeksDocument.Rows account) {
        return new JsonObject()
                .text("id", account.account().account().name())
                .text("venue", account.account().venue())
                .text("model", account.account().model())
                .list("rows", account.rows(), GreeksForms::json);
    }

    static JsonObject json(GreekTable.Row row) {
        Greeks g = row.greeks();
        JsonObject object = new JsonObject().text("name", row.name());
        row.underlying().ifPresentOrElse(u -> object.text("underlying", u.name()), () -> object.nothing("underlying"));
        row.expiry().ifPresentOrElse(e -> object.text("expiry", e.toString()), () -> object.nothing("expiry"));
        return object.number("delta", g.delta())
                .number("gamma", g.gamma())
                .number("vega", g.vega())
                .number("theta", g.theta())
                .number("rho", g.rho())
                .number("vanna", g.vanna())
                .number("volga", g.volga())
                .number("charm", g.charm())
                .number("premiumAdjustedDelta", g.premiumAdjustedDelta())
                .number("dollarDelta", row.dollarDelta());
    }

    static String csv(GreeksDocument document) {
        Csv csv = new Csv()
                .row(
                        "account",
                        "name",
                        "underlying",
                        "expiry",
                        "delta",
                        "gamma",
                        "vega",
                        "theta",
                        "rho",
                        "vanna",
                        "volga",
                        "charm",
                        "premiumAdjustedDelta",
                        "dollarDelta");
        for (GreeksDocument.Rows account : document.accounts()) {
            account.rows().forEach(r -> csv.row(line(account, r)));
        }
        return csv.toString();
    }

    private static List<String> line(GreeksDocument.Rows account, GreekTable.Row row) {
        Greeks g = row.greeks();
        return List.of(
                account.account().account().name(),
                row.name(),
                row.underlying().map(UnderlyingId::name).orElse(""),
                row.expiry().map(String::valueOf).orElse(""),
                Csv.number(g.delta()),
                Csv.number(g.gamma()),
                Csv.number(g.vega()),
                Csv.number(g.theta()),
                Csv.number(g.rho()),
                Csv.number(g.vanna()),
                Csv.number(g.volga()),
                Csv.number(g.charm()),
                Csv.number(g.premiumAdjustedDelta()),
                Csv.number(row.dollarDelta()));
    }

    static String text(GreeksDocument document) {
        String collateral = document.collateral() ? "with" : "without";
        return document.heading().line()
                + "Greeks by " + Words.of(document.by()) + ", " + collateral + " coin collateral\n"
                + document.accounts().stream()
                        .map(a -> "\nAccount " + MarginText.title(a.account()) + "\n\n"
                                + table(Words.of(document.by()), a.rows(), document.indices()))
                        .collect(Collectors.joining())
                + net(document);
    }

    private static String net(GreeksDocument document) {
        String unknown = document.accounts().stream().allMatch(GreeksDocument.Rows::whole)
                ? ""
                : ", without the positions that cannot be valued";
        return document.net().isEmpty()
                ? ""
                : "\nNet over all accounts" + unknown + "\n\n"
                        + table("underlying", document.net(), document.indices());
    }

    private static TextTable table(String by, List<GreekTable.Row> rows, Map<UnderlyingId, Double> indices) {
        TextTable table = new TextTable("  ", "lr")
                .row(by, "delta coin", "dollar delta USD", "gamma/1 % coin", "vega/vol point USD", "theta/day USD");
        rows.forEach(r -> table.row(scaled(r, indices)));
        return table;
    }

    private static List<String> scaled(GreekTable.Row row, Map<UnderlyingId, Double> indices) {
        Greeks g = row.greeks();
        double index = row.underlying().map(indices::get).orElse(Double.NaN);
        return List.of(
                row.name(),
                coin(row, g.delta(), 4),
                Numbers.fixed(row.dollarDelta(), 2),
                coin(row, g.gamma() * index / 100, 6),
                Numbers.fixed(g.vega() / 100, 2),
                Numbers.fixed(g.theta() / DAYS_PER_YEAR, 2));
    }

    /// Coins of several underlyings have no sum.
    private static String coin(GreekTable.Row row, double value, int decimals) {
        return row.underlying().isEmpty() ? "–" : Numbers.fixed(value, decimals);
    }
}
