package plimsoll.views.problems;

import javafx.fxml.FXML;
import javafx.scene.control.TableView;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// The list of problems.
public final class ProblemsView {
    private static final Messages TEXT = Messages.of("problems");

    private final ProblemsViewModel model;

    @FXML
    private TableView<ProblemRow> table;

    public ProblemsView(ProblemsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        table.getColumns().add(FigureColumns.text(TEXT.text("severity"), 90, ProblemRow::kind));
        table.getColumns().add(FigureColumns.text(TEXT.text("where"), 260, ProblemRow::where));
        table.getColumns().add(FigureColumns.text(TEXT.text("problem"), 640, ProblemRow::message));
        Widths.fill(table);
        table.setItems(model.rows());
    }
}
