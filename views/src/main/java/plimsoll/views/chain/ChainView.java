package plimsoll.views.chain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.views.chart.OverlayView;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;
import plimsoll.views.control.Widths;

/// The smile above, calls at the left, strikes, puts at the right.
public final class ChainView {
    private static final Messages TEXT = Messages.of("chain");

    private static final double SMILE_SHARE = 0.36;

    private final ChainViewModel model;
    private final Consumer<String> enter;
    private final ComboBox<String> family = new ComboBox<>();
    private final ComboBox<ChainKey> expiry = new ComboBox<>();
    private final TextField size = new TextField();
    private final TableView<ChainRow> ladder = new TableView<>();
    private final VBox node;

    /// @param enter goes to a panel by its id
    public ChainView(ChainViewModel model, Consumer<String> enter) {
        this.model = model;
        this.enter = enter;
        fillLadder();
        SplitPane both = new SplitPane(ladder, smile());
        both.setOrientation(Orientation.HORIZONTAL);
        both.setDividerPositions(1 - SMILE_SHARE);
        VBox.setVgrow(both, Priority.ALWAYS);
        node = new VBox(head(), both, new HBox(keys(), refusal()));
        node.getStyleClass().addAll("panel", "what-if");
        model.keysProperty().subscribe(_ -> offer());
        model.keyProperty().subscribe(chosen -> chosen.ifPresent(this::show));
    }

    public Node node() {
        return node;
    }

    private Node smile() {
        Label fit = new Label();
        fit.textProperty().bind(model.fitProperty());
        fit.getStyleClass().add("caption");
        fit.setWrapText(true);
        fit.setPadding(new Insets(2, 8, 2, 8));
        OverlayView chart = new OverlayView(model.smileProperty(), model.fitProperty(), TEXT.text("noOptionOfThis"));
        VBox.setVgrow(chart.node(), Priority.ALWAYS);
        return new VBox(fit, chart.node());
    }

    private Node head() {
        family.setAccessibleText(TEXT.text("underlying"));
        family.setOnAction(_ -> chooseFamily());
        size.setAccessibleText(TEXT.text("sizeContracts"));
        expiry.setAccessibleText(TEXT.text("expiry"));
        expiry.setConverter(new Named<>(k -> ChainViewModel.title(k.expiry())));
        expiry.setOnAction(_ -> Optional.ofNullable(expiry.getValue())
                .ifPresent(k -> model.keyProperty().set(Optional.of(k))));
        size.setPrefColumnCount(6);
        size.textProperty().bindBidirectional(model.sizeProperty());
        size.setOnKeyPressed(this::onSizeKey);
        Label title = new Label(TEXT.text("optionChain"));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Label contracts = new Label(TEXT.text("sizeContracts"));
        contracts.setLabelFor(size);
        contracts.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, family, expiry, contracts, size);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private Label keys() {
        Label keys = new Label(TEXT.text("bBuysSSells"));
        keys.getStyleClass().addAll("caption", "panel-head");
        keys.setMinWidth(0);
        return keys;
    }

    private Label refusal() {
        Label refusal = new Label();
        refusal.getStyleClass().addAll("refusal", "panel-head");
        refusal.textProperty().bind(model.refusalProperty());
        return refusal;
    }

    private void offer() {
        List<String> families = model.keysProperty().get().stream()
                .map(ChainKey::family)
                .distinct()
                .toList();
        family.getItems().setAll(families);
        model.keyProperty().get().ifPresent(this::show);
    }

    private void show(ChainKey key) {
        family.setValue(key.family());
        List<ChainKey> expiries = model.keysProperty().get().stream()
                .filter(k -> k.family().equals(key.family()))
                .toList();
        if (!expiry.getItems().equals(expiries)) {
            expiry.getItems().setAll(expiries);
        }
        expiry.setValue(key);
    }

