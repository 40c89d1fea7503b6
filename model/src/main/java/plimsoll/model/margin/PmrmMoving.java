package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.parameter.ScenarioSet.Shock;
import plimsoll.model.valuation.Leg;

/// One market's legs under Derive's portfolio margin from other prices: what [PmrmMargin] says of the
/// moved legs, apart from rounding. Moves of price and volatility come from the kernel; tilts of the
/// smile, which lie around the moved forward, option by option. For one thread at a time.
final class PmrmMoving implements MovingGroup {
    private final PmrmMargin margin;
    private final PmrmRates rates;
    private final List<Leg> straight;
    private final List<PmrmExpiry> expiries;
    private final List<Scan> scans;
    private final double spot;
    private final double naked;

    /// @param legs with an option
    PmrmMoving(PmrmMargin margin, List<Leg> legs) {
        PmrmBook book = margin.book(legs);
        this.margin = margin;
        this.rates = margin.rates();
        this.straight = legs.stream().filter(l -> !l.isOption()).toList();
        this.expiries = book.expiries();
        ScenarioSet probes = probes(rates);
        this.scans = expiries.stream()
                .map(e -> Scan.of(e.options().stream().map(PmrmOption::asPriced).toList(), probes))
                .toList();
        this.spot = book.spot();
        this.naked = book.naked();
    }

    /// The scenarios, where the smile tilts without a move, and the two of the basis contingency.
    private static ScenarioSet probes(PmrmRates rates) {
        ScenarioSet set = rates.scenarios();
        Point still = set.points().get(set.still());
        List<Point> points = new ArrayList<>();
        set.points().forEach(p -> points.add(rates.isSkew(p) ? still : p));
        points.add(new Point(rates.basis().up() - 1, still.shock(), 1));
        points.add(new Point(rates.basis().down() - 1, still.shock(), 1));
        List<Shock> used = set.shocks().stream()
                .filter(s -> points.stream()
                        .anyMatch(p -> set.shocks().get(p.shock()).equals(s)))
                .toList();
        return new ScenarioSet(
                used,
                points.stream()
                        .map(p -> new Point(p.move(), used.indexOf(set.shocks().get(p.shock())), p.damping()))
                        .toList());
    }

    @Override
    public Moved at(ToDoubleFunction<UnderlyingId> factors) {
        PmrmBook rest = margin.book(
                straight.stream().map(l -> PoolRule.moved(l, factors)).toList());
        double factor = factors.applyAsDouble(margin.market());
        double equity = rest.equity();
        double basis = 0;
        double[] profits = new double[rates.scenarios().points().size()];
        for (int i = 0; i < profits.length; i++) {
            profits[i] = rest.slope() * rates.scenarios().points().get(i).move();
        }
        for (int e = 0; e < expiries.size(); e++) {
            Scan.Profits moved = scans.get(e).at(factors);
            equity += moved.value();
            basis += basisLoss(expiries.get(e), moved.amounts());
            add(expiries.get(e), moved, factor, profits);
        }
        double loss = Math.max(new ScanRequirement(rates.scenarios(), profits).loss(), basis);
        double charged = margin.contingencies().maintenance(rest, naked, spot * factor);
        return new Moved(equity, loss * rates.loss().maintenance() + charged);
    }

    private double basisLoss(PmrmExpiry expiry, double[] amounts) {
        int up = rates.scenarios().points().size();
        return expiry.basisShare() * Math.max(0, 0 - Math.min(amounts[up], amounts[up + 1]));
    }

    private void add(PmrmExpiry expiry, Scan.Profits moved, double factor, double[] profits) {
        for (int i = 0; i < profits.length; i++) {
            Point point = rates.scenarios().points().get(i);
            double value = rates.isSkew(point) ? tilted(expiry, point, factor) : moved.value() + moved.amounts()[i];
            profits[i] += expiry.profit(point, value, moved.value());
        }
    }

    private double tilted(PmrmExpiry expiry, Point point, double factor) {
        Shock tilt = rates.scenarios().shocks().get(point.shock());
        return expiry.options().stream()
                .mapToDouble(o -> o.tilted(factor, tilt.rule()))
                .sum();
    }
}
