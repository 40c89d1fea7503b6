package plimsoll.views.table;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plimsoll.model.file.CsvFormat;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PositionCsv;
import plimsoll.model.file.PositionCsv.Preview;
import plimsoll.model.format.Wording;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.problem.Severity;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.PendingTable;
import plimsoll.views.workspace.Workspace;

/// A list of positions and how it is meant: whose instruments, which decimal mark, which dates. Opened only when
/// that is confirmed.
final class TableViewModel {
    private static final Messages TEXT = Messages.of("table");

    private final Workspace workspace;
    private final InstantSource clock;
    private final StringProperty venue = new SimpleStringProperty("");
    private final ObjectProperty<Character> decimal = new SimpleObjectProperty<>('.');
    private final StringProperty dates = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper columns = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper doubts = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private byte[] content = new byte[0];
    private Preview preview = PositionCsv.read(content);
    private boolean asking;

    TableViewModel(Workspace workspace, InstantSource clock) {
        this.workspace = workspace;
        this.clock = clock;
        venue.addListener(_ -> read());
        decimal.addListener(_ -> read());
        dates.addListener(_ -> read());
    }

    StringProperty venueProperty() {
        return venue;
    }

    ObjectProperty<Character> decimalProperty() {
        return decimal;
    }

    /// A pattern like `dd/MM/yyyy`.
    StringProperty datesProperty() {
        return dates;
    }

    ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Which column is taken for what.
    ReadOnlyStringProperty columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    /// What could be read in another way, too.
    ReadOnlyStringProperty doubtsProperty() {
        return doubts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<String>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Rows that cannot be read or resolved, and what is assumed.
    ReadOnlyObjectProperty<List<String>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Whether it may be opened.
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    /// Another list, as its numbers and dates tell; whose instruments it has nobody can tell.
    void ask(PendingTable table) {
        asking = true;
        content = table.content().all();
        Preview told = PositionCsv.read(content);
        name.set(table.name());
        venue.set("");
        decimal.set(told.format().decimal());
        dates.set(told.format().dates());
        doubts.set(String.join("; ", told.format().doubts()));
        asking = false;
        read();
    }

    private void read() {
        if (asking) {
            return;
        }
        CsvFormat format = new CsvFormat(
                Optional.ofNullable(decimal.get()),
                Optional.of(dates.get().strip()).filter(d -> !d.isEmpty()));
        preview = PositionCsv.read(content, format);
        columns.set(preview.mapping().entrySet().stream()
                .map(TableViewModel::column)
                .collect(Collectors.joining("; ")));
        rows.set(preview.rows().stream().map(TableViewModel::row).toList());
        List<Problem> found = new ArrayList<>(preview.problems());
        if (!venue.get().isEmpty()) {
            found = portfolio().problems();
        }
        problems.set(found.stream()
                .filter(p -> p.severity() != Severity.INFO)
                .map(p -> p.path() + ": " + Wording.message(p))
                .toList());
        ready.set(!venue.get().isEmpty() && !preview.rows().isEmpty());
    }

    private static String column(Map.Entry<String, String> column) {
        return TEXT.text("column", column.getKey(), column.getValue());
    }

    private static String row(PositionCsv.Row row) {
        return TEXT.text("row", row.line(), row.quantity(), row.instrument(), row.mode());
    }

    private Reading<PortfolioFile> portfolio() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return PositionCsv.toPortfolio(
                preview, venue.get(), preview.format().time().orElse(now));
    }

    /// Opens it; a table without dates is of now.
    void confirm() {
        if (ready.get()) {
            Reading<PortfolioFile> made = portfolio();
            PortfolioFile file = made.value();
            workspace.show(
                    new OpenedFile(name.get(), Optional.empty(), file.portfolio(), Optional.of(file), made.problems()));
        }
    }
}
