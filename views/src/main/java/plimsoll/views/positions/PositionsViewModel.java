package plimsoll.views.positions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAge;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Workspace;

/// The positions of all accounts: filtered, sorted, grouped and summed.
public final class PositionsViewModel {
    private static final Messages TEXT = Messages.of("positions");
    private static final String GROUPING = "positions.grouping";

    private final Workspace workspace;
    private final ColumnsViewModel columns;
    private final ObservableList<Line> lines = FXCollections.observableArrayList();
    private final Map<Object, Line> known = new HashMap<>();
    private final BookRows book;
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(Grouping.NONE);
    private final ObjectProperty<List<SortKey>> sort = new SimpleObjectProperty<>(List.of());
    private final StringProperty filter = new SimpleStringProperty("");
    private final Set<String> folded = new HashSet<>();
    private final PositionVerbs verbs;
    private final List<PositionKey> chosen = new ArrayList<>();
    private final ReadOnlyIntegerWrapper chosenCount = new ReadOnlyIntegerWrapper();
    private final Signal finding = new Signal();
    private final Signal choosingColumns = new Signal();
    private final ReadOnlyObjectWrapper<Subtotal> total = new ReadOnlyObjectWrapper<>(Subtotal.total(List.of()));
    private final ReadOnlyBooleanWrapper severalAccounts = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper("");
    private List<PositionRow> rows = List.of();

    public PositionsViewModel(Workspace workspace, Preferences preferences) {
        this.workspace = workspace;
        this.book = new BookRows(workspace);
        this.columns = new ColumnsViewModel(preferences);
        this.verbs = new PositionVerbs(workspace);
        grouping.set(
                preferences.get(GROUPING).flatMap(PositionsViewModel::grouping).orElse(Grouping.NONE));
        grouping.addListener((_, _, chosen) -> preferences.put(GROUPING, chosen.name()));
        workspace.assessmentProperty().subscribe(_ -> refresh());
        workspace.actualProperty().addListener(_ -> refresh());
        workspace.modeProperty().addListener(_ -> refresh());
        workspace.moveProperty().addListener(_ -> refresh());
        workspace.documents().agesProperty().addListener(_ -> arrange());
        grouping.addListener(_ -> arrange());
        sort.addListener(_ -> arrange());
        filter.addListener(_ -> arrange());
    }

    private static Optional<Grouping> grouping(String name) {
        return Arrays.stream(Grouping.values())
                .filter(g -> g.name().equals(name))
                .findFirst();
    }

    PositionVerbs verbs() {
        return verbs;
    }

    /// Positions that the verbs are for; a group is none.
    List<PositionKey> chosen() {
        return List.copyOf(chosen);
    }

    ReadOnlyIntegerProperty chosenCountProperty() {
        return chosenCount.getReadOnlyProperty();
    }

    void choose(List<Line> chosenLines) {
        chosen.clear();
        chosenLines.forEach(line -> line.key().ifPresent(chosen::add));
        chosenCount.set(chosen.size());
    }

    /// When the filter is to be typed into.
    Signal finding() {
        return finding;
    }

    /// When the choice of columns is to open, or to close.
    Signal choosingColumns() {
        return choosingColumns;
    }

    ColumnsViewModel columns() {
        return columns;
    }

    /// What the table shows, in order.
    ObservableList<Line> lines() {
        return lines;
    }

