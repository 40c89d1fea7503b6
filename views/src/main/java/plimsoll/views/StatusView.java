package plimsoll.views;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import plimsoll.views.workspace.Workspace;

/// How things stand, in one line.
final class StatusView {
    private final Workspace workspace;
    private final MainViewModel model;

    @FXML
    private Label recalculation;

    @FXML
    private Label busy;

    @FXML
    private Label problems;

    @FXML
    private Label reconciliation;

    @FXML
    private Label positionCount;

    @FXML
    private Label edited;

    StatusView(Workspace workspace, MainViewModel model) {
        this.workspace = workspace;
        this.model = model;
    }

    @FXML
    private void initialize() {
        recalculation.textProperty().bind(model.recalculationProperty());
        problems.textProperty().bind(model.problemsProperty());
        reconciliation.textProperty().bind(model.reconciliationProperty());
        positionCount.textProperty().bind(model.positionsProperty());
        edited.textProperty().bind(model.editedProperty());
        busy.visibleProperty().bind(workspace.busyProperty());
    }
}
