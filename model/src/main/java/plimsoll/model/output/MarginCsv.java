package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginResult;

/// One line for each account and mode, with the nearest liquidation by underlying.
final class MarginCsv {
    private MarginCsv() {}

    static String of(MarginDocument document) {
        Csv csv = new Csv()
                .row(
                        "account",
                        "venue",
                        "model",
                        "asIf",
                        "method",
                        "complete",
                        "state",
                        "currency",
                        "equity",
                        "equityBeforeHaircuts",
                        "freeBalance",
                        "initialMargin",
                        "maintenanceMargin",
                        "initialExcess",
                        "maintenanceExcess",
                        "marginRatio",
                        "capitalEfficiency",
                        "liquidationOf",
                        "direction",
                        "price",
                        "distance",
                        "sigma");
        for (Comparison account : document.accounts()) {
            for (AsIf mode : document.modes()) {
                csv.row(line(account, account.in(mode)));
            }
        }
        return csv.toString();
    }

    private static List<String> line(Comparison account, MarginResult r) {
        List<String> line = new ArrayList<>(List.of(
                account.account().name(),
                account.venue(),
                account.model(),
                Words.of(r.asIf()),
                r.method(),
                String.valueOf(r.complete()),
                Words.of(r.state()),
                r.currency().code(),
                Csv.number(r.equity()),
                Csv.number(r.equityBeforeHaircuts()),
                Csv.number(r.freeBalance()),
                Csv.number(r.initialMargin()),
                Csv.number(r.maintenanceMargin()),
                Csv.number(r.initialExcess()),
                Csv.number(r.maintenanceExcess()),
                Csv.number(r.marginRatio()),
                Csv.number(account.capitalEfficiency(r.asIf()))));
        line.addAll(nearest(r.nearestLiquidation(Liquidation.Move.UNDERLYING)));
        return line;
    }

    private static List<String> nearest(Optional<Liquidation> liquidation) {
        Optional<Liquidation.At> at = liquidation.flatMap(Liquidation::at);
        if (liquidation.isEmpty() || at.isEmpty()) {
            return List.of("", "", "", "", "");
        }
        return List.of(
                liquidation.get().name(),
                Words.of(liquidation.get().direction()),
                Csv.number(at.get().price()),
                Csv.number(at.get().distance()),
                Csv.number(at.get().sigma()));
    }
}
