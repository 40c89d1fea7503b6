package plimsoll.app.document;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import plimsoll.model.report.Block;
import plimsoll.model.report.Block.HeatCell;
import plimsoll.model.report.Block.Scale;

/// Heatmaps as tables of coloured cells, light enough to read the numbers in them.
final class Heats {
    private static final int[] LOSS = {0xE0, 0x8A, 0x3C};
    private static final int[] GAIN = {0x5B, 0x9B, 0xD5};
    private static final int[] FULL = {0xD9, 0x7A, 0x5A};
    private static final int WHITE = 255;

    private Heats() {}

    static Html.Heat of(Block.Heatmap map) {
        double most = map.cells().stream()
                .flatMap(List::stream)
                .filter(c -> map.scale() == Scale.DIVERGING || !c.isLiquidatable())
                .mapToDouble(c -> Math.abs(number(c)))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return new Html.Heat(map.across(), map.down(), map.unit(), map.columns(), rows(map, most), legend(map));
    }

    private static List<Html.HeatRow> rows(Block.Heatmap map, double most) {
        return IntStream.range(0, map.rows().size())
                .mapToObj(i -> new Html.HeatRow(
                        map.rows().get(i),
                        map.cells().get(i).stream()
                                .map(c -> box(c, map.scale(), most))
                                .toList()))
                .toList();
    }

    private static double number(HeatCell cell) {
        OptionalDouble number = cell.value().number();
        return number.isPresent() ? number.getAsDouble() : Double.NaN;
    }

    private static Html.Box box(HeatCell cell, Scale scale, double most) {
        double value = number(cell);
        String text = cell.value().text() + (cell.isLiquidatable() ? "!" : "");
        String css = cell.isLiquidatable() ? "hit" : "";
        return new Html.Box(Double.isFinite(value) ? "background:" + colour(value, scale, most) : "", css, text);
    }

    /// White where there is nothing, the full colour at the greatest.
    static String colour(double value, Scale scale, double most) {
        double share = most == 0 ? 0 : Math.min(Math.abs(value) / most, 1);
        int[] full = scale == Scale.SEQUENTIAL ? FULL : value < 0 ? LOSS : GAIN;
        StringBuilder hex = new StringBuilder("#");
        for (int part : full) {
            hex.append(String.format("%02x", Math.round(WHITE + (part - WHITE) * share)));
        }
        return hex.toString();
    }

    private static List<Html.Box> legend(Block.Heatmap map) {
        List<Html.Box> legend = new ArrayList<>();
        if (map.scale() == Scale.DIVERGING) {
            legend.add(new Html.Box("background:" + colour(-1, map.scale(), 1), "", "loss"));
            legend.add(new Html.Box("", "", "0"));
            legend.add(new Html.Box("background:" + colour(1, map.scale(), 1), "", "gain"));
        } else {
            legend.add(new Html.Box("", "", "0"));
            legend.add(new Html.Box("background:" + colour(1, map.scale(), 1), "", "greatest"));
        }
        boolean anyHit = map.cells().stream().flatMap(List::stream).anyMatch(HeatCell::isLiquidatable);
        if (anyHit) {
            legend.add(new Html.Box("", "hit", "! liquidatable"));
        }
        return legend;
    }
}
