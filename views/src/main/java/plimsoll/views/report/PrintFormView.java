package plimsoll.views.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import plimsoll.views.command.Overlay;
import plimsoll.views.control.Fxml;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;
import plimsoll.views.report.PrintViewModel.Which;
import plimsoll.views.workspace.PrinterQueue;

/// Asks for printer, copies and pages over the preview.
public final class PrintFormView {
    private static final Messages TEXT = Messages.of("report");

    private final PrintViewModel model;
    private final Overlay overlay;

    @FXML
    private ComboBox<PrinterQueue> printer;

    @FXML
    private Button look;

    @FXML
    private TextField copies;

    @FXML
    private RadioButton all;

    @FXML
    private RadioButton current;

    @FXML
    private RadioButton chosen;

    @FXML
    private TextField range;

    @FXML
    private Label words;

    @FXML
    private Button send;

    PrintFormView(PrintViewModel model) {
        this.model = model;
        this.overlay = new Overlay((Region) Fxml.load("print-form", this));
    }

    @FXML
    private void initialize() {
        printer.setConverter(new Named<>(p -> p.isDefault() ? TEXT.text("defaultPrinter", p.name()) : p.name()));
        model.printers().addListener((ListChangeListener<PrinterQueue>) _ -> offer());
        model.printerProperty().subscribe(now -> printer.setValue(now.orElse(null)));
        printer.setOnAction(_ -> model.printerProperty().set(Optional.ofNullable(printer.getValue())));
        copies.textProperty().bindBidirectional(model.copiesProperty());
        range.textProperty().bindBidirectional(model.rangeProperty());
        words.textProperty().bind(model.wordsProperty());
        look.disableProperty().bind(model.lookingProperty());
        send.disableProperty()
                .bind(model.printerProperty()
                        .map(p -> p.isEmpty() || !p.get().refuses().isEmpty()));
        Map<RadioButton, Which> buttons = Map.of(all, Which.ALL, current, Which.CURRENT, chosen, Which.CHOSEN);
        buttons.forEach(
                (button, which) -> button.setOnAction(_ -> model.whichProperty().set(which)));
        model.whichProperty().subscribe(which -> buttons.forEach((button, w) -> button.setSelected(w == which)));
        range.focusedProperty().subscribe(has -> {
            if (has) {
                model.whichProperty().set(Which.CHOSEN);
            }
        });
    }

    private void offer() {
        printer.getItems().setAll(List.copyOf(model.printers()));
        printer.setValue(model.printerProperty().get().orElse(null));
    }

    void show(StackPane over) {
        overlay.show(over, copies);
        model.look();
    }

    @FXML
    private void look() {
        model.look();
    }

    @FXML
    private void send() {
        if (model.print()) {
            overlay.close();
        }
    }

    @FXML
    private void leave() {
        overlay.close();
    }
}
