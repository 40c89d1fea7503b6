package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.compare.Translation;
import plimsoll.model.compare.VenueMargin;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.parameter.Provenance;

/// A comparison of venues for machines.
final class CompareForms {
    private CompareForms() {}

    static JsonObject json(CompareDocument document, VenueMargin venue) {
        JsonObject results = new JsonObject();
        document.modes(venue).forEach(mode -> results.object(Words.of(mode), result(venue, mode)));
        return new JsonObject()
                .text("venue", venue.book().bare().venue())
                .text("model", venue.book().bare().model())
                .object("results", results)
                .list("positions", venue.book().translations(), CompareForms::position)
                .texts("missing", venue.book().bare().unread());
    }

    static JsonObject leftOut(VenueMargin venue) {
        return new JsonObject()
                .text("venue", venue.book().target().label())
                .text("reason", CompareDocument.reason(venue));
    }

    private static JsonObject result(VenueMargin venue, AsIf mode) {
        MarginResult required = venue.required(mode);
        return new JsonObject()
                .text("method", required.method())
                .flag("venuesOwn", venue.isOwnRule(mode))
                .object("required", required(required))
                .object("funded", funded(venue.funded(mode)))
                .list("parameters", required.parameters(), MarginJson::provenance);
    }

    private static JsonObject required(MarginResult r) {
        return new JsonObject()
                .flag("complete", r.complete())
                .number("initialMargin", r.initialMargin())
                .number("maintenanceMargin", r.maintenanceMargin());
    }

    private static JsonObject funded(MarginResult r) {
        return MarginJson.totals(new JsonObject(), r)
                .list("liquidations", ByUnderlying.of(r).nearest(), ByUnderlying::json);
    }

    private static JsonObject position(Translation t) {
        return new JsonObject()
                .text("id", t.position().id().name())
                .text("instrument", t.from().id().name())
                .number("quantity", t.original().quantity())
                .text("as", t.instrument().id().name())
                .number("asQuantity", t.position().quantity())
                .text("payoff", Words.of(t.instrument().terms().payoff()))
                .text("settle", t.instrument().terms().settle().code())
                .number("contractSize", t.instrument().terms().contractSize())
                .number("mark", t.quote().mark())
                .flag("synthetic", t.isSynthetic())
                .texts("changes", t.changes().stream().map(Words::of).toList());
    }

    static String csv(CompareDocument document) {
        Csv csv = new Csv()
                .row(
                        "venue",
                        "model",
                        "asIf",
                        "method",
                        "venuesOwn",
                        "currency",
                        "initialMargin",
                        "maintenanceMargin",
                        "fundedComplete",
                        "fundedState",
                        "fundedEquity",
                        "fundedFreeBalance",
                        "fundedInitialMargin",
                        "fundedMaintenanceMargin",
                        "fundedInitialExcess",
                        "fundedMaintenanceExcess",
                        "fundedMarginRatio",
                        "liquidationOf",
                        "direction",
                        "outcome",
                        "price",
                        "distance",
                        "parameters",
                        "synthetic",
                        "missing");
        for (VenueMargin venue : document.venues()) {
            document.modes(venue).forEach(mode -> csv.row(line(venue, mode)));
        }
        return csv.toString();
    }

    private static List<String> line(VenueMargin venue, AsIf mode) {
        MarginResult required = venue.required(mode);
        MarginResult funded = venue.funded(mode);
        List<String> line = new ArrayList<>(List.of(
                venue.book().bare().venue(),
                venue.book().bare().model(),
                Words.of(mode),
                required.method(),
                String.valueOf(venue.isOwnRule(mode)),
                required.currency().code(),
                Csv.number(required.initialMargin()),
                Csv.number(required.maintenanceMargin())));
        line.addAll(List.of(
                String.valueOf(funded.complete()),
                Words.of(funded.state()),
                Csv.number(funded.equity()),
                Csv.number(funded.freeBalance()),
                Csv.number(funded.initialMargin()),
                Csv.number(funded.maintenanceMargin()),
                Csv.number(funded.initialExcess()),
                Csv.number(funded.maintenanceExcess()),
                Csv.number(funded.marginRatio())));
        line.addAll(nearest(funded.nearestLiquidation(Liquidation.Move.UNDERLYING)
                .or(() -> ByUnderlying.of(funded).nearest().stream().findFirst())));
        line.addAll(List.of(
                String.join(
                        " ", required.parameters().stream().map(Provenance::id).toList()),
                String.valueOf(venue.book().translations().stream()
                        .filter(Translation::isSynthetic)
                        .count()),
                String.valueOf(venue.book().bare().unread().size())));
        return line;
    }

    private static List<String> nearest(Optional<Liquidation> found) {
        return found.map(l -> List.of(
                        l.name(),
                        Words.of(l.direction()),
                        Words.of(l.outcome()),
                        Csv.number(l.at().map(Liquidation.At::price).orElse(Double.NaN)),
                        Csv.number(l.at().map(Liquidation.At::distance).orElse(Double.NaN))))
                .orElse(List.of("", "", "", "", ""));
    }
}
