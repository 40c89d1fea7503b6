package plimsoll.views.whatif;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// What-ifs at the left, the edits of the one shown at the right, the market below.
public final class WhatIfView {
    private static final Messages TEXT = Messages.of("whatif");

    private static final double LIST_SHARE = 0.27;

    private final WhatIfViewModel model;
    private final ListView<WhatIfRow> names = new ListView<>();
    private final TableView<EditRow> edits = new TableView<>();
    private final TextField name = new TextField();
    private final VBox node;

    public WhatIfView(WhatIfViewModel model) {
        this.model = model;
        fillNames();
        fillEdits();
        SplitPane both = new SplitPane(new VBox(names, nameButtons()), edits);
        VBox.setVgrow(names, Priority.ALWAYS);
        VBox.setVgrow(both, Priority.ALWAYS);
        both.setDividerPositions(LIST_SHARE);
        SplitPane.setResizableWithParent(both.getItems().getFirst(), false);
        node = new VBox(head(), both, new MarketBar(model).node());
        node.getStyleClass().addAll("panel", "what-if");
    }

    public Node node() {
        return node;
    }

    private void fillNames() {
        names.setItems(model.whatIfs());
        names.setCellFactory(_ -> new WhatIfCell(model::compare));
        names.setAccessibleText(TEXT.text("whatIfs"));
        names.setPrefHeight(0);
        names.setFixedCellSize(24);
        names.getStyleClass().add("keyboard-start");
        names.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> Optional.ofNullable(row).ifPresent(r -> model.choose(r.name())));
        model.titleProperty().subscribe(_ -> select());
        names.setOnKeyPressed(this::onNameKey);
    }

    private void select() {
        model.whatIfs().stream().filter(WhatIfRow::isShown).findFirst().ifPresent(shown -> {
            names.getSelectionModel().select(shown);
            name.setText(shown.name());
        });
    }

    private void onNameKey(KeyEvent event) {
        switch (event.getCode()) {
            case INSERT -> model.add();
            case DELETE -> model.remove();
            case F2 -> name.requestFocus();
            case SPACE -> chosen(model::compare);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void chosen(Consumer<WhatIfRow> action) {
        Optional.ofNullable(names.getSelectionModel().getSelectedItem()).ifPresent(action);
    }

    private void fillEdits() {
        edits.getStyleClass().addAll("figures", "dense");
        edits.setFixedCellSize(22);
        edits.setAccessibleText(TEXT.text("edits2"));
        edits.setPlaceholder(new Label(TEXT.text("noEditsThisIs")));
        edits.getColumns().add(FigureColumns.number("#", 32, EditRow::number));
        edits.getColumns().add(FigureColumns.text(TEXT.text("editInOrder"), 230, EditRow::words));
        edits.getColumns().add(FigureColumns.text(TEXT.text("state"), 150, EditRow::state));
        edits.setItems(model.edits());
        edits.setPrefHeight(0);
        Widths.fill(edits);
        edits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                removeEdit();
                event.consume();
            }
        });
    }

    private void removeEdit() {
        Optional.ofNullable(edits.getSelectionModel().getSelectedItem()).ifPresent(model::remove);
    }

    private Node head() {
        name.setAccessibleText(TEXT.text("nameOfTheWhat"));
        name.setPrefColumnCount(14);
        name.setOnAction(_ -> {
            model.rename(name.getText());
            names.requestFocus();
        });
        Label title = new Label(TEXT.text("whatIf"));
        title.getStyleClass().add("panel-title");
        title.setLabelFor(name);
        title.setMinWidth(Region.USE_PREF_SIZE);
        name.setMinWidth(60);
        Button remove = button(TEXT.text("removeEdit"), TEXT.text("delTheSelectedEdit"), this::removeEdit);
        remove.disableProperty()
                .bind(edits.getSelectionModel().selectedItemProperty().isNull());
        HBox head = new HBox(
                title,
                name,
                space(),
                named(TEXT.text("undo"), model.undoableProperty(), model::undo),
                named(TEXT.text("redo"), model.redoableProperty(), model::redo),
                remove,
                button(TEXT.text("resetRow"), TEXT.text("everyEditOfThe"), model::resetRow),
                button(TEXT.text("resetAll"), TEXT.text("backToTheFile"), model::resetAll));
        head.getStyleClass().add("panel-head");
        return head;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Button button(String text, String hint, Runnable action) {
        Button button = new Button(text);
        button.setOnAction(_ -> action.run());
        button.setTooltip(new Tooltip(hint));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// With what it would do in its hint.
    private static Button named(String verb, ObservableStringValue what, Runnable action) {
        Button button = button(verb, verb, action);
        what.subscribe(words -> {
            button.setDisable(words.isEmpty());
            button.getTooltip().setText(verb + ": " + words);
            button.setAccessibleText(verb + " " + words);
        });
        return button;
    }

    private Node nameButtons() {
        Button restore = button(TEXT.text("restore"), TEXT.text("theOneThatWas"), model::restore);
        restore.disableProperty().bind(model.removedProperty().isEmpty());
        List<Button> all = List.of(
                button(TEXT.text("add"), TEXT.text("insertAnotherOneWithout"), model::add),
                button(TEXT.text("copy"), TEXT.text("anotherOneWithThe"), model::copy),
                button(TEXT.text("remove"), TEXT.text("delItCanBe"), model::remove),
                restore);
        HBox bar = new HBox();
        bar.getChildren().addAll(all);
        bar.getStyleClass().addAll("panel-head", "tight");
        return bar;
    }
}
