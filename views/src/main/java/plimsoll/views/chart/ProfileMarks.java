package plimsoll.views.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import plimsoll.views.chart.Profile.Mark;

/// Breakevens as vertical lines, each with its price; labels that would touch stand one below the
/// other.
final class ProfileMarks {
    private static final BasicStroke FINE =
            new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {3, 3}, 0);

    /// Share of the axis that a label takes at most.
    private static final double LABEL = 0.09;

    /// Of the size of the text.
    private static final double LINE = 1.27;

    private final XYPlot plot;
    private final double from;
    private final double to;
    private final ProfileChart.Style style;
    /// Where the last label of each line ends.
    private final List<Double> ends = new ArrayList<>();

    /// @param from where the axis begins, percent; `to` likewise where it ends
    ProfileMarks(XYPlot plot, double from, double to, ProfileChart.Style style) {
        this.plot = plot;
        this.from = from;
        this.to = to;
        this.style = style;
    }

    /// Those within the axis.
    ///
    /// @return lines that the labels take at the top
    int add(List<Mark> marks) {
        marks.stream()
                .filter(m -> m.move() * 100 >= from && m.move() * 100 <= to)
                .sorted(Comparator.comparingDouble(Mark::move))
                .forEach(this::add);
        return ends.size();
    }

    private void add(Mark mark) {
        double at = mark.move() * 100;
        boolean left = at > to - LABEL * (to - from);
        Color ink = style.of(mark.look());
        ValueMarker line = new ValueMarker(at, ink, FINE);
        line.setLabel(mark.label());
        line.setLabelFont(style.font());
        line.setLabelPaint(ink);
        line.setLabelBackgroundColor(ProfileChart.awt(style.ground()));
        line.setLabelAnchor(left ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(left ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
        line.setLabelOffset(new RectangleInsets(2 + LINE * style.font().getSize2D() * level(at, left), 3, 0, 3));
        plot.addDomainMarker(line);
    }

    private int level(double at, boolean left) {
        double width = LABEL * (to - from);
        double begin = left ? at - width : at;
        for (int level = 0; level < ends.size(); level++) {
            if (ends.get(level) <= begin) {
                ends.set(level, begin + width);
                return level;
            }
        }
        ends.add(begin + width);
        return ends.size() - 1;
    }
}
