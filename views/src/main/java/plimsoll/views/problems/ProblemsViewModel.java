package plimsoll.views.problems;

import java.util.Comparator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// Everything the trader must know about the numbers shown, errors first.
public final class ProblemsViewModel {
    private final Workspace workspace;
    private final ObservableList<ProblemRow> rows = FXCollections.observableArrayList();

    public ProblemsViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        sight.follow(this::refresh, workspace.fileProperty(), workspace.assessmentProperty());
    }

    ObservableList<ProblemRow> rows() {
        return rows;
    }

    private void refresh() {
        Rows.replace(
                rows,
                workspace.problems().stream()
                        .map(ProblemRow::of)
                        .sorted(Comparator.comparing(ProblemRow::severity).reversed())
                        .toList());
    }
}
