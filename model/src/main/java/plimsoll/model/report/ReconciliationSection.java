package plimsoll.model.report;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.margin.Comparison;
import plimsoll.model.output.MarginText;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.model.reconcile.Reconciliation;

/// Our figures beside those the venue reported.
final class ReconciliationSection {
    private ReconciliationSection() {}

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        for (Comparison account : input.assessments()) {
            List<Reconciled> lines = Reconciliation.of(account);
            if (!lines.isEmpty()) {
                blocks.add(table(account, lines));
            }
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Notes(
                    "", List.of(new Block.Note("", "", "The file holds no figure that a venue reported."))));
        }
        return new Section(SectionId.RECONCILIATION, SectionId.RECONCILIATION.title(), blocks);
    }

    private static Block table(Comparison account, List<Reconciled> lines) {
        TableBuilder table = new TableBuilder("Account " + MarginText.title(account))
                .left("figure")
                .left("in")
                .right("ours")
                .right("the venue's")
                .right("difference")
                .right("relative")
                .left("reason");
        lines.forEach(l -> table.row(
                Cell.text(l.what()),
                Cell.text(l.unit()),
                l.outcome().isEmpty() ? Cell.number(l.ours(), l.oursText()) : Cell.text(l.oursText()),
                Cell.number(l.venue(), l.venueText()),
                Cell.number(l.difference(), l.differenceText()),
                Cell.number(l.relativeDifference(), l.relativeDifferenceText()),
                Cell.text(l.reason().words())));
        return table.table();
    }
}