    private void chooseFamily() {
        Instant wanted = model.keyProperty().get().map(ChainKey::expiry).orElse(Instant.EPOCH);
        List<ChainKey> all = model.keysProperty().get().stream()
                .filter(k -> k.family().equals(family.getValue()))
                .toList();
        all.stream()
                .filter(k -> !k.expiry().isBefore(wanted))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .ifPresent(k -> model.keyProperty().set(Optional.of(k)));
    }

    private void fillLadder() {
        ladder.getStyleClass().addAll("figures", "dense", "keyboard-start");
        ladder.setFixedCellSize(22);
        ladder.setAccessibleText(TEXT.text("optionChainCallsStrike"));
        ladder.setPlaceholder(new Label(TEXT.text("theMarketHasNo")));
        addSide(TEXT.text("call"), OptionType.CALL, false);
        TableColumn<ChainRow, Figure> strike = FigureColumns.number(TEXT.text("strike"), 66, ChainRow::strike);
        ladder.getColumns().add(strike);
        addSide(TEXT.text("put"), OptionType.PUT, true);
        ladder.getColumns().forEach(c -> c.setSortable(false));
        ladder.setItems(model.rows());
        ladder.setPrefHeight(0);
        ladder.getSelectionModel().setCellSelectionEnabled(true);
        ladder.setOnKeyPressed(this::onKey);
        ladder.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                chosen(this::consider);
            }
        });
        Widths.fill(ladder);
    }

    private void addSide(String name, OptionType type, boolean mirrored) {
        List<TableColumn<ChainRow, Figure>> columns = List.of(
                column(TEXT.text("held", name), 66, type, ChainRow.Side::held),
                column(TEXT.text("delta"), 46, type, ChainRow.Side::delta),
                column(TEXT.text("volatility"), 76, type, ChainRow.Side::volatility),
                quoted(TEXT.text("bid"), type, ChainRow.Side::bid),
                quoted(TEXT.text("ask"), type, ChainRow.Side::ask),
                column(TEXT.text("mark", name), 92, type, ChainRow.Side::mark));
        (mirrored ? columns.reversed() : columns).forEach(ladder.getColumns()::add);
    }

    private TableColumn<ChainRow, Figure> quoted(String title, OptionType type, Function<ChainRow.Side, Figure> of) {
        TableColumn<ChainRow, Figure> column = column(title, 58, type, of);
        column.visibleProperty().bind(model.bidsProperty());
        return column;
    }

    private static TableColumn<ChainRow, Figure> column(
            String title, double width, OptionType type, Function<ChainRow.Side, Figure> of) {
        TableColumn<ChainRow, Figure> column = FigureColumns.number(title, width, row -> of.apply(row.side(type)));
        column.setUserData(type);
        return column;
    }

    private void onKey(KeyEvent event) {
        switch (event.getText()) {
            case "b", "B" -> traded(model::trade, 1);
            case "s", "S" -> traded(model::trade, -1);
            case "+" -> traded(model::tradeLot, 1);
            case "-", "−" -> traded(model::tradeLot, -1);
            default -> {
                if (event.getCode() != KeyCode.ENTER) {
                    return;
                }
                chosen(this::consider);
            }
        }
        event.consume();
    }

    private void traded(BiConsumer<InstrumentId, Double> trade, double sign) {
        chosen(id -> trade.accept(id, sign));
    }

    private void consider(InstrumentId id) {
        model.consider(id);
        enter.accept("ticket");
    }

    /// The option of the focused cell; on the strike it is the call.
    private void chosen(Consumer<InstrumentId> action) {
        var cell = ladder.getFocusModel().getFocusedCell();
        if (cell.getRow() >= 0 && cell.getRow() < model.rows().size()) {
            OptionType type =
                    cell.getTableColumn() != null && cell.getTableColumn().getUserData() == OptionType.PUT
                            ? OptionType.PUT
                            : OptionType.CALL;
            model.rows().get(cell.getRow()).side(type).id().ifPresent(action);
        }
    }

    private void onSizeKey(KeyEvent event) {
        if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
            model.stepSize(event.getCode() == KeyCode.UP ? 1 : -1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            ladder.requestFocus();
            event.consume();
        }
    }
}