    /// Of all rows that pass the filter.
    ReadOnlyObjectProperty<Subtotal> totalProperty() {
        return total.getReadOnlyProperty();
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    /// The first counts most; empty for the order of the file.
    ObjectProperty<List<SortKey>> sortProperty() {
        return sort;
    }

    /// As typed, see `RowFilter`.
    StringProperty filterProperty() {
        return filter;
    }

    ReadOnlyBooleanProperty severalAccountsProperty() {
        return severalAccounts.getReadOnlyProperty();
    }

    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Of notional, profit and margins.
    ReadOnlyStringProperty currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    ObjectProperty<Optional<PositionKey>> selectedProperty() {
        return workspace.positionProperty();
    }

    void select(PositionKey key) {
        workspace.accountProperty().set(Optional.of(key.account()));
        workspace.positionProperty().set(Optional.of(key));
    }

    /// Empty while the position is filtered out or its group is folded.
    Optional<Line> line(PositionKey key) {
        return Optional.ofNullable(known.get(key)).filter(lines::contains);
    }

    /// What the table says when it is empty.
    ObservableValue<String> emptyProperty() {
        return filter.map(typed ->
                typed.isBlank() ? TEXT.text("noPositionsOpenA") : TEXT.text("noPositionPassesThe", typed.strip()));
    }

    /// Offers to type a limit, or words, for a column.
    void filterBy(PositionColumn column) {
        String typed = filter.get().strip();
        filter.set((typed.isEmpty() ? "" : typed + " ") + column.word() + (column.isNumber() ? "<" : ":"));
        finding.send();
    }

    /// @param clearing whether it is to be empty
    void clearFilter(boolean clearing) {
        if (clearing) {
            filter.set("");
        }
    }

    /// Lines as tab-separated text, see `TableCopy`.
    String copy(BiPredicate<Line, PositionColumn> which) {
        return new TableCopy(currency.get(), visibleColumns()).text(lines, which);
    }

    void export(Path place) {
        workspace.documents().export(place, new TableCopy(currency.get(), visibleColumns()).csv(lines));
    }

    private List<PositionColumn> visibleColumns() {
        return columns.shown().stream()
                .filter(c -> c != PositionColumn.ACCOUNT || severalAccounts.get())
                .toList();
    }

    /// Folds a group or unfolds it.
    void toggle(Subtotal group) {
        fold(group, !group.folded());
    }

    void fold(Subtotal group, boolean isFolded) {
        if (isFolded ? folded.add(group.id()) : folded.remove(group.id())) {
            arrange();
        }
    }

    void foldAll(boolean isFolded) {
        folded.clear();
        if (isFolded) {
            Outline.of(rows, grouping.get(), Set.of()).forEach(line -> {
                if (line instanceof Subtotal group) {
                    folded.add(group.id());
                }
            });
        }
        arrange();
    }

    private void refresh() {
        Optional<Assessment> assessment = workspace.assessmentProperty().get();
        rows = assessment
                .flatMap(a -> workspace.situation().map(s -> book.rows(a, s)))
                .orElse(List.of());
        severalAccounts.set(assessment.map(a -> a.accounts().size() > 1).orElse(false));
        currency.set(assessment.map(a -> a.currency().code()).orElse(""));
        arrange();
    }

    private void arrange() {
        RowFilter passing = RowFilter.of(filter.get(), columns.shown());
        List<PositionRow> shown = SortKey.sorted(rows.stream().filter(passing).toList(), sort.get());
        List<Line> arranged = new ArrayList<>();
        Map<AccountId, AccountAge> ages = grouping.get() == Grouping.ACCOUNT
                ? workspace.documents().agesProperty().get()
                : Map.of();
        for (LineContent content : Outline.of(shown, grouping.get(), folded)) {
            arranged.add(line(Subtotal.aged(content, ages)));
        }
        total.set(Subtotal.total(shown));
        summary.set(rows.isEmpty() ? "" : summary(shown));
        if (!arranged.equals(lines)) {
            known.values().retainAll(new HashSet<>(arranged));
            lines.setAll(arranged);
        }
    }

    /// The one that showed this position or group before, if any did.
    private Line line(LineContent content) {
        Object id = content instanceof PositionRow row ? row.key() : ((Subtotal) content).id();
        Line line = known.computeIfAbsent(id, _ -> new Line(content));
        line.show(content);
        return line;
    }

    private String summary(List<PositionRow> shown) {
        String count = filter.get().isBlank()
                ? Subtotal.count(rows.size())
                : TEXT.text("of", shown.size(), Subtotal.count(rows.size()));
        Figure profit = total.get().figure(PositionColumn.PROFIT);
        return TEXT.text("unrealisedProfit", count, profit.text(), currency.get());
    }
}
