package plimsoll.views.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Refusal;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIf;
import plimsoll.model.whatif.WhatIfs;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.positions.EditsOf;
import plimsoll.views.whatif.MarketEntry.Typed;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.WhatIfBook;
import plimsoll.views.workspace.Workspace;

/// The named what-ifs and the edits of the one that is shown.
public final class WhatIfViewModel {
    private static final Messages TEXT = Messages.of("whatif");

    private final Workspace workspace;
    private final WhatIfBook book;
    private final ObservableList<WhatIfRow> whatIfs = FXCollections.observableArrayList();
    private final ObservableList<EditRow> edits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper removed = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> underlyings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> instruments = new ReadOnlyObjectWrapper<>(List.of());

    public WhatIfViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        this.book = workspace.whatIfs();
        sight.await(this::refresh, book.whatIfsProperty(), workspace.estimates().comparedProperty());
        sight.follow(this::refreshMarket, workspace.fileProperty());
    }

    ObservableList<WhatIfRow> whatIfs() {
        return whatIfs;
    }

    /// Of the what-if shown, in order.
    ObservableList<EditRow> edits() {
        return edits;
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /// The one that restoring brings back; empty when there is none.
    ReadOnlyStringProperty removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /// Why the last thing typed was not taken; empty when it was.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyStringProperty undoableProperty() {
        return book.undoableProperty();
    }

    ReadOnlyStringProperty redoableProperty() {
        return book.redoableProperty();
    }

    ReadOnlyObjectProperty<List<String>> underlyingsProperty() {
        return underlyings.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<String>> instrumentsProperty() {
        return instruments.getReadOnlyProperty();
    }

    private WhatIfs all() {
        return book.whatIfsProperty().get();
    }

    private void refresh() {
        WhatIfs all = all();
        Rows.replace(whatIfs, all.all().stream().map(w -> row(all, w)).toList());
        List<EditRun.Step> steps = workspace.estimates().steps();
        Rows.replace(
                edits,
                IntStream.range(0, steps.size())
                        .mapToObj(i -> EditRow.of(i, steps.get(i)))
                        .toList());
        long refused = steps.stream().filter(s -> s.refusal().isPresent()).count();
        title.set(all.shown() + (refused == 0 ? "" : TEXT.text("notMade", refused)));
        removed.set(all.removed().isEmpty() ? "" : all.removed().getLast().name());
        refusal.set("");
    }

    private WhatIfRow row(WhatIfs all, WhatIf one) {
        boolean compared = workspace.estimates().comparedProperty().get().contains(one.name());
        return new WhatIfRow(one.name(), one.edits().size(), one.name().equals(all.shown()), compared);
    }

    private void refreshMarket() {
        Optional<MarketSnapshot> market = workspace.situation().map(Situation::market);
        underlyings.set(market.stream()
                .flatMap(m -> m.indices().keySet().stream())
                .map(UnderlyingId::name)
                .sorted()
                .toList());
        instruments.set(market.stream()
                .flatMap(m -> m.instruments().keySet().stream())
                .map(InstrumentId::name)
                .sorted()
                .toList());
        refresh();
    }

    /// Another one without edits.
    void add() {
        book.take(new Step.Added(all().unused(TEXT.text("whatIf")), List.of()));
    }

    /// Another one with the edits of the one shown.
    void copy() {
        book.take(new Step.Added(all().unused(TEXT.text("copy2", all().shown())), book.edits()));
    }

    void choose(String name) {
        if (!name.equals(all().shown())) {
            book.take(new Step.Shown(name));
        }
    }

    /// To the next or the one before.
    void step(int by) {
        List<String> names = all().all().stream().map(WhatIf::name).toList();
        choose(names.get(Math.floorMod(names.indexOf(all().shown()) + by, names.size())));
    }

    /// The one that is shown.
    void rename(String name) {
        String wanted = name.strip();
        boolean taken = all().all().stream().anyMatch(w -> w.name().equals(wanted));
        if (wanted.isEmpty() || (taken && !wanted.equals(all().shown()))) {
            refusal.set(wanted.isEmpty() ? TEXT.text("aWhatIfNeeds") : TEXT.text("anotherWhatIfIs", wanted));
        } else {
            book.take(new Step.Renamed(wanted));
        }
    }

    /// The one that is shown; the last one is emptied instead.
    void remove() {
        if (all().all().size() == 1) {
            workspace.resetEdits();
        } else {
            book.take(new Step.Removed(all().shown()));
        }
    }

    /// The one that was removed last.
    void restore() {
        if (!all().removed().isEmpty()) {
            book.take(new Step.Shown(all().removed().getLast().name()));
        }
    }

    void undo() {
        workspace.undo();
    }

    void redo() {
        workspace.redo();
    }

    void resetAll() {
        workspace.resetEdits();
    }

    /// One edit alone; those behind it stay.
    void remove(EditRow row) {
        List<Edit> left = new ArrayList<>(book.edits());
        left.remove(row.at());
        book.take(new Step.Kept(left, TEXT.text("without", row.words().text())));
    }

    /// Every edit of the position that is selected.
    void resetRow() {
        Optional<PositionKey> key = workspace.positionProperty().get();
        key.ifPresent(k -> {
            List<Edit> left = book.edits().stream()
                    .filter(e -> !EditsOf.isOf(e, k, workspace.situation()))
                    .toList();
            if (left.size() < book.edits().size()) {
                book.take(new Step.Kept(left, TEXT.text("reset", k.position())));
            }
        });
    }

    /// Puts it into the comparison, or takes it out.
    void compare(WhatIfRow row) {
        workspace.estimates().toggleCompared(row.name());
    }

    /// @param subject an underlying's or an instrument's name
    /// @return whether it was taken; why not says the refusal
    boolean change(MarketEntry what, String subject, String text) {
        String why = workspace
                .situation()
                .map(s -> switch (typed(what, subject, text, s)) {
                    case Typed.Refused refused -> refused.why();
                    case Typed.Made made ->
                        workspace
                                .estimates()
                                .take(made.edit())
                                .map(Refusal::words)
                                .orElse("");
                })
                .orElse(TEXT.text("nothingIsOpen"));
        refusal.set(why);
        return why.isEmpty();
    }

    private static Typed typed(MarketEntry what, String subject, String text, Situation s) {
        if (subject.isEmpty() && what != MarketEntry.DATE) {
            return new Typed.Refused(TEXT.text("theMarketHasNothing"));
        }
        double index = what.isOfUnderlying()
                ? s.market()
                        .index(new UnderlyingId(subject))
                        .map(IndexQuote::price)
                        .orElse(Double.NaN)
                : Double.NaN;
        return what.typed(subject, text, new MarketEntry.Base(s.market().asOf(), index));
    }

    /// What stands there now, as a hint.
    String now(MarketEntry what, String subject) {
        return workspace
                .situation()
                .filter(_ -> !subject.isEmpty() || what == MarketEntry.DATE)
                .map(s -> MarketWords.now(s, what, subject))
                .orElse("");
    }
}
