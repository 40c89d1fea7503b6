package plimsoll.model.surface;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Totals;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.ValuedAccount;

/// Computes surfaces of one account.
public record Surfaces(Assessor assessor, MarketSnapshot market) {
    /// @param valued the account as held, see `Comparison.valued`
    public Surface of(ValuedAccount valued, SurfaceRequest request) {
        Function<ValuedAccount, Totals> totals = assessor.totals(valued.account(), market, request.asIf());
        UnderlyingId moving =
                request.underlying().or(() -> largestDollarDelta(valued)).orElse(new UnderlyingId("?"));
        DoubleMatrix values = DoubleMatrix.of(
                request.volatilities().size(),
                request.prices().size(),
                (row, column) -> cell(
                        valued,
                        request,
                        moving,
                        totals,
                        scenario(
                                valued,
                                request,
                                request.prices().get(column),
                                request.volatilities().get(row))));
        return new Surface(
                request.measure(),
                request.underlying().map(UnderlyingId::name).orElse("all"),
                unit(valued, request.measure(), moving),
                request.prices(),
                request.volatilities(),
                values);
    }

    /// The underlying that a move of hurts or helps most; empty without positions.
    public static Optional<UnderlyingId> largestDollarDelta(ValuedAccount valued) {
        return GreekTable.byUnderlying(valued, true).stream()
                .filter(r -> r.underlying().isPresent())
                .max(Comparator.comparingDouble(r -> Math.abs(r.dollarDelta())))
                .flatMap(r -> r.underlying());
    }

    private static Scenario scenario(ValuedAccount valued, SurfaceRequest request, double price, double volatility) {
        Map<UnderlyingId, Double> spot = new HashMap<>();
        boolean all = request.underlying().isEmpty();
        valued.underlyings().forEach(u -> spot.put(u, request.betas().getOrDefault(u, all ? 1.0 : 0.0) * price));
        request.underlying().ifPresent(u -> spot.put(u, price));
        spot.replaceAll((_, move) -> Math.max(move, -1 + 1e-6));
        return new Scenario(spot, volatility, request.elapsed());
    }

    private static double cell(
            ValuedAccount now,
            SurfaceRequest request,
            UnderlyingId moving,
            Function<ValuedAccount, Totals> totals,
            Scenario scenario) {
        ValuedAccount then = now.moved(scenario);
        return switch (request.measure()) {
            case PROFIT -> equity(then, request) - equity(now, request);
            case EQUITY -> equity(then, request);
            case MARGIN -> totals.apply(then).maintenanceMargin();
            case RATIO -> totals.apply(then).marginRatio();
            case DELTA -> greeks(then, request, moving).delta();
            case GAMMA -> greeks(then, request, moving).gamma();
            case VEGA -> greeks(then, request, moving).vega();
        };
    }

    private static double equity(ValuedAccount account, SurfaceRequest request) {
        return request.collateral() ? account.equityBeforeHaircuts() : account.positionValue();
    }

    private static Greeks greeks(ValuedAccount account, SurfaceRequest request, UnderlyingId moving) {
        return GreekTable.byUnderlying(account, request.collateral()).stream()
                .filter(r -> r.underlying().equals(Optional.of(moving)))
                .map(GreekTable.Row::greeks)
                .findFirst()
                .orElse(Greeks.ZERO);
    }

    private static String unit(ValuedAccount valued, Measure measure, UnderlyingId moving) {
        return switch (measure) {
            case PROFIT, EQUITY, MARGIN -> valued.currency().code();
            case RATIO -> "ratio";
            case DELTA -> moving.name();
            case GAMMA -> moving + " per USD";
            case VEGA -> "USD per 1.00 volatility";
        };
    }
}
