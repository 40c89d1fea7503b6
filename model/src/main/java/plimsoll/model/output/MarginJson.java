package plimsoll.model.output;

import java.util.List;
import plimsoll.model.margin.AfterExpiry;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.CollateralLine;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Scope;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;

/// `plimsoll-margin/1`: every member is there on every object.
record MarginJson(MarginDocument document) {
    private static final String FORMAT = "plimsoll-margin/1";
    private static final String AFTER = "afterNextExpiry";

    String text() {
        return document.heading()
                .json(FORMAT)
                .list("accounts", document.accounts(), this::account)
                .list("problems", document.problems(), ProblemForms::json)
                .pretty();
    }

    private JsonObject account(Comparison account) {
        JsonObject results = new JsonObject();
        for (AsIf mode : document.modes()) {
            results.object(Words.of(mode), result(account, account.in(mode)));
        }
        return new JsonObject()
                .text("id", account.account().name())
                .text("venue", account.venue())
                .text("model", account.model())
                .object("results", results);
    }

    /// The totals of a result after what `object` holds already.
    static JsonObject totals(JsonObject object, MarginResult r) {
        return object.flag("complete", r.complete())
                .text("state", Words.of(r.state()))
                .number("equity", r.equity())
                .number("equityBeforeHaircuts", r.equityBeforeHaircuts())
                .number("freeBalance", r.freeBalance())
                .number("initialMargin", r.initialMargin())
                .number("maintenanceMargin", r.maintenanceMargin())
                .number("initialExcess", r.initialExcess())
                .number("maintenanceExcess", r.maintenanceExcess())
                .number("marginRatio", r.marginRatio());
    }

    private JsonObject result(Comparison account, MarginResult r) {
        List<String> parameters = r.parameters().stream().map(Provenance::id).toList();
        JsonObject named = new JsonObject().text("method", r.method()).text("asIf", Words.of(r.asIf()));
        JsonObject object = totals(named, r).number("capitalEfficiency", account.capitalEfficiency(r.asIf()));
        account.afterNextExpiry(r.asIf())
                .ifPresentOrElse(after -> object.object(AFTER, after(after)), () -> object.nothing(AFTER));
        return object.list("pools", r.pools(), pool -> pool(pool, parameters))
                .list("parameters", r.parameters(), MarginJson::provenance);
    }

    private static JsonObject after(AfterExpiry after) {
        return new JsonObject()
                .text("expiry", after.expiry().toString())
                .number("initialMargin", after.initialMargin())
                .number("maintenanceMargin", after.maintenanceMargin())
                .number("equity", after.equity())
                .number("marginRatio", after.marginRatio());
    }

    static JsonObject provenance(Provenance p) {
        return new JsonObject()
                .text("id", p.id())
                .text("effectiveFrom", p.effectiveFrom().toString())
                .text("retrieved", p.retrieved().toString())
                .text("source", p.source())
                .text("origin", p.origin());
    }

    private JsonObject pool(MarginPool p, List<String> parameters) {
        return new JsonObject()
                .text("id", p.id())
                .object("scope", scope(p.scope()))
                .text("currency", p.currency().code())
                .number("indexPrice", p.indexPrice())
                .number("equity", p.equity())
                .number("initialMargin", p.initialMargin())
                .number("maintenanceMargin", p.maintenanceMargin())
                .number("marginRatio", p.marginRatio())
                .number("liquidationRatio", p.liquidationRatio())
                .list("collateral", p.collateral(), MarginJson::collateral)
                .list("requirements", p.requirements(), r -> RequirementJson.of(r, parameters))
                .list("liquidations", document.liquidations(p.liquidations()).toList(), LiquidationJson::of)
                .object("reported", reported(p.reported()));
    }

    private static JsonObject scope(Scope scope) {
        return switch (scope) {
            case Scope.WholeAccount _ ->
                new JsonObject().text("kind", "account").nothing("asset").nothing("position");
            case Scope.Settlement s ->
                new JsonObject()
                        .text("kind", "settlement")
                        .text("asset", s.asset().code())
                        .nothing("position");
            case Scope.Isolated i ->
                new JsonObject()
                        .text("kind", "isolated")
                        .text("asset", i.asset().code())
                        .text("position", i.position().name());
        };
    }

    private static JsonObject collateral(CollateralLine c) {
        JsonObject line = new JsonObject()
                .text("asset", c.asset().code())
                .number("quantity", c.quantity())
                .number("price", c.price())
                .number("initialRate", c.initialRate())
                .number("maintenanceRate", c.maintenanceRate());
        return c.isLimited() ? line.number("limit", c.limit()) : line;
    }

    /// Only what the venue said: its silence is nothing we do not know.
    private static JsonObject reported(Reported r) {
        JsonObject said = new JsonObject();
        said(said, "equity", r.equity());
        said(said, "initialMargin", r.initialMargin());
        said(said, "maintenanceMargin", r.maintenanceMargin());
        said(said, "marginRatio", r.marginRatio());
        if (!r.positions().isEmpty()) {
            JsonObject positions = new JsonObject();
            r.positions().keySet().stream().sorted().forEach(id -> positions.object(id.name(), reported(r, id)));
            said.object("positions", positions);
        }
        return said;
    }

    private static JsonObject reported(Reported r, PositionId id) {
        Reported.ReportedPosition position = r.positions().getOrDefault(id, NOTHING);
        JsonObject said = new JsonObject();
        said(said, "liquidationPrice", position.liquidationPrice());
        said(said, "maintenanceMargin", position.maintenanceMargin());
        return said;
    }

    private static final Reported.ReportedPosition NOTHING = new Reported.ReportedPosition(Double.NaN, Double.NaN);

    private static void said(JsonObject object, String name, double value) {
        if (!Double.isNaN(value)) {
            object.number(name, value);
        }
    }
}
