package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.margin.AsIf;
import plimsoll.model.output.Changed;
import plimsoll.model.output.HoldingChanges;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.WhatIfDocument;
import plimsoll.model.portfolio.Account;
import plimsoll.model.report.Block.Note;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Situation;

/// Edits, and every figure before and after them.
final class WhatIfSection {
    private WhatIfSection() {}

    static Section of(WhatIfDocument document) {
        List<Block> blocks = new ArrayList<>();
        String name = document.name().isEmpty() ? "Edits" : "Edits of " + document.name();
        blocks.add(new Block.Notes(
                name, document.run().steps().stream().map(WhatIfSection::note).toList()));
        for (WhatIfDocument.Pair pair : document.accounts()) {
            document.modes().forEach(mode -> blocks.add(totals(pair, mode)));
            blocks.add(holdings(document.run(), pair));
        }
        return new Section(SectionId.WHAT_IF, SectionId.WHAT_IF.title(), blocks);
    }

    private static Note note(EditRun.Step step) {
        return new Note(
                step.refusal().isPresent() ? "refused" : "",
                "",
                step.words() + step.refusal().map(r -> ": " + r.words()).orElse(""));
    }

    private static TableBuilder table(String caption) {
        return new TableBuilder(caption).left("").right("before").right("after").right("change");
    }

    private static Block totals(WhatIfDocument.Pair pair, AsIf mode) {
        TableBuilder table = table("Account " + MarginText.title(pair.before()) + ", as "
                + mode.name().toLowerCase(java.util.Locale.ROOT));
        Changed.of(pair.before(), pair.after(), mode)
                .forEach(f -> table.row(cells(f.label().strip(), f)));
        return table.table();
    }

    private static List<Cell> cells(String label, Changed f) {
        return f.isWord()
                ? List.of(Cell.text(label), Cell.text(f.beforeText()), Cell.text(f.afterText()), Cell.EMPTY)
                : List.of(
                        Cell.text(label),
                        Cell.number(f.before(), f.beforeText()),
                        Cell.number(f.after(), f.afterText()),
                        Cell.number(f.difference(), f.change()));
    }

    private static Block holdings(EditRun run, WhatIfDocument.Pair pair) {
        Situation was = run.before();
        Situation is = run.after();
        Account before = was.account(pair.before().account()).orElseThrow();
        Account after = is.account(pair.after().account()).orElseThrow();
        String caption = "Positions and balances of " + before.id();
        TableBuilder table = table(caption);
        for (HoldingChanges change : HoldingChanges.positions(before, was, is)) {
            table.group(Cell.text(change.id() + ", " + change.kind()), Cell.EMPTY, Cell.EMPTY, Cell.EMPTY);
            change.figures().forEach(f -> table.row(Block.Row.Kind.PLAIN, 1, cells(f.label(), f)));
        }
        HoldingChanges.balances(before, after).forEach(f -> table.row(cells(f.label(), f)));
        return table.isEmpty() ? new Block.Notes(caption, List.of(new Note("", "", "None changed."))) : table.table();
    }
}
