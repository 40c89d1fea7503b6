package plimsoll.views.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;

/// One line of figures under a table, each below its column.
public final class TotalsBar<R> extends Pane {
    private static final double HEIGHT = 22;
    private static final double ON_TOP = -1;

    private final FrozenTable<R> table;
    private final List<FigureLabel> labels = new ArrayList<>();
    private Function<TableColumn<R, ?>, Figure> figures = _ -> Figure.text("");

    public TotalsBar(FrozenTable<R> table) {
        this.table = table;
        getStyleClass().addAll("totals", "figures");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        table.shiftProperty().subscribe(_ -> requestLayout());
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<R, ?>>) _ -> rebuild());
        rebuild();
    }

    /// @param newFigures the total of each column
    public void show(Function<TableColumn<R, ?>, Figure> newFigures) {
        figures = newFigures;
        for (int i = 0; i < labels.size(); i++) {
            labels.get(i).show(figures.apply(column(i)), "");
        }
    }

    private TableColumn<R, ?> column(int i) {
        return table.getVisibleLeafColumns().get(i);
    }

    private void rebuild() {
        labels.clear();
        for (TableColumn<R, ?> column : table.getVisibleLeafColumns()) {
            FigureLabel label = new FigureLabel();
            label.getStyleClass().addAll(column.getStyleClass());
            column.widthProperty().subscribe(_ -> requestLayout());
            labels.add(label);
        }
        getChildren().setAll(labels);
        show(figures);
    }

    @Override
    protected void layoutChildren() {
        double shift = table.shiftProperty().get();
        int frozen = table.frozenColumns().size();
        double at = 0;
        for (int i = 0; i < labels.size(); i++) {
            FigureLabel label = labels.get(i);
            double width = column(i).getWidth();
            label.setViewOrder(i < frozen ? ON_TOP : 0);
            label.resizeRelocate(snapPositionX(i < frozen ? at : at - shift), 0, snapSizeX(width), getHeight());
            at += width;
        }
    }
}
