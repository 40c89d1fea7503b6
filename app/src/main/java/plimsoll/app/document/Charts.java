package plimsoll.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.format.Numbers;
import plimsoll.model.report.Block;
import plimsoll.model.report.Block.Mark;
import plimsoll.model.report.Block.Series;
import plimsoll.model.report.PageSetup;

/// Curves as lines, their words as text of the page above them.
final class Charts {
    private static final double HEIGHT = 210;
    private static final double LEFT = 78;
    private static final double RIGHT = 12;
    private static final double TOP = 22;
    private static final double BOTTOM = 32;
    private static final double NAME = 120;
    private static final int TICKS = 6;
    private static final String GREY = "#c8ccd2";
    private static final String DARK = "#555b63";
    private static final String[] COLOURS = {"#1f5fa8", "#b8571b", "#3d7a4a"};
    private static final String[] DASHES = {"", "6 3", "2 3"};
    private static final String[] SIGNS = {"——", "– –", "· · ·"};

    private final Block.Curves curves;
    private final double width;
    private final Range x;
    private final Range y;

    private Charts(Block.Curves curves, double width) {
        this.curves = curves;
        this.width = width;
        this.x = Range.of(curves.series().stream().flatMapToDouble(s -> s.xs().stream()));
        this.y = Range.of(DoubleStream.concat(
                DoubleStream.of(0), curves.series().stream().flatMapToDouble(s -> s.ys().stream())));
    }

    /// From the least to the greatest of what is known.
    private record Range(double from, double to) {
        static Range of(DoubleStream values) {
            double[] known = values.filter(Double::isFinite).toArray();
            double from = DoubleStream.of(known).min().orElse(0);
            double to = DoubleStream.of(known).max().orElse(1);
            return new Range(from, to > from ? to : from + 1);
        }

        double share(double value) {
            return (value - from) / (to - from);
        }

        /// Round numbers inside.
        List<Double> ticks() {
            double rough = (to - from) / TICKS;
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double step = power * (rough / power < 2 ? 2 : rough / power < 5 ? 5 : 10);
            return IntStream.rangeClosed((int) Math.ceil(from / step), (int) Math.floor(to / step))
                    .mapToObj(i -> i * step)
                    .toList();
        }
    }

    static Html.Chart of(Block.Curves curves, PageSetup page) {
        return new Charts(curves, Math.floor(Sheet.pixels(page))).chart();
    }

    private Html.Chart chart() {
        List<Html.Path> paths = new ArrayList<>();
        List<Html.Box> labels = new ArrayList<>();
        y.ticks().forEach(v -> across(v, paths, labels));
        x.ticks().forEach(v -> labels.add(label(px(v) - 40, HEIGHT - BOTTOM + 3, 80, "c", text(v))));
        curves.marks().forEach(m -> upright(m, paths, labels));
        for (int i = 0; i < curves.series().size(); i++) {
            paths.addAll(line(curves.series().get(i), i));
        }
        labels.add(label(LEFT, HEIGHT - 14, width - LEFT - RIGHT, "c", curves.x()));
        labels.add(label(0, 0, width / 3, "l", curves.y()));
        return new Html.Chart(number(width), number(HEIGHT), paths, labels, legend());
    }

    private void across(double value, List<Html.Path> paths, List<Html.Box> labels) {
        String points = point(LEFT, py(value)) + " " + point(width - RIGHT, py(value));
        paths.add(new Html.Path("", points, value == 0 ? DARK : GREY, value == 0 ? "0.9" : "0.5", ""));
        labels.add(label(0, py(value) - 6, LEFT - 5, "r", text(value)));
    }

    private void upright(Mark mark, List<Html.Path> paths, List<Html.Box> labels) {
        if (!Double.isFinite(mark.x())) {
            return;
        }
        String points = point(px(mark.x()), TOP) + " " + point(px(mark.x()), HEIGHT - BOTTOM);
        paths.add(new Html.Path("", points, DARK, "0.7", "3 2"));
        boolean isRight = x.share(mark.x()) > 0.75;
        double at = isRight ? px(mark.x()) - 163 : px(mark.x()) + 3;
        long row = curves.marks().subList(0, curves.marks().indexOf(mark)).stream()
                .filter(m -> Math.abs(px(m.x()) - px(mark.x())) < NAME)
                .count();
        labels.add(label(at, TOP - 12 + 10.0 * row, 160, isRight ? "r" : "l", mark.name()));
    }

    /// Broken where a value is unknown.
    private List<Html.Path> line(Series series, int index) {
        List<Html.Path> paths = new ArrayList<>();
        StringBuilder points = new StringBuilder();
        for (int i = 0; i <= series.xs().size(); i++) {
            if (i < series.xs().size() && Double.isFinite(series.ys().get(i))) {
                points.append(point(px(series.xs().get(i)), py(series.ys().get(i))))
                        .append(' ');
            } else if (!points.isEmpty()) {
                paths.add(new Html.Path(
                        "", points.toString().strip(), colour(index), "1.6", DASHES[index % DASHES.length]));
                points.setLength(0);
            }
        }
        return paths;
    }

    private List<Html.Box> legend() {
        return IntStream.range(0, curves.series().size())
                .mapToObj(i -> new Html.Box(
                        "color:" + colour(i),
                        "",
                        SIGNS[i % SIGNS.length] + " " + curves.series().get(i).name()))
                .toList();
    }

    private static String colour(int index) {
        return COLOURS[index % COLOURS.length];
    }

    private double px(double value) {
        return LEFT + x.share(value) * (width - LEFT - RIGHT);
    }

    private double py(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - BOTTOM - TOP);
    }

    private static Html.Box label(double left, double top, double width, String css, String text) {
        String style = String.format(
                Locale.ROOT, "left:%.1fpx;top:%.1fpx;width:%.1fpx", Math.max(left, 0), Math.max(top, 0), width);
        return new Html.Box(style, css, text);
    }

    private static String text(double value) {
        return Math.abs(value) >= 1000 ? Numbers.fixed(value, 0) : Numbers.quantity(value);
    }

    private static String point(double px, double py) {
        return number(px) + "," + number(py);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
