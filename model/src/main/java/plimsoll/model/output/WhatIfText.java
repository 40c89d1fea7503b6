package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.output.WhatIfDocument.Pair;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.EditRun.Step;
import plimsoll.model.whatif.Situation;

/// Edits and what they change, for a terminal.
final class WhatIfText {
    private static final int WIDTH = 132;
    private static final String INDENT = "  ";

    private WhatIfText() {}

    static String of(WhatIfDocument document) {
        return document.heading().line()
                + title(document)
                + edits(document.run().steps())
                + document.accounts().stream()
                        .map(pair -> account(document, pair))
                        .collect(Collectors.joining());
    }

    private static String title(WhatIfDocument document) {
        long made = document.run().edits().size();
        long refused = document.run().steps().size() - made;
        String name = document.name().isEmpty() ? "" : " of \"" + document.name() + "\"";
        return "\n" + made + (made == 1 ? " edit" : " edits") + name + (refused == 0 ? "" : ", " + refused + " refused")
                + "\n\n";
    }

    private static String edits(List<Step> steps) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            String number = (i + 1) + "  ";
            wrapped(text, INDENT + number, step.words());
            step.refusal().ifPresent(r -> wrapped(text, INDENT + " ".repeat(number.length()), "refused: " + r.words()));
        }
        return text.toString();
    }

    /// Broken between words, the lines that follow as far in as the first.
    static void wrapped(StringBuilder text, String start, String words) {
        String line = start;
        boolean isFirst = true;
        for (String word : words.split(" ", -1)) {
            if (!isFirst && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = " ".repeat(start.length());
                isFirst = true;
            }
            line += (isFirst ? "" : " ") + word;
            isFirst = false;
        }
        text.append(line).append('\n');
    }

    private static String account(WhatIfDocument document, Pair pair) {
        Situation was = document.run().before();
        Situation is = document.run().after();
        Account before = was.account(pair.before().account()).orElseThrow();
        Account after = is.account(pair.after().account()).orElseThrow();
        StringBuilder text = new StringBuilder();
        text.append("\nAccount ").append(MarginText.title(pair.before())).append("\n\n");
        for (AsIf mode : document.modes()) {
            text.append(mode(pair, mode)).append('\n');
        }
        return text + holdings(before, after, was, is);
    }

    private static String mode(Pair pair, AsIf mode) {
        MarginResult was = pair.before().in(mode);
        MarginResult is = pair.after().in(mode);
        TextTable table = new TextTable(INDENT, "lr").row(Words.of(mode), "before", "after", "change");
        Changed.of(pair.before(), pair.after(), mode)
                .forEach(f -> table.row(f.label(), f.beforeText(), f.afterText(), f.change()));
        table.row("state", Words.of(was.state()), Words.of(is.state()), "");
        return table.toString();
    }

    private static String holdings(Account before, Account after, Situation was, Situation is) {
        List<List<String>> rows = new ArrayList<>();
        for (HoldingChanges change : HoldingChanges.positions(before, was, is)) {
            String name = change.id();
            String kind = change.kind();
            for (Changed f : change.figures()) {
                rows.add(List.of(name, kind, f.label(), f.beforeText(), f.afterText(), f.change()));
                name = "";
                kind = "";
            }
            if (change.figures().isEmpty()) {
                rows.add(List.of(name, kind));
            }
        }
        HoldingChanges.balances(before, after)
                .forEach(f -> rows.add(List.of("", "", f.label(), f.beforeText(), f.afterText(), f.change())));
        if (rows.isEmpty()) {
            return INDENT + "no position or balance changed\n";
        }
        TextTable table = new TextTable(INDENT, "lllr").row("position", "", "", "before", "after", "change");
        rows.forEach(table::row);
        return table.toString();
    }
}
