package plimsoll.model.surface;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.Revaluation;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Profit curves of one account, on any date up to the last expiry and beyond.
public final class ProfitCurves {
    private static final double LOWEST = 0.01;
    private static final double HIGHEST = 10;
    private static final int SCANNED = 1_024;
    private static final int REFINED = 64;
    private static final int ROUNDS = 6;

    private final Revaluation revaluation;
    private final Map<UnderlyingId, Double> betas;
    private final boolean collateral;
    private final double origin;

    private ProfitCurves(Revaluation revaluation, Map<UnderlyingId, Double> betas, boolean collateral, double origin) {
        this.revaluation = revaluation;
        this.betas = betas;
        this.collateral = collateral;
        this.origin = origin;
    }

    /// @param betas move of each underlying per move of the price; one not named holds
    /// @param collateral whether coin balances move too
    public static ProfitCurves of(
            ValuedAccount account, Map<UnderlyingId, Double> betas, Since since, boolean collateral) {
        Revaluation revaluation = Revaluation.of(account);
        double now = revaluation.value(collateral);
        double earned = since == Since.ENTRY ? sinceEntry(account) : 0;
        return new ProfitCurves(revaluation, Map.copyOf(betas), collateral, now - earned);
    }

    private static double sinceEntry(ValuedAccount account) {
        return account.legs().stream()
                .mapToDouble(leg -> (leg.unrealisedProfit() - leg.position().fundingOwed()) * leg.settlePrice())
                .sum();
    }

    /// Of the account's dated contracts; empty when it holds none.
    public static Optional<Duration> lastExpiry(ValuedAccount account) {
        return expiry(account, Comparator.naturalOrder());
    }

    /// The next one to come; empty when the account holds no dated contract.
    public static Optional<Duration> nextExpiry(ValuedAccount account) {
        return expiry(account, Comparator.reverseOrder());
    }

    private static Optional<Duration> expiry(ValuedAccount account, Comparator<Double> order) {
        return account.legs().stream()
                .map(Leg::years)
                .filter(years -> years > 0 && Double.isFinite(years))
                .max(order)
                .map(Axis::years);
    }

    /// @param base volatility, basis and time of the whole curve
    public ProfitCurve at(Scenario base, DoubleArray prices) {
        return new ProfitCurve(base.elapsed(), prices, profits(base, prices), breakevens(base));
    }

    private DoubleArray profits(Scenario base, DoubleArray prices) {
        Axis still = new Axis(Axis.Kind.TIME, DoubleArray.of(DoubleStream.of(0)));
        ScenarioGrid grid = new ScenarioGrid(base, still, new Axis(Axis.Kind.PRICE, prices), betas);
        DoubleMatrix values = revaluation.values(grid, collateral, () -> true).orElseThrow();
        return DoubleArray.of(values.stream().map(value -> value - origin));
    }

    private DoubleArray breakevens(Scenario base) {
        Function<DoubleArray, DoubleArray> profit = moves -> profits(base, moves);
        double step = Math.pow(HIGHEST / LOWEST, 1.0 / (SCANNED - 1));
        DoubleArray scanned =
                DoubleArray.of(IntStream.range(0, SCANNED).mapToDouble(i -> LOWEST * Math.pow(step, i) - 1));
        return DoubleArray.of(
                crossings(profit.apply(scanned)).mapToDouble(i -> refined(scanned.get(i), scanned.get(i + 1), profit)));
    }

    /// Indices before which the sign is another than behind.
    private static IntStream crossings(DoubleArray profits) {
        return IntStream.range(0, profits.size() - 1)
                .filter(i -> Math.signum(profits.get(i)) * Math.signum(profits.get(i + 1)) < 0
                        || (profits.get(i) != 0 && profits.get(i + 1) == 0 && isCrossed(profits, i)));
    }

    /// Whether the sign behind a stretch of zeros is another than before it.
    private static boolean isCrossed(DoubleArray profits, int before) {
        return IntStream.range(before + 1, profits.size())
                .filter(i -> profits.get(i) != 0)
                .mapToObj(i -> profits.get(i) * profits.get(before) < 0)
                .findFirst()
                .orElse(false);
    }

    private static double refined(double from, double to, Function<DoubleArray, DoubleArray> profit) {
        double low = from;
        double high = to;
        for (int round = 0; round < ROUNDS; round++) {
            double width = high - low;
            double start = low;
            DoubleArray moves =
                    DoubleArray.of(IntStream.rangeClosed(0, REFINED).mapToDouble(i -> start + width * i / REFINED));
            int found = crossings(profit.apply(moves)).findFirst().orElse(REFINED - 1);
            low = moves.get(found);
            high = moves.get(found + 1);
        }
        return high;
    }
}
