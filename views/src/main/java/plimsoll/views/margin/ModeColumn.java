package plimsoll.views.margin;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.MarginState;
import plimsoll.model.problem.Problem;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.liquidation.Outlook;
import plimsoll.views.workspace.AccountAssessment;

/// One mode in the comparison.
///
/// @param differences to the book of the file; without a figure where both are the same
/// @param usage margin ratio of the pool nearest to its trigger, as a share of that trigger; NaN when
///     unknown
record ModeColumn(
        AsIf mode,
        String method,
        boolean venuesOwn,
        MarginState state,
        double usage,
        Map<Metric, Figure> figures,
        Map<Metric, Figure> differences) {
    private static final Messages TEXT = Messages.of("comparison");

    private static final double VISIBLE = 5e-5;
    private static final double SMALL = 0.1;

    /// @param actual figures of the same account in the book of the file; empty when it has none
    static ModeColumn of(AccountAssessment account, Map<Metric, Figure> actual, AsIf mode, Move move) {
        MarginResult r = account.comparison().in(mode);
        Map<Metric, Figure> figures = figures(account, mode, move);
        Map<Metric, Figure> differences = actual.isEmpty() ? Map.of() : differences(figures, actual, r.currency());
        return new ModeColumn(mode, r.method(), venuesOwn(r), r.state(), usage(r), figures, differences);
    }

    private static Map<Metric, Figure> differences(
            Map<Metric, Figure> now, Map<Metric, Figure> before, Asset currency) {
        Map<Metric, Figure> found = new EnumMap<>(Metric.class);
        now.forEach((metric, figure) -> {
            Figure was = before.getOrDefault(metric, Figure.text(""));
            Figure change = metric.difference(figure.value(), was.value(), currency);
            if (!change.text().isEmpty()) {
                found.put(metric, change.staleUnless(!figure.stale() && !was.stale()));
            }
        });
        return found;
    }

    static Map<Metric, Figure> figures(AccountAssessment account, AsIf mode, Move move) {
        Comparison comparison = account.comparison();
        MarginResult r = comparison.in(mode);
        Asset currency = r.currency();
        Optional<Outlook> nearest = nearest(r, move);
        Map<Metric, Figure> figures = new EnumMap<>(Map.of(
                Metric.EQUITY, Figures.amount(r.equity(), currency),
                Metric.FREE, Figures.amount(r.freeBalance(), currency),
                Metric.INITIAL, Figures.amount(r.initialMargin(), currency),
                Metric.MAINTENANCE, Figures.amount(r.maintenanceMargin(), currency),
                Metric.INITIAL_EXCESS, Figures.excess(r.initialExcess(), currency),
                Metric.MAINTENANCE_EXCESS, Figures.excess(r.maintenanceExcess(), currency),
                Metric.RATIO, ratio(r),
                Metric.EFFICIENCY, efficiency(comparison.capitalEfficiency(mode)),
                Metric.NEAREST, searched(account, r, nearest.map(ModeColumn::price)),
                Metric.DISTANCE, searched(account, r, nearest.map(ModeColumn::distance))));
        comparison.afterNextExpiry(mode).ifPresent(after -> {
            figures.put(Metric.INITIAL_AFTER, after(account, after.initialMargin()));
            figures.put(Metric.MAINTENANCE_AFTER, after(account, after.maintenanceMargin()));
        });
        return figures;
    }

    /// Of all pools together, and of the worst where that is another.
    private static Figure ratio(MarginResult result) {
        Figure ratio = Figures.percent(result.marginRatio());
        double worst =
                result.pools().stream().mapToDouble(MarginPool::marginRatio).reduce(0, Math::max);
        boolean same = Math.abs(worst - result.marginRatio()) < VISIBLE || Double.isNaN(worst);
        return same
                ? ratio
                : new Figure(
                        ratio.value(),
                        TEXT.text("worst", ratio.text(), Numbers.percent(worst)),
                        ratio.tone(),
                        ratio.note());
    }

    private static boolean venuesOwn(MarginResult result) {
        return result.problems().stream().noneMatch(Problem.NotTheVenuesRule.class::isInstance);
    }

    private static Optional<Outlook> nearest(MarginResult result, Move move) {
        return result.nearestLiquidation(move).map(Outlook::new);
    }

    private static Figure price(Outlook nearest) {
        Liquidation l = nearest.liquidation();
        Figure price = nearest.price();
        return Figure.of(price.value(), l.name() + " " + price.text()).noted(nearest.note());
    }

    private static Figure distance(Outlook nearest) {
        Figure distance = nearest.distance();
        return Figure.of(
                        distance.value(),
                        distance.text() + ", " + nearest.sigma().text())
                .toned(distance.tone())
                .noted(nearest.note());
    }

    private static Figure searched(AccountAssessment account, MarginResult result, Optional<Figure> nearest) {
        boolean awaited = !account.isSearched()
                && result.state() == MarginState.OK
                && result.pools().stream().allMatch(p -> p.liquidations().isEmpty());
        return nearest.orElseGet(() -> awaited ? Figure.AWAITED : noCrossing(result))
                .staleUnless(account.isSearched());
    }

    private static Figure after(AccountAssessment account, double margin) {
        return Figures.amount(margin, account.comparison().in(AsIf.HELD).currency())
                .staleUnless(account.isSearched());
    }

    private static Figure noCrossing(MarginResult result) {
        return switch (result.state()) {
            case LIQUIDATABLE ->
                Figure.text(TEXT.text("now")).toned(Tone.DANGER).noted(TEXT.text("theTriggerIsMet"));
            case INCOMPLETE -> Figure.text(Numbers.UNKNOWN).toned(Tone.WATCH).noted(TEXT.text("aFigureItNeeds"));
            case OK -> Figure.text(TEXT.text("none")).noted(TEXT.text("noCrossingWithinThe"));
        };
    }

    private static Figure efficiency(double efficiency) {
        int decimals = efficiency < SMALL ? 4 : 2;
        return Figure.of(efficiency, Double.isNaN(efficiency) ? "–" : Numbers.fixed(efficiency, decimals) + "×");
    }

    private static double usage(MarginResult result) {
        return result.pools().stream().mapToDouble(ModeColumn::shareOfTrigger).reduce(0, Math::max);
    }

    /// NaN when unknown.
    private static double shareOfTrigger(MarginPool pool) {
        return pool.state() == MarginState.LIQUIDATABLE ? 1 : pool.marginRatio() / pool.liquidationRatio();
    }
}
