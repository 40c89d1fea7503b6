package plimsoll.views.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Paint;
import java.awt.geom.Ellipse2D;
import java.util.List;
import javafx.scene.paint.Color;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/// An overlay as a JFreeChart: every line has a hue and a stroke of its own.
final class OverlayChart {
    private static final List<float[]> DASHES = List.of(
            new float[] {1}, new float[] {8, 4}, new float[] {8, 4, 2, 4}, new float[] {2, 3}, new float[] {14, 5});
    private static final float WIDTH = 1.8f;
    private static final float FIRST_WIDTH = 2.4f;
    private static final double POINT = 5;

    private OverlayChart() {}

    /// Colours and text.
    record Style(Color ink, Color faint, Color ground, List<Color> lines, Font font) {
        Paint of(int line) {
            return awt(lines.get(line % lines.size()));
        }
    }

    static JFreeChart of(Overlay overlay, Style style) {
        JFreeChart chart = ChartFactory.createXYLineChart(null, overlay.x(), overlay.y(), series(overlay));
        chart.setBackgroundPaint(awt(style.ground()));
        chart.getLegend().setBackgroundPaint(awt(style.ground()));
        chart.getLegend().setItemPaint(awt(style.ink()));
        chart.getLegend().setItemFont(style.font());
        chart.getLegend().setFrame(BlockBorder.NONE);
        dress(chart.getXYPlot(), overlay, style);
        return chart;
    }

    private static XYSeriesCollection series(Overlay overlay) {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Overlay.Line line : overlay.lines()) {
            XYSeries series = new XYSeries(line.name());
            for (int i = 0; i < line.places().size(); i++) {
                series.add(line.places().get(i), line.values().get(i), false);
            }
            all.addSeries(series);
        }
        return all;
    }

    private static void dress(XYPlot plot, Overlay overlay, Style style) {
        plot.setBackgroundPaint(awt(style.ground()));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(awt(style.faint()));
        plot.setRangeGridlinePaint(awt(style.faint()));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        overlay.today().ifPresent(x -> plot.addDomainMarker(new ValueMarker(x, awt(style.ink()), new BasicStroke(1))));
        if (overlay.zero()) {
            plot.addRangeMarker(new ValueMarker(0, awt(style.faint()), new BasicStroke(1)));
        }
        dress(plot.getDomainAxis(), style);
        dress(plot.getRangeAxis(), style);
        plot.setRenderer(renderer(overlay, style));
    }

    private static void dress(ValueAxis axis, Style style) {
        axis.setLabelFont(style.font());
        axis.setTickLabelFont(style.font());
        axis.setLabelPaint(awt(style.ink()));
        axis.setTickLabelPaint(awt(style.ink()));
        axis.setAxisLinePaint(awt(style.faint()));
        axis.setTickMarkPaint(awt(style.faint()));
        if (axis instanceof NumberAxis numbers) {
            numbers.setAutoRangeIncludesZero(false);
        }
    }

    private static XYLineAndShapeRenderer renderer(Overlay overlay, Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < overlay.lines().size(); i++) {
            boolean points = overlay.lines().get(i).points();
            renderer.setSeriesPaint(i, style.of(i));
            renderer.setSeriesStroke(i, stroke(i));
            renderer.setSeriesLinesVisible(i, !points);
            renderer.setSeriesShapesVisible(i, points);
            renderer.setSeriesShape(i, new Ellipse2D.Double(-POINT / 2, -POINT / 2, POINT, POINT));
        }
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private static BasicStroke stroke(int line) {
        int style = line % DASHES.size();
        return style == 0
                ? new BasicStroke(FIRST_WIDTH)
                : new BasicStroke(WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES.get(style), 0);
    }

    private static java.awt.Color awt(Color c) {
        return new java.awt.Color(
                (float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }
}
