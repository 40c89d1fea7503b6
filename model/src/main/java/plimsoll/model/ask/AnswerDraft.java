package plimsoll.model.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Scope;
import plimsoll.model.problem.Problem;
import plimsoll.model.reconcile.Reconciled;

/// An answer in the making, and the book it is about.
final class AnswerDraft {
    private final Comparison book;
    private final List<AskedFigure> figures = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    AnswerDraft(Comparison book) {
        this.book = book;
    }

    Comparison book() {
        return book;
    }

    List<AskedFigure> figures() {
        return figures;
    }

    List<Problem> problems() {
        return problems;
    }

    AnswerRow row(String reply, String path) {
        return new AnswerRow(ReplyText.tree(reply), path, problems);
    }

    /// The pool of the whole account.
    Optional<MarginPool> pool() {
        return pools(AsIf.HELD)
                .filter(p -> p.scope() instanceof Scope.WholeAccount)
                .findFirst();
    }

    /// The pool of one settlement asset.
    Optional<MarginPool> pool(AsIf asIf, String asset) {
        return pools(asIf)
                .filter(p -> p.scope() instanceof Scope.Settlement s
                        && s.asset().code().equals(asset))
                .findFirst();
    }

    private Stream<MarginPool> pools(AsIf asIf) {
        return book.in(asIf).pools().stream();
    }

    /// @param venue NaN where it said none, which is a problem already
    void compare(String what, String unit, OwnFigure ours, double venue) {
        if (Double.isNaN(venue)) {
            return;
        }
        List<Problem> known = new ArrayList<>(book.in(AsIf.HELD).problems());
        if (!ours.isModelled()) {
            known.addFirst(new Problem.NotModelled(book.account().name(), what));
        }
        figures.add(new AskedFigure(
                Reconciled.of(book.account(), what, unit, ours.value(), venue, known),
                ours.pool(),
                ours.figure(),
                ours.requirement()));
    }

    /// A part of the venue's rule that we do not have: of interest where it is not zero.
    void compareUnlessZero(String what, String unit, OwnFigure ours, double venue) {
        if (venue != 0) {
            compare(what, unit, ours, venue);
        }
    }
}
