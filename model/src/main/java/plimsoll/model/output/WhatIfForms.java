package plimsoll.model.output;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import plimsoll.model.file.EditFile;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.output.WhatIfDocument.Pair;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.EditRun.Step;
import plimsoll.model.whatif.Situation;

/// `plimsoll-what-if/1`, and the same figures as a table.
final class WhatIfForms {
    private WhatIfForms() {}

    static String json(WhatIfDocument document) {
        return document.heading()
                .json("plimsoll-what-if/1")
                .text("name", document.name())
                .text("asOfAfter", document.run().after().market().asOf().toString())
                .list("edits", document.run().steps(), WhatIfForms::step)
                .list("accounts", document.accounts(), pair -> account(document, pair))
                .list("problems", document.problems(), ProblemForms::json)
                .pretty();
    }

    private static JsonObject step(Step step) {
        JsonObject object = new JsonObject()
                .raw("edit", EditFile.text(step.edit()))
                .text("words", step.words())
                .flag("made", step.refusal().isEmpty());
        step.refusal()
                .ifPresentOrElse(
                        r -> object.text("reason", r.reason()).text("allowed", r.allowed()),
                        () -> object.nothing("reason").nothing("allowed"));
        return object;
    }

    private static JsonObject account(WhatIfDocument document, Pair pair) {
        Situation was = document.run().before();
        Situation is = document.run().after();
        Account before = was.account(pair.before().account()).orElseThrow();
        Account after = is.account(pair.after().account()).orElseThrow();
        JsonObject results = new JsonObject();
        document.modes().forEach(mode -> results.object(Words.of(mode), result(pair, mode)));
        return new JsonObject()
                .text("id", before.id().name())
                .text("venue", before.venue())
                .text("model", before.model())
                .object("results", results)
                .list("positions", HoldingChanges.positions(before, was, is), WhatIfForms::holding)
                .object("balances", numbers(HoldingChanges.balances(before, after)));
    }

    private static JsonObject result(Pair pair, AsIf mode) {
        MarginResult was = pair.before().in(mode);
        MarginResult is = pair.after().in(mode);
        List<Changed> figures = Changed.of(pair.before(), pair.after(), mode);
        return new JsonObject()
                .text("method", is.method())
                .object("before", side(was))
                .object("after", side(is))
                .numbers("difference", by(figures, Changed::difference));
    }

    private static JsonObject side(MarginResult result) {
        return MarginJson.totals(new JsonObject(), result)
                .list("liquidations", ByUnderlying.of(result).nearest(), ByUnderlying::json);
    }

    private static Map<String, Double> by(List<Changed> figures, ToDoubleFunction<Changed> side) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        figures.forEach(f -> numbers.put(f.name(), side.applyAsDouble(f)));
        return numbers;
    }

    private static JsonObject numbers(List<Changed> figures) {
        return new JsonObject()
                .numbers("before", by(figures, Changed::before))
                .numbers("after", by(figures, Changed::after))
                .numbers("difference", by(figures, Changed::difference));
    }

    private static JsonObject holding(HoldingChanges change) {
        List<Changed> numbers =
                change.figures().stream().filter(f -> !f.isWord()).toList();
        JsonObject words = new JsonObject();
        change.figures().stream()
                .filter(Changed::isWord)
                .forEach(f -> words.object(
                        f.name(),
                        new JsonObject().text("before", f.beforeText()).text("after", f.afterText())));
        return new JsonObject()
                .text("id", change.id())
                .text("change", change.kind())
                .object("numbers", numbers(numbers))
                .object("words", words);
    }

    static String csv(WhatIfDocument document) {
        Csv csv = new Csv().row("account", "asIf", "figure", "before", "after", "difference");
        for (Pair pair : document.accounts()) {
            String account = pair.before().account().name();
            for (AsIf mode : document.modes()) {
                Changed.of(pair.before(), pair.after(), mode)
                        .forEach(f -> csv.row(line(account, Words.of(mode), f, "")));
            }
            holdings(document, pair, csv);
        }
        return csv.toString();
    }

    private static void holdings(WhatIfDocument document, Pair pair, Csv csv) {
        Situation was = document.run().before();
        Situation is = document.run().after();
        Account before = was.account(pair.before().account()).orElseThrow();
        Account after = is.account(pair.after().account()).orElseThrow();
        String account = before.id().name();
        for (HoldingChanges change : HoldingChanges.positions(before, was, is)) {
            change.figures().forEach(f -> csv.row(line(account, "", f, "position." + change.id() + ".")));
        }
        HoldingChanges.balances(before, after).forEach(f -> csv.row(line(account, "", f, "balance.")));
    }

    private static List<String> line(String account, String mode, Changed f, String prefix) {
        return f.isWord()
                ? List.of(account, mode, prefix + f.name(), f.beforeText(), f.afterText(), "")
                : List.of(
                        account,
                        mode,
                        prefix + f.name(),
                        Csv.number(f.before()),
                        Csv.number(f.after()),
                        Csv.number(f.difference()));
    }
}
