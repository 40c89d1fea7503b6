package plimsoll.views.stresses;

import java.util.Optional;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// The table of named stresses, the sources of the selected one, and a form for the trader's own.
public final class StressesView {
    private static final Messages TEXT = Messages.of("stresses");

    private final StressesViewModel model;
    private String draftId = "";

    @FXML
    private TableView<StressRow> stresses;

    @FXML
    private Label title;

    @FXML
    private Label details;

    @FXML
    private Node about;

    @FXML
    private Node form;

    @FXML
    private Button edit;

    @FXML
    private Button delete;

    @FXML
    private TextField name;

    @FXML
    private TextField prices;

    @FXML
    private TextField others;

    @FXML
    private TextField volatility;

    @FXML
    private TextField basis;

    @FXML
    private TextField assets;

    @FXML
    private TextField haircut;

    @FXML
    private Label refused;

    public StressesView(StressesViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addColumns();
        Widths.fill(stresses);
        title.textProperty().bind(model.titleProperty());
        stresses.setItems(model.rows());
        stresses.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.selectedProperty().subscribe(_ -> showSelected());
        model.rows().addListener((ListChangeListener<StressRow>) _ -> keepSelection());
        stresses.setOnKeyPressed(this::press);
        showForm(false);
    }

    private void addColumns() {
        stresses.getColumns().add(FigureColumns.text(TEXT.text("stress"), 226, StressRow::name));
        addMoney(TEXT.text("profit"), 84, StressRow::profit);
        addMoney(TEXT.text("equity"), 86, StressRow::equity);
        addMoney(TEXT.text("maint"), 86, StressRow::maintenance);
        addNumber(TEXT.text("ratio"), 86, StressRow::ratio);
        stresses.getColumns().add(FigureColumns.text(TEXT.text("afterIt"), 104, StressRow::state));
        addMoney(TEXT.text("delta"), 86, StressRow::delta);
        addMoney(TEXT.text("gamma"), 86, StressRow::gamma);
        addMoney(TEXT.text("vega"), 86, StressRow::vega);
        addMoney(TEXT.text("theta"), 86, StressRow::theta);
        addMoney(TEXT.text("basis"), 86, StressRow::basis);
        addMoney(TEXT.text("depeg"), 86, StressRow::depeg);
        addMoney(TEXT.text("rest"), 86, StressRow::rest);
        stresses.getColumns().add(FigureColumns.text(TEXT.text("kind"), 66, StressRow::kind));
    }

    private void addNumber(String text, double width, Function<StressRow, Figure> figure) {
        stresses.getColumns().add(FigureColumns.number(text, width, figure));
    }

    private void addMoney(String text, double width, Function<StressRow, Figure> figure) {
        TableColumn<StressRow, Figure> column = FigureColumns.number(text, width, figure);
        column.textProperty().bind(model.currencyProperty().map(c -> c.isEmpty() ? text : text + ", " + c));
        stresses.getColumns().add(column);
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case INSERT -> add();
            case F2, ENTER -> edit();
            case DELETE -> delete();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(@Nullable StressRow row) {
        if (row != null) {
            model.selectedProperty().set(Optional.of(row.stress()));
        }
    }

    private void keepSelection() {
        model.selectedProperty()
                .get()
                .ifPresent(stress -> model.rows().stream()
                        .filter(r -> r.stress().id().equals(stress.id()))
                        .findFirst()
                        .ifPresent(row -> stresses.getSelectionModel().select(row)));
    }

    private void showSelected() {
        details.setText(
                model.selectedProperty().get().map(StressesViewModel::details).orElse(TEXT.text("selectAStressWhat")));
        edit.setText(
                model.isOwn() || model.selectedProperty().get().isEmpty()
                        ? TEXT.text("edit")
                        : TEXT.text("copyAsMyOwn"));
        edit.setDisable(model.selectedProperty().get().isEmpty());
        delete.setDisable(!model.isOwn());
    }

    private void showForm(boolean shown) {
        form.setVisible(shown);
        form.setManaged(shown);
        about.setVisible(!shown);
        about.setManaged(!shown);
    }

    private void open(StressDraft draft) {
        draftId = draft.id();
        name.setText(draft.name());
        prices.setText(draft.prices());
        others.setText(draft.others());
        volatility.setText(draft.volatility());
        basis.setText(draft.basis());
        assets.setText(draft.assets());
        haircut.setText(draft.haircut());
        refused.setText("");
        showForm(true);
        name.requestFocus();
    }

    @FXML
    private void add() {
        open(model.fresh());
    }

    @FXML
    private void edit() {
        if (!edit.isDisabled()) {
            open(model.draft());
        }
    }

    @FXML
    private void delete() {
        model.delete();
    }

    @FXML
    private void save() {
        Optional<String> complaint = model.save(new StressDraft(
                draftId,
                name.getText(),
                prices.getText(),
                others.getText(),
                volatility.getText(),
                basis.getText(),
                assets.getText(),
                haircut.getText()));
        refused.setText(complaint.map(why -> TEXT.text("refused", why)).orElse(""));
        if (complaint.isEmpty()) {
            cancel();
        }
    }

    @FXML
    private void cancel() {
        showForm(false);
        stresses.requestFocus();
    }

    @FXML
    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            event.consume();
        }
    }
}
