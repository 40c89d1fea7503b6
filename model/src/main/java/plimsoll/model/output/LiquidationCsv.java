package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;

/// One line for each liquidation search.
final class LiquidationCsv {
    private LiquidationCsv() {}

    static String of(MarginDocument document) {
        Csv csv = new Csv()
                .row(
                        "account",
                        "venue",
                        "asIf",
                        "pool",
                        "move",
                        "name",
                        "direction",
                        "outcome",
                        "price",
                        "displayPrice",
                        "distance",
                        "sigma",
                        "sigmaSource");
        for (Comparison account : document.accounts()) {
            for (AsIf mode : document.modes()) {
                for (MarginPool pool : account.in(mode).pools()) {
                    document.liquidations(pool.liquidations()).forEach(l -> csv.row(line(account, mode, pool, l)));
                }
            }
        }
        return csv.toString();
    }

    private static List<String> line(Comparison account, AsIf mode, MarginPool pool, Liquidation l) {
        List<String> line = new ArrayList<>(List.of(
                account.account().name(),
                account.venue(),
                Words.of(mode),
                pool.id(),
                Words.of(l.move()),
                l.name(),
                Words.of(l.direction()),
                Words.of(l.outcome())));
        line.addAll(l.at().map(LiquidationCsv::figures).orElse(List.of("", "", "", "", "")));
        return line;
    }

    private static List<String> figures(Liquidation.At at) {
        return List.of(
                Csv.number(at.price()),
                Csv.number(at.displayPrice()),
                Csv.number(at.distance()),
                Csv.number(at.sigma()),
                at.sigmaSource());
    }
}
