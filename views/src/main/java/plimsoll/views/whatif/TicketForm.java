package plimsoll.views.whatif;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;

/// The fields of the ticket, and the largest size below them.
final class TicketForm {
    private static final double GAP = 4;
    private static final Messages TEXT = Messages.of("whatif");

    private final TicketViewModel model;
    private final LargestViewModel largest;
    private final Runnable leave;
    private final ToggleGroup sides = new ToggleGroup();
    private final ToggleButton buy = side(TEXT.text("buy2"));
    private final ToggleButton sell = side(TEXT.text("sell2"));
    private final TextField size = field(TEXT.text("sizeContractsKAnd"));
    private final TextField price = field(TEXT.text("priceEmptyForThe"));
    private final CheckBox isolated = new CheckBox(TEXT.text("isolated"));
    private final TextField leverage = field(TEXT.text("leverageEmptyForThe"));
    private final GridPane grid = new GridPane();
    private final ScrollPane node = new ScrollPane(grid);
    private boolean showing;

    TicketForm(TicketViewModel model, LargestViewModel largest, Runnable leave) {
        this.model = model;
        this.largest = largest;
        this.leave = leave;
        grid.getStyleClass().add("ticket");
        node.setFitToWidth(true);
        price.setPromptText(TEXT.text("mark"));
        leverage.setPromptText(TEXT.text("venues"));
        size.setPromptText(TEXT.text("contracts"));
        isolated.setMinWidth(Region.USE_PREF_SIZE);
        leverage.setMinWidth(0);
        addFields();
        addLargest();
        model.draftProperty().subscribe(this::show);
        Stream.of(size.textProperty(), price.textProperty(), leverage.textProperty())
                .forEach(p -> p.addListener(_ -> typed()));
        isolated.selectedProperty().addListener(_ -> typed());
        sides.selectedToggleProperty().addListener((_, before, now) -> {
            if (now == null) {
                sides.selectToggle(before);
            } else {
                typed();
            }
        });
    }

    Node node() {
        return node;
    }

    /// Where a size is typed.
    void enter() {
        size.requestFocus();
        size.selectAll();
    }

    private ToggleButton side(String text) {
        ToggleButton button = new ToggleButton(text);
        button.setToggleGroup(sides);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private static TextField field(String words) {
        TextField field = new TextField();
        field.setAccessibleText(words);
        field.setPrefColumnCount(8);
        return field;
    }

    private void addFields() {
        Label instrument = new Label();
        instrument
                .textProperty()
                .bind(model.draftProperty()
                        .map(d -> d.instrument().map(Object::toString).orElse(TEXT.text("noInstrumentYet"))));
        instrument.getStyleClass().add("part-title");
        grid.add(instrument, 0, 0, 2, 1);
        row(1, TEXT.text("side"), new HBox(buy, sell));
        row(2, TEXT.text("size"), size);
        row(3, TEXT.text("price"), price);
        row(4, TEXT.text("leverage"), new HBox(GAP, leverage, isolated));
        HBox.setHgrow(leverage, Priority.ALWAYS);
        List.of(size, price, leverage).forEach(f -> f.setOnAction(_ -> accept()));
    }

    private void accept() {
        boolean accepted = model.tradeProperty().get().isPresent();
        model.accept();
        if (accepted) {
            leave.run();
        }
    }

    private void row(int at, String title, Node control) {
        Label label = new Label(title);
        label.setMinWidth(Region.USE_PREF_SIZE);
        if (control instanceof Control c) {
            label.setLabelFor(c);
        }
        grid.add(label, 0, at);
        grid.add(control, 1, at);
    }

    private void addLargest() {
        Label title = new Label(TEXT.text("largestSizeICan"));
        title.getStyleClass().add("part-title");
        ComboBox<SizeLimit> limit = new ComboBox<>();
        limit.getItems().setAll(SizeLimit.values());
        limit.setConverter(new Named<>(SizeLimit::title));
        limit.setAccessibleText(TEXT.text("limit"));
        limit.setMaxWidth(Double.MAX_VALUE);
        limit.valueProperty().bindBidirectional(largest.limitProperty());
        TextField value = field(TEXT.text("whatTheLimitIs"));
        value.textProperty().bindBidirectional(largest.valueProperty());
        value.setOnAction(_ -> largest.findOrCancel());
        Button find = new Button();
        find.textProperty().bind(largest.runningProperty().map(r -> r ? TEXT.text("cancel") : TEXT.text("find")));
        find.setMinWidth(Region.USE_PREF_SIZE);
        find.setOnAction(_ -> largest.findOrCancel());
        Label state = new Label();
        state.getStyleClass().add("caption");
        state.textProperty().bind(largest.stateProperty());
        grid.add(title, 0, 5, 2, 1);
        grid.add(limit, 0, 6, 2, 1);
        grid.add(new HBox(GAP, value, find), 0, 7, 2, 1);
        grid.add(state, 0, 8, 2, 1);
        grid.add(answer(largest.buyProperty(), true), 0, 9, 2, 1);
        grid.add(answer(largest.sellProperty(), false), 0, 10, 2, 1);
    }

    /// A press takes it over.
    private Button answer(ObservableValue<String> words, boolean buys) {
        Button button = new Button();
        button.textProperty().bind(words);
        button.accessibleTextProperty().bind(words.map(w -> TEXT.text("takeItOverInto", w)));
        button.visibleProperty().bind(words.map(w -> !w.isEmpty()));
        button.managedProperty().bind(button.visibleProperty());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> {
            largest.takeOver(buys);
            enter();
        });
        return button;
    }

    private void typed() {
        if (!showing) {
            Draft before = model.draftProperty().get();
            model.draftProperty()
                    .set(new Draft(
                            before.instrument(),
                            buy.isSelected(),
                            size.getText(),
                            price.getText(),
                            isolated.isSelected(),
                            leverage.getText()));
        }
    }

    private void show(Draft draft) {
        showing = true;
        sides.selectToggle(draft.buys() ? buy : sell);
        show(size, draft.size());
        show(price, draft.price());
        show(leverage, draft.leverage());
        isolated.setSelected(draft.isolated());
        showing = false;
    }

    private static void show(TextField field, String text) {
        if (!field.getText().equals(text)) {
            field.setText(text);
        }
    }
}
