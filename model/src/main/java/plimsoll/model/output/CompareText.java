package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.compare.Translation;
import plimsoll.model.compare.VenueMargin;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.parameter.Provenance;

/// A comparison of venues for a terminal.
final class CompareText {
    private CompareText() {}

    static String of(CompareDocument document) {
        Asset currency = document.heading().currency();
        return "The book of " + String.join(", ", document.accounts())
                + " as one account at each venue: equal dollar delta, options of equal strike, expiry and\n"
                + "amount, entered at the mark, no lot rounding\n"
                + "\nRequired without collateral\n\n" + required(document, currency)
                + "\nOn the accounts' collateral, as far as the venue counts it\n\n" + funded(document, currency)
                + "\nIn place of positions that are not the same there\n\n" + positions(document)
                + notes(document);
    }

    private static String required(CompareDocument document, Asset currency) {
        TextTable table = new TextTable("  ", "lllrrl")
                .row("venue", "mode", "rule", "initial margin", "maintenance margin", "parameters");
        for (VenueMargin venue : document.venues()) {
            document.modes(venue).forEach(mode -> {
                MarginResult r = venue.required(mode);
                table.row(
                        name(venue),
                        Words.of(mode),
                        rule(venue, mode),
                        Numbers.amount(r.initialMargin(), currency),
                        Numbers.amount(r.maintenanceMargin(), currency),
                        parameters(r));
            });
        }
        return table.toString();
    }

    private static String name(VenueMargin venue) {
        return venue.book().target().label();
    }

    private static String rule(VenueMargin venue, AsIf mode) {
        String method = venue.required(mode).method();
        return venue.isOwnRule(mode) ? method : method + ", not the venue's";
    }

    private static String parameters(MarginResult r) {
        return r.parameters().stream().map(Provenance::id).collect(Collectors.joining(", "));
    }

    private static String funded(CompareDocument document, Asset currency) {
        TextTable table = new TextTable("  ", "llrrrrrl")
                .row(
                        "venue",
                        "mode",
                        "equity counted",
                        "not counted",
                        "initial excess",
                        "maintenance excess",
                        "ratio",
                        "nearest liquidation");
        for (VenueMargin venue : document.venues()) {
            document.modes(venue).forEach(mode -> table.row(cells(venue, mode, currency)));
        }
        return table.toString();
    }

    private static List<String> cells(VenueMargin venue, AsIf mode, Asset currency) {
        MarginResult r = venue.funded(mode);
        return List.of(
                name(venue),
                Words.of(mode),
                Numbers.amount(r.equity(), currency),
                Numbers.amount(r.freeBalance(), currency),
                Numbers.amount(r.initialExcess(), currency),
                Numbers.amount(r.maintenanceExcess(), currency),
                Numbers.percent(r.marginRatio()),
                ByUnderlying.of(r).words());
    }

    private static String positions(CompareDocument document) {
        TextTable table = new TextTable("  ", "llrlrl").row("venue", "position", "quantity", "as", "quantity", "");
        for (VenueMargin venue : document.venues()) {
            venue.book().translations().stream()
                    .filter(t -> !t.instrument().equals(t.from()))
                    .forEach(t -> table.row(cells(venue, t)));
            venue.book().bare().unread().forEach(p -> table.row(name(venue), p, "", "–", "", "missing there"));
        }
        return table.toString();
    }

    private static List<String> cells(VenueMargin venue, Translation t) {
        return List.of(
                name(venue),
                t.position().id().name(),
                Numbers.quantity(t.original().quantity()),
                t.instrument().id().name(),
                Numbers.quantity(t.position().quantity()),
                changes(t));
    }

    private static String changes(Translation t) {
        List<String> words = new ArrayList<>();
        for (Translation.Change change : t.changes()) {
            words.add(
                    switch (change) {
                        case PAYOFF -> Words.of(t.instrument().terms().payoff());
                        case SETTLEMENT ->
                            "settled in " + t.instrument().terms().settle();
                        case SYNTHETIC -> "synthetic";
                    });
        }
        return String.join(", ", words);
    }

    private static String notes(CompareDocument document) {
        String synthetic = document.venues().stream()
                        .flatMap(v -> v.book().translations().stream())
                        .anyMatch(Translation::isSynthetic)
                ? "\n  synthetic: neither the file's market nor the venue's parameters list it\n"
                : "";
        String without = document.without().stream().map(CompareText::name).collect(Collectors.joining(", "));
        return synthetic
                + (without.isEmpty() ? "" : "\nNot compared, as they cannot margin the book: " + without + "\n");
    }
}
