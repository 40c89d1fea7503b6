package plimsoll.views.chart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.ui.RectangleEdge;

/// The line over a chart at the price that is looked at.
final class PriceMarker extends Pane {
    private static final double WIDTH = 2;
    private static final double GAP = 4;

    private final Region line = new Region();
    private final Label price = new Label();
    private Optional<ChartViewer> chart = Optional.empty();
    private double move;

    PriceMarker() {
        getStyleClass().add("price-marker");
        line.getStyleClass().add("line");
        price.getStyleClass().add("price");
        line.setManaged(false);
        price.setManaged(false);
        getChildren().addAll(line, price);
        setMouseTransparent(true);
    }

    void over(Optional<ChartViewer> viewer) {
        chart = viewer;
        setVisible(viewer.isPresent());
        requestLayout();
    }

    void show(double newMove, String words) {
        move = newMove;
        price.setText(words);
        requestLayout();
    }

    /// The move of the price under a point of the chart; empty outside its curves.
    OptionalDouble moveAt(double x) {
        return chart.map(viewer -> axis(viewer).java2DToValue(x, area(viewer), RectangleEdge.BOTTOM) / 100).stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .findFirst();
    }

    private static ValueAxis axis(ChartViewer viewer) {
        return viewer.getChart().getXYPlot().getDomainAxis();
    }

    private static Rectangle2D area(ChartViewer viewer) {
        return viewer.getCanvas().getRenderingInfo().getPlotInfo().getDataArea();
    }

    @Override
    protected void layoutChildren() {
        chart.ifPresent(viewer -> {
            Rectangle2D area = area(viewer);
            double x = axis(viewer).valueToJava2D(move * 100, area, RectangleEdge.BOTTOM);
            line.setVisible(area.getWidth() > 0);
            price.setVisible(line.isVisible());
            line.resizeRelocate(x - WIDTH / 2, area.getY(), WIDTH, area.getHeight());
            price.autosize();
            boolean left = x + GAP + price.getWidth() > area.getMaxX();
            price.relocate(left ? x - GAP - price.getWidth() : x + GAP, area.getMaxY() - price.getHeight() - GAP);
        });
    }
}
