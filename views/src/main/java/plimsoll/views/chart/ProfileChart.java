package plimsoll.views.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.util.Map;
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
import plimsoll.views.chart.Profile.Look;

/// A profile as a JFreeChart line chart.
final class ProfileChart {
    private static final BasicStroke LINE = new BasicStroke(2);
    private static final BasicStroke DASHED =
            new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {7, 5}, 0);
    private static final BasicStroke DOTTED =
            new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {2, 4}, 0);

    private static final RectangleInsets ROOM_FOR_LAST_TICK = new RectangleInsets(4, 8, 4, 52);

    /// Shares of the vertical axis above the curves.
    private static final double MARGIN = 0.05;

    private static final double LABEL_LINE = 0.08;

    private ProfileChart() {}

    /// Colours and text.
    record Style(Color ink, Color faint, Color ground, Map<Look, Color> curves, Font font) {
        java.awt.Color of(Look look) {
            return awt(curves.getOrDefault(look, ink));
        }
    }

    static JFreeChart of(Profile profile, Style style) {
        JFreeChart chart = ChartFactory.createXYLineChart(null, profile.price(), profile.value(), series(profile));
        chart.setBackgroundPaint(awt(style.ground()));
        chart.getLegend().setBackgroundPaint(awt(style.ground()));
        chart.getLegend().setItemPaint(awt(style.ink()));
        chart.getLegend().setItemFont(style.font());
        chart.getLegend().setFrame(BlockBorder.NONE);
        dress(chart.getXYPlot(), profile, style);
        return chart;
    }

    private static XYSeriesCollection series(Profile profile) {
        XYSeriesCollection all = new XYSeriesCollection();
        for (Profile.Curve curve : profile.curves()) {
            XYSeries series = new XYSeries(curve.name());
            for (int i = 0; i < profile.prices().size(); i++) {
                series.add(profile.prices().get(i) * 100, curve.values().get(i), false);
            }
            all.addSeries(series);
        }
        return all;
    }

    private static void dress(XYPlot plot, Profile profile, Style style) {
        plot.setBackgroundPaint(awt(style.ground()));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(awt(style.faint()));
        plot.setRangeGridlinePaint(awt(style.faint()));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(ROOM_FOR_LAST_TICK);
        plot.addDomainMarker(new ValueMarker(0, awt(style.ink()), new BasicStroke(1)));
        plot.addRangeMarker(new ValueMarker(0, awt(style.faint()), new BasicStroke(1)));
        dress(plot.getDomainAxis(), style);
        dress(plot.getRangeAxis(), style);
        plot.setRenderer(renderer(profile, style));
        if (plot.getDomainAxis() instanceof NumberAxis prices) {
            double from = 100 * profile.prices().get(0);
            double to = 100 * profile.prices().get(profile.prices().size() - 1);
            prices.setNumberFormatOverride(new MoveFormat(profile.today().orElse(Double.NaN)));
            prices.setRange(from, to);
            int lines = new ProfileMarks(plot, from, to, style).add(profile.marks());
            plot.getRangeAxis().setUpperMargin(MARGIN + LABEL_LINE * lines);
        }
    }

    private static void dress(ValueAxis axis, Style style) {
        axis.setLabelFont(style.font());
        axis.setTickLabelFont(style.font());
        axis.setLabelPaint(awt(style.ink()));
        axis.setTickLabelPaint(awt(style.ink()));
        axis.setAxisLinePaint(awt(style.faint()));
        axis.setTickMarkPaint(awt(style.faint()));
    }

    private static XYLineAndShapeRenderer renderer(Profile profile, Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < profile.curves().size(); i++) {
            Look look = profile.curves().get(i).look();
            renderer.setSeriesPaint(i, style.of(look));
            renderer.setSeriesStroke(i, stroke(look));
        }
        return renderer;
    }

    private static BasicStroke stroke(Look look) {
        return switch (look) {
            case LOW -> DOTTED;
            case NOW -> LINE;
            case HIGH -> DASHED;
        };
    }

    static java.awt.Color awt(Color c) {
        return new java.awt.Color(
                (float) c.getRed(), (float) c.getGreen(), (float) c.getBlue(), (float) c.getOpacity());
    }
}
