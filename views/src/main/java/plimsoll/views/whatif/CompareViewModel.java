package plimsoll.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.WhatIf;
import plimsoll.model.whatif.WhatIfs;
import plimsoll.views.chart.Overlay;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.Compared;
import plimsoll.views.workspace.ComparedBooks;
import plimsoll.views.workspace.ProfitLines;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// Up to four what-ifs beside the book of the file, as a table and as curves.
public final class CompareViewModel {
    private static final Messages TEXT = Messages.of("whatif");

    static final int MOST = 4;
    static final String ACTUAL = TEXT.text("actual");

    private final Workspace workspace;
    private Optional<ComparedBooks> found = Optional.empty();
    private final BooleanProperty wholeBook = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<CompareTable> table = new ReadOnlyObjectWrapper<>(CompareTable.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Overlay>> curves = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

    public CompareViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        sight.await(this::outdate, workspace.whatIfs().whatIfsProperty());
        sight.follow(
                this::calculate,
                workspace.assessmentProperty(),
                workspace.actualProperty(),
                workspace.estimates().comparedProperty(),
                workspace.accountProperty(),
                wholeBook);
        sight.await(this::show, workspace.modeProperty(), workspace.moveProperty());
    }

    /// Whether all accounts are summed, or the current one is looked at.
    BooleanProperty wholeBookProperty() {
        return wholeBook;
    }

    ReadOnlyObjectProperty<CompareTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Overlay>> curvesProperty() {
        return curves.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// What is being computed or left out; empty when nothing.
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Those that are marked, and the one that is shown; in the order of the list.
    private List<WhatIf> chosen() {
        WhatIfs all = workspace.whatIfs().whatIfsProperty().get();
        Set<String> marked = workspace.estimates().comparedProperty().get();
        return all.all().stream()
                .filter(w -> marked.contains(w.name()) || isShownBesides(all, marked, w))
                .toList();
    }

    /// Where none is marked the one shown is compared, once it has edits.
    private static boolean isShownBesides(WhatIfs all, Set<String> marked, WhatIf one) {
        return one.name().equals(all.shown())
                && all.all().stream().noneMatch(w -> marked.contains(w.name()))
                && !one.edits().isEmpty();
    }

    private Optional<AccountId> scope() {
        return wholeBook.get() ? Optional.empty() : workspace.accountProperty().get();
    }

    /// What is shown is of the edits before.
    private void outdate() {
        workspace.estimates().leaveComparison();
        table.set(table.get().stale());
        state.set(TEXT.text("staleBeingComputed"));
    }

    /// Behind what the window itself shows, which is reused.
    private void calculate() {
        Optional<Assessment> shown = workspace.assessmentProperty().get();
        if (shown.isEmpty()) {
            found = Optional.empty();
            show();
        } else if (shown.get().isSearched()) {
            state.set(TEXT.text("beingComputed"));
            List<WhatIf> some = chosen().stream().limit(MOST).toList();
            workspace.estimates().compare(some, scope(), this::publish);
        }
    }

    private void publish(ComparedBooks books) {
        found = Optional.of(books);
        int left = chosen().size() - MOST;
        state.set(left > 0 ? TEXT.text("moreMarkedThanThe", left) : "");
        show();
    }

    private void show() {
        table.set(found.map(this::table).orElse(CompareTable.NOTHING));
        curves.set(found.flatMap(ComparedBooks::lines).map(this::overlay));
        title.set(scope().map(AccountId::name).orElse(TEXT.text("wholeBook2")) + " · "
                + Words.mode(workspace.modeProperty().get()));
    }

    private CompareTable table(ComparedBooks books) {
        Asset currency = books.books().getFirst().assessment().currency();
        return CompareTable.of(
                books.books().stream().skip(1).map(Compared::name).toList(),
                books.books().stream().map(this::measured).toList(),
                currency);
    }

    private Measured measured(Compared book) {
        return new Measured(
                book.accounts(scope()),
                book.assessment().market(),
                workspace.modeProperty().get(),
                workspace.moveProperty().get());
    }

    private Overlay overlay(ProfitLines profits) {
        List<Overlay.Line> lines = new ArrayList<>();
        profits.lines()
                .forEach(l -> lines.add(new Overlay.Line(
                        l.name().isEmpty() ? ACTUAL : l.name(), profits.prices(), l.profits(), false)));
        return new Overlay(
                TEXT.text("usd", profits.underlying()),
                TEXT.text("profitToday", workspace.currencyProperty().get()),
                OptionalDouble.of(profits.today()),
                true,
                lines);
    }

    /// The curves for who cannot see them.
    String words() {
        return found.flatMap(ComparedBooks::lines).stream()
                .flatMap(p -> p.lines().stream().map(l -> words(p, l)))
                .reduce((a, b) -> a + "; " + b)
                .orElse(TEXT.text("noCurves"));
    }

    private static String words(ProfitLines all, ProfitLines.Line line) {
        int last = all.prices().size() - 1;
        return (line.name().isEmpty() ? ACTUAL : line.name())
                + Stream.of(0, last / 2, last)
                        .map(i -> TEXT.text(
                                "at",
                                Numbers.fixed(line.profits().get(i), 0),
                                Numbers.fixed(all.prices().get(i), 0)))
                        .reduce("", (a, b) -> a + "," + b);
    }
}
