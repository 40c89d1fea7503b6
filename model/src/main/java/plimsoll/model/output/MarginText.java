package plimsoll.model.output;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AfterExpiry;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Scope;
import plimsoll.model.parameter.Provenance;

/// Margin for a terminal: the modes side by side, then the pools.
public final class MarginText {
    private static final String INDENT = "  ";
    private static final String REMARK = ", ";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.ROOT).withZone(ZoneOffset.UTC);

    private MarginText() {}

    /// All accounts of a document.
    public static String comparison(MarginDocument document) {
        return document.heading().line()
                + document.accounts().stream()
                        .map(account -> "\n" + account(account, document.modes()))
                        .collect(Collectors.joining());
    }

    private static String account(Comparison account, List<AsIf> modes) {
        List<MarginResult> results = modes.stream().map(account::in).toList();
        return "Account " + title(account) + "\n\n" + totals(account, results) + "\n" + pools(results) + "\n"
                + parameters(results);
    }

    /// Account, venue and model.
    public static String title(Comparison account) {
        return Stream.of(account.account().name(), account.venue(), account.model())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String totals(Comparison account, List<MarginResult> results) {
        Asset currency = account.valued().currency();
        TextTable table = new TextTable(INDENT, "lr");
        line(table, currency.code(), results, r -> Words.of(r.asIf()));
        line(table, "rule", results, r -> part(r.method(), 0));
        if (results.stream().anyMatch(r -> r.method().contains(REMARK))) {
            line(table, "", results, r -> part(r.method(), 1));
        }
        line(table, "equity", results, r -> Numbers.amount(r.equity(), currency));
        line(table, "free balance", results, r -> Numbers.amount(r.freeBalance(), currency));
        line(table, "initial margin", results, r -> Numbers.amount(r.initialMargin(), currency));
        line(table, "maintenance margin", results, r -> Numbers.amount(r.maintenanceMargin(), currency));
        line(table, "initial excess", results, r -> Numbers.amount(r.initialExcess(), currency));
        line(table, "maintenance excess", results, r -> Numbers.amount(r.maintenanceExcess(), currency));
        line(table, "margin ratio", results, r -> Numbers.percent(r.marginRatio()));
        account.afterNextExpiry().values().stream().findFirst().ifPresent(after -> {
            String day = DAY.format(after.expiry());
            line(table, "initial after " + day, results, r -> after(account, r, AfterExpiry::initialMargin));
            line(table, "maintenance after " + day, results, r -> after(account, r, AfterExpiry::maintenanceMargin));
        });
        line(table, "capital efficiency", results, r -> times(account.capitalEfficiency(r.asIf())));
        line(table, "nearest liquidation", results, r -> Nearest.of(r).place());
        line(table, "  distance", results, r -> Nearest.of(r).distance());
        line(table, "  in daily σ", results, r -> Nearest.of(r).sigma());
        line(table, "state", results, r -> Words.of(r.state()));
        return table.toString();
    }

    private static String after(Comparison account, MarginResult result, ToDoubleFunction<AfterExpiry> figure) {
        return account.afterNextExpiry(result.asIf())
                .map(after -> Numbers.amount(figure.applyAsDouble(after), result.currency()))
                .orElse(Numbers.UNKNOWN);
    }

    /// A rule and the remark behind it, which stands on a line of its own.
    private static String part(String method, int index) {
        String[] parts = method.split(REMARK, 2);
        return index < parts.length ? parts[index] : "";
    }

    private static void line(
            TextTable table, String name, List<MarginResult> results, Function<MarginResult, String> cell) {
        List<String> cells = new ArrayList<>(List.of(name));
        results.forEach(r -> cells.add(cell.apply(r)));
        table.row(cells);
    }

    private static String times(double factor) {
        return Double.isNaN(factor) ? "–" : Numbers.fixed(factor, 2) + " ×";
    }

    private static String pools(List<MarginResult> results) {
        TextTable table = new TextTable(INDENT, "lllr")
                .row(
                        "mode",
                        "pool",
                        "in",
                        "equity",
                        "initial",
                        "maintenance",
                        "ratio",
                        "liquidated at",
                        "distance",
                        "σ");
        for (MarginResult result : results) {
            result.pools().forEach(pool -> table.row(pool(result, pool)));
        }
        return table.toString();
    }

    private static List<String> pool(MarginResult result, MarginPool pool) {
        Asset in = pool.currency();
        Nearest nearest = Nearest.of(pool);
        return List.of(
                Words.of(result.asIf()),
                name(pool),
                in.code(),
                Numbers.amount(pool.equity(), in),
                Numbers.amount(pool.initialMargin(), in),
                Numbers.amount(pool.maintenanceMargin(), in),
                Numbers.percent(pool.marginRatio()),
                nearest.place(),
                nearest.distance(),
                nearest.sigma());
    }

    /// An isolated pool goes by its position.
    public static String name(MarginPool pool) {
        return pool.scope() instanceof Scope.Isolated isolated
                ? isolated.position().name()
                : pool.id();
    }

    private static String parameters(List<MarginResult> results) {
        TextTable table = new TextTable(INDENT, "l");
        results.stream()
                .flatMap(r -> r.parameters().stream())
                .distinct()
                .forEach(p -> table.row("parameters", p.id(), origin(p)));
        return table.toString();
    }

    private static String origin(Provenance p) {
        return "in force from " + p.effectiveFrom() + ", " + p.origin();
    }
}
