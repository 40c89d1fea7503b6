package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Contribution;
import plimsoll.model.margin.Contribution.Change;
import plimsoll.model.margin.Contribution.Point;
import plimsoll.model.margin.Contribution.Shift;
import plimsoll.model.margin.Contribution.State;
import plimsoll.model.margin.Contributions;
import plimsoll.model.output.ContributionsDocument.Found;

/// Contributions for machines in the pool's currency, for people in the reporting currency.
final class ContributionsForms {
    private ContributionsForms() {}

    static JsonObject json(Found found) {
        Contributions all = found.contributions();
        return new JsonObject()
                .text("id", found.account().account().name())
                .text("venue", found.account().venue())
                .text("model", found.account().model())
                .text("asIf", Words.of(all.asIf()))
                .text("method", all.method())
                .list("pools", all.pools(), ContributionsForms::json)
                .list("contributions", all.all(), ContributionsForms::json);
    }

    private static JsonObject json(Contributions.Pool pool) {
        JsonObject form = new JsonObject()
                .text("id", pool.id())
                .text("currency", pool.currency().code())
                .number("indexPrice", pool.indexPrice())
                .number("equity", pool.equity())
                .number("initialMargin", pool.initialMargin())
                .number("maintenanceMargin", pool.maintenanceMargin());
        pool.nearest()
                .ifPresentOrElse(
                        n -> form.object(
                                "nearest",
                                new JsonObject()
                                        .text("underlying", n.underlying().name())
                                        .text("direction", Words.of(n.direction()))
                                        .number("price", n.price())
                                        .number("distance", n.distance())),
                        () -> form.nothing("nearest"));
        return form;
    }

    private static JsonObject json(Contribution c) {
        JsonObject form = new JsonObject()
                .text("kind", Words.of(c.kind()))
                .text("id", c.name())
                .text("pool", c.pool())
                .text("currency", c.currency().code())
                .number("indexPrice", c.indexPrice());
        c.underlying().ifPresentOrElse(u -> form.text("underlying", u.name()), () -> form.nothing("underlying"));
        return form.object("removal", json(c.removal()))
                .object("percent", json(c.percent()))
                .number("nearestPerPercent", c.nearest())
                .list("liquidations", c.liquidations(), ContributionsForms::json);
    }

    private static JsonObject json(Change change) {
        return new JsonObject()
                .number("equity", change.equity())
                .number("initialMargin", change.initialMargin())
                .number("maintenanceMargin", change.maintenanceMargin())
                .number("initialExcess", change.initialExcess())
                .number("maintenanceExcess", change.maintenanceExcess());
    }

    private static JsonObject json(Shift shift) {
        return new JsonObject()
                .text("underlying", shift.underlying().name())
                .text("direction", Words.of(shift.direction()))
                .object("now", json(shift.now()))
                .object("removed", json(shift.removed()))
                .number("pricePerPercent", shift.percent());
    }

    private static JsonObject json(Point point) {
        return new JsonObject()
                .text("outcome", word(point.state()))
                .number("price", point.price())
                .number("distance", point.distance());
    }

    /// As liquidations are written everywhere.
    private static String word(State state) {
        return state == State.NOT_SEARCHED ? "notSearched" : Words.of(state);
    }

    static String csv(List<Found> accounts) {
        Csv csv = new Csv()
                .row(
                        "account",
                        "asIf",
                        "kind",
                        "id",
                        "pool",
                        "currency",
                        "indexPrice",
                        "underlying",
                        "equity",
                        "initialMargin",
                        "maintenanceMargin",
                        "initialExcess",
                        "maintenanceExcess",
                        "initialMarginPerPercent",
                        "maintenanceMarginPerPercent",
                        "maintenanceExcessPerPercent",
                        "nearestPerPercent",
                        "direction",
                        "price",
                        "priceRemoved",
                        "outcomeRemoved",
                        "pricePerPercent");
        for (Found found : accounts) {
            found.contributions().all().forEach(c -> csv.row(line(found, c)));
        }
        return csv.toString();
    }

    private static List<String> line(Found found, Contribution c) {
        Optional<Shift> nearer = c.nearer();
        List<String> line = new ArrayList<>(List.of(
                found.account().account().name(),
                Words.of(found.contributions().asIf()),
                Words.of(c.kind()),
                c.name(),
                c.pool(),
                c.currency().code(),
                Csv.number(c.indexPrice()),
                c.underlying()
                        .or(() -> nearer.map(Shift::underlying))
                        .map(UnderlyingId::name)
                        .orElse("")));
        line.addAll(List.of(
                Csv.number(c.removal().equity()),
                Csv.number(c.removal().initialMargin()),
                Csv.number(c.removal().maintenanceMargin()),
                Csv.number(c.removal().initialExcess()),
                Csv.number(c.removal().maintenanceExcess()),
                Csv.number(c.percent().initialMargin()),
                Csv.number(c.percent().maintenanceMargin()),
                Csv.number(c.percent().maintenanceExcess()),
                Csv.number(c.nearest())));
        line.addAll(List.of(
                nearer.map(s -> Words.of(s.direction())).orElse(""),
                Csv.number(nearer.map(s -> s.now().price()).orElse(Double.NaN)),
                Csv.number(nearer.map(s -> s.removed().price()).orElse(Double.NaN)),
                nearer.map(s -> word(s.removed().state())).orElse(""),
                Csv.number(nearer.map(Shift::percent).orElse(Double.NaN))));
        return line;
    }

    static String text(List<Found> accounts, Asset currency) {
        return accounts.stream().map(found -> text(found, currency)).collect(Collectors.joining());
    }

    private static String text(Found found, Asset currency) {
        TextTable table = new TextTable("  ", "llrrrlrrr")
                .row("without", "pool", "initial", "maintenance", "excess", "liquidation", "now", "without", "per 1 %");
        found.contributions().all().forEach(c -> table.row(cells(c, currency)));
        String title = "\nAccount " + MarginText.title(found.account()) + ", "
                + Words.of(found.contributions().asIf()) + ", "
                + found.contributions().method() + "\n\n";
        return found.contributions().all().isEmpty() ? title + "  nothing in a pool\n" : title + table;
    }

    private static List<String> cells(Contribution c, Asset currency) {
        Change removal = c.removal().times(c.indexPrice());
        Optional<Shift> nearer = c.nearer().or(() -> c.liquidations().stream().findFirst());
        return List.of(
                c.kind() == Contribution.Kind.POSITION ? c.name() : c.name() + " " + Words.of(c.kind()),
                c.pool().startsWith("isolated/") ? "isolated" : c.pool(),
                Numbers.signedAmount(removal.initialMargin(), currency),
                Numbers.signedAmount(removal.maintenanceMargin(), currency),
                Numbers.signedAmount(removal.maintenanceExcess(), currency),
                nearer.map(s -> s.underlying().name() + " "
                                + s.direction().name().toLowerCase(Locale.ROOT))
                        .orElse(""),
                nearer.map(s -> place(s.now())).orElse(""),
                nearer.map(s -> place(s.removed())).orElse(""),
                Double.isNaN(c.nearest()) ? "–" : Numbers.tiny(c.nearest()));
    }

    private static String place(Point point) {
        return switch (point.state()) {
            case AT -> Nearest.price(point.price());
            case NONE -> "none";
            case ALREADY -> "now";
            case INCOMPLETE -> Numbers.UNKNOWN;
            case NOT_SEARCHED -> "–";
        };
    }
}
