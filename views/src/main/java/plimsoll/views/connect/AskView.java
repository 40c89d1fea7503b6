package plimsoll.views.connect;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;
import plimsoll.views.workspace.FilePrompt;

/// The venue's figures, ours and the residuals.
public final class AskView {
    private static final Messages TEXT = Messages.of("ask");

    private final AskViewModel model;
    private final FilePrompt files;

    @FXML
    private TableView<AskRow> figures;

    @FXML
    private Button ask;

    @FXML
    private Button cancel;

    @FXML
    private Button save;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label words;

    @FXML
    private Label remarks;

    AskView(AskViewModel model, FilePrompt files) {
        this.model = model;
        this.files = files;
    }

    @FXML
    private void initialize() {
        figures.getColumns().add(FigureColumns.text(TEXT.text("figure"), 250, AskRow::what));
        figures.getColumns().add(FigureColumns.text(TEXT.text("unit"), 60, AskRow::unit));
        figures.getColumns().add(FigureColumns.number(TEXT.text("venue"), 120, AskRow::venue));
        figures.getColumns().add(FigureColumns.number(TEXT.text("ours"), 120, AskRow::ours));
        figures.getColumns().add(FigureColumns.number(TEXT.text("residual"), 100, AskRow::residual));
        figures.getColumns().add(FigureColumns.number(TEXT.text("relative"), 90, AskRow::relative));
        figures.getColumns().add(FigureColumns.text(TEXT.text("reason"), 220, AskRow::reason));
        Widths.fill(figures);
        figures.setItems(model.rows());
        words.textProperty().bind(model.wordsProperty());
        remarks.textProperty().bind(model.remarksProperty());
        ask.disableProperty().bind(model.busyProperty());
        save.disableProperty().bind(Bindings.createBooleanBinding(() -> !model.hasAnswer(), model.answeredProperty()));
        for (Node node : new Node[] {cancel, progress}) {
            node.visibleProperty().bind(model.busyProperty());
            node.managedProperty().bind(model.busyProperty());
        }
    }

    Node start() {
        return ask;
    }

    @FXML
    private void ask() {
        model.ask();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void save() {
        files.toSave(model.caseName()).ifPresent(model::save);
    }
}
