package plimsoll.views.whatif;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.views.control.Figure;
import plimsoll.views.workspace.Impact;

/// One figure before and after an edit.
///
/// @param now in the chosen mode; `after` likewise
/// @param changes in every mode
record ImpactRow(Figure title, Figure now, Figure after, Map<AsIf, Figure> changes) {
    private static final List<BookMetric> SHOWN = List.of(
            BookMetric.EQUITY,
            BookMetric.INITIAL,
            BookMetric.MAINTENANCE,
            BookMetric.RATIO,
            BookMetric.INITIAL_EXCESS,
            BookMetric.MAINTENANCE_EXCESS,
            BookMetric.NEAREST,
            BookMetric.DISTANCE,
            BookMetric.SIGMA,
            BookMetric.DELTA,
            BookMetric.GAMMA,
            BookMetric.VEGA,
            BookMetric.THETA);

    Figure change(AsIf mode) {
        return changes.getOrDefault(mode, Figure.text(""));
    }

    static List<ImpactRow> of(Impact impact, AsIf mode, Move move, Asset currency) {
        return SHOWN.stream().map(m -> row(m, impact, mode, move, currency)).toList();
    }

    private static ImpactRow row(BookMetric metric, Impact impact, AsIf mode, Move move, Asset currency) {
        return new ImpactRow(
                Figure.text(metric.title(currency)),
                metric.of(before(impact, mode, move), currency),
                metric.of(after(impact, mode, move), currency),
                Stream.of(AsIf.values())
                        .collect(Collectors.toMap(
                                m -> m,
                                m -> metric.difference(after(impact, m, move), before(impact, m, move), currency))));
    }

    private static Measured before(Impact impact, AsIf mode, Move move) {
        return new Measured(List.of(impact.before()), impact.situation().market(), mode, move);
    }

    private static Measured after(Impact impact, AsIf mode, Move move) {
        return new Measured(List.of(impact.after()), impact.situation().market(), mode, move);
    }
}
