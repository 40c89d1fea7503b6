package plimsoll.views.whatif;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plimsoll.model.margin.AsIf;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;
import plimsoll.views.control.Words;

/// Search at the left, the ticket in the middle, what it would do at the right.
public final class TicketView {
    private static final Messages TEXT = Messages.of("whatif");

    private final TicketViewModel model;
    private final TextField search = new TextField();
    private final TableView<InstrumentRow> found = new TableView<>();
    private final TableView<ImpactRow> impact = new TableView<>();
    private final TicketForm form;
    private final VBox node;

    public TicketView(TicketViewModel model) {
        this.model = model;
        this.form = new TicketForm(model, new LargestViewModel(model), search::requestFocus);
        fillSearch();
        fillImpact();
        VBox left = new VBox(search, found);
        VBox.setVgrow(found, Priority.ALWAYS);
        SplitPane asked = new SplitPane(left, form.node());
        asked.setOrientation(Orientation.VERTICAL);
        asked.setDividerPositions(0.35);
        SplitPane all = new SplitPane(asked, impact);
        all.setDividerPositions(0.4);
        VBox.setVgrow(all, Priority.ALWAYS);
        node = new VBox(head(), all);
        node.getStyleClass().addAll("panel", "what-if");
        node.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    public Node node() {
        return node;
    }

    /// Enter accepts wherever the keyboard is, but for buttons and lists; Esc leaves.
    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.discard();
            search.requestFocus();
            event.consume();
        }
    }

    private Node head() {
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(model.titleProperty());
        Label refusal = new Label();
        refusal.getStyleClass().add("refusal");
        refusal.textProperty().bind(model.refusalProperty());
        Label state = new Label();
        state.getStyleClass().addAll("caption", "stale");
        state.textProperty().bind(model.stateProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button accept = new Button(TEXT.text("accept"));
        accept.setOnAction(_ -> model.accept());
        accept.disableProperty().bind(model.tradeProperty().map(Optional::isEmpty));
        Button leave = new Button(TEXT.text("leave"));
        leave.setOnAction(_ -> model.discard());
        Stream.of(accept, leave).forEach(b -> b.setMinWidth(Region.USE_PREF_SIZE));
        HBox head = new HBox(title, refusal, space, state, accept, leave);
        head.getStyleClass().add("panel-head");
        return head;
    }

    private void fillSearch() {
        search.setPromptText(TEXT.text("nameUnderlyingExpiryStrike"));
        search.setAccessibleText(TEXT.text("searchAnInstrument"));
        search.getStyleClass().add("keyboard-start");
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setOnAction(_ -> chooseFirst());
        search.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                found.getSelectionModel().selectFirst();
                found.requestFocus();
                event.consume();
            }
        });
        found.getStyleClass().addAll("figures", "dense");
        found.setFixedCellSize(22);
        found.setAccessibleText(TEXT.text("instrumentsFound"));
        found.setPlaceholder(new Label(TEXT.text("nothingByThatName")));
        found.getColumns().add(FigureColumns.text(TEXT.text("instrument"), 150, InstrumentRow::name));
        found.getColumns().add(FigureColumns.number(TEXT.text("mark2"), 92, InstrumentRow::mark));
        found.getColumns().add(FigureColumns.number(TEXT.text("volatility"), 72, InstrumentRow::volatility));
        found.setItems(model.found());
        found.setPrefHeight(0);
        Widths.fill(found);
        found.setOnMouseClicked(_ -> chooseSelected());
        found.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chooseSelected();
                form.enter();
                event.consume();
            }
        });
    }

    private void chooseFirst() {
        model.found().stream().findFirst().ifPresent(row -> {
            found.getSelectionModel().select(row);
            chooseSelected();
            form.enter();
        });
    }

    private void chooseSelected() {
        Optional.ofNullable(found.getSelectionModel().getSelectedItem()).ifPresent(row -> model.choose(row.id()));
    }

    private void fillImpact() {
        impact.getStyleClass().addAll("figures", "dense");
        impact.setFixedCellSize(22);
        impact.setAccessibleText(TEXT.text("whatTheTradeWould"));
        impact.setPlaceholder(new Label(TEXT.text("whatATradeWould")));
        impact.getColumns().add(FigureColumns.text("", 122, ImpactRow::title));
        impact.getColumns().add(change(AsIf.HELD));
        impact.getColumns().add(FigureColumns.number(TEXT.text("after"), 84, ImpactRow::after));
        impact.getColumns().add(FigureColumns.number(TEXT.text("now3"), 84, ImpactRow::now));
        Stream.of(AsIf.ISOLATED, AsIf.CROSS, AsIf.PORTFOLIO)
                .map(TicketView::change)
                .forEach(impact.getColumns()::add);
        impact.getColumns().forEach(c -> c.setSortable(false));
        impact.setItems(model.impact());
        impact.setPrefHeight(0);
        Widths.fill(impact);
    }

    private static TableColumn<ImpactRow, Figure> change(AsIf mode) {
        return FigureColumns.number(
                TEXT.text("change2", Words.mode(mode).toLowerCase(Locale.ROOT)), 92, r -> r.change(mode));
    }
}
