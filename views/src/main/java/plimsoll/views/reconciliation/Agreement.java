package plimsoll.views.reconciliation;

import java.util.List;
import plimsoll.model.reconcile.Reason.Kind;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.views.control.Messages;

/// A reconciliation in one clause, for the status bar.
public record Agreement(List<Reconciled> lines) {
    private static final Messages TEXT = Messages.of("reconciliation");

    /// The worst that was found, with a sign; empty when no venue reported anything.
    public String words() {
        if (count(Kind.UNEXPLAINED) > 0) {
            return "▲ " + differences(count(Kind.UNEXPLAINED), TEXT.text("unexplained"));
        }
        if (count(Kind.POSSIBLE) > 0) {
            return "● " + differences(count(Kind.POSSIBLE), TEXT.text("possiblyExplained"));
        }
        if (count(Kind.UNKNOWN) > 0) {
            return TEXT.text("ofVenueFiguresNot", count(Kind.UNKNOWN), lines.size());
        }
        return lines.isEmpty() ? "" : TEXT.text("agreesWithTheVenue");
    }

    private long count(Kind kind) {
        return lines.stream().filter(l -> l.reason().kind() == kind).count();
    }

    private static String differences(long count, String which) {
        return count == 1
                ? TEXT.text("differenceFromTheVenue", count, which)
                : TEXT.text("differencesFromTheVenue", count, which);
    }
}
