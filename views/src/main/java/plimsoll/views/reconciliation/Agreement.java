package plimsoll.views.reconciliation;

import java.util.List;
import plimsoll.model.reconcile.Reason.Kind;
import plimsoll.model.reconcile.Reconciled;

/// A reconciliation in one clause, for the status bar.
public record Agreement(List<Reconciled> lines) {
    /// The worst that was found, with a sign; empty when no venue reported anything.
    public String words() {
        if (count(Kind.UNEXPLAINED) > 0) {
            return "▲ " + differences(count(Kind.UNEXPLAINED), "unexplained");
        }
        if (count(Kind.POSSIBLE) > 0) {
            return "● " + differences(count(Kind.POSSIBLE), "possibly explained");
        }
        if (count(Kind.UNKNOWN) > 0) {
            return "● " + count(Kind.UNKNOWN) + " of " + lines.size() + " venue figures not compared";
        }
        return lines.isEmpty() ? "" : "✔ agrees with the venue";
    }

    private long count(Kind kind) {
        return lines.stream().filter(l -> l.reason().kind() == kind).count();
    }

    private static String differences(long count, String which) {
        return count + " " + which + (count == 1 ? " difference" : " differences") + " from the venue";
    }
}
