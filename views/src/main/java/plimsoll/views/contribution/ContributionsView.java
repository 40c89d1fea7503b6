package plimsoll.views.contribution;

import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Figure;
import plimsoll.views.control.FigureColumns;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Widths;

/// The list of what is in the account's pools.
public final class ContributionsView {
    private static final Messages TEXT = Messages.of("contributions");

    private final ContributionsViewModel model;

    @FXML
    private TableView<ContributionRow> contributions;

    public ContributionsView(ContributionsViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        addColumns();
        Widths.fill(contributions);
        contributions.setItems(model.rows());
        contributions.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.selectedProperty().subscribe(_ -> keepSelection());
        model.rows().addListener((ListChangeListener<ContributionRow>) _ -> keepSelection());
    }

    private void addColumns() {
        contributions.getColumns().add(FigureColumns.text(TEXT.text("without"), 144, ContributionRow::name));
        contributions.getColumns().add(FigureColumns.text(TEXT.text("pool"), 94, ContributionRow::pool));
        addMoney(TEXT.text("initial"), 88, ContributionRow::initial);
        addMoney(TEXT.text("maint"), 88, ContributionRow::maintenance);
        addMoney(TEXT.text("excess"), 88, ContributionRow::excess);
        contributions.getColumns().add(FigureColumns.text(TEXT.text("moves"), 58, ContributionRow::liquidates));
        contributions.getColumns().add(FigureColumns.number(TEXT.text("liquidation"), 82, ContributionRow::now));
        contributions.getColumns().add(FigureColumns.number(TEXT.text("withoutIt"), 82, ContributionRow::without));
        contributions.getColumns().add(FigureColumns.number(TEXT.text("1PercentLess"), 78, ContributionRow::shifted));
        contributions.getColumns().add(FigureColumns.number(TEXT.text("nearest"), 66, ContributionRow::nearest));
        contributions.getColumns().add(FigureColumns.text(TEXT.text("effect"), 76, ContributionRow::effect));
    }

    private void addMoney(String title, double width, Function<ContributionRow, Figure> figure) {
        TableColumn<ContributionRow, Figure> column = FigureColumns.number(title, width, figure);
        column.textProperty().bind(model.currencyProperty().map(c -> c.isEmpty() ? title : title + ", " + c));
        contributions.getColumns().add(column);
    }

    private void select(@Nullable ContributionRow row) {
        if (row != null) {
            model.select(row);
        }
    }

    /// The row of the position that is selected elsewhere.
    private void keepSelection() {
        model.selectedProperty()
                .get()
                .flatMap(key -> model.rows().stream()
                        .filter(r -> r.key().filter(key::equals).isPresent())
                        .findFirst())
                .ifPresent(row -> contributions.getSelectionModel().select(row));
    }
}
