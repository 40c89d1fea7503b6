package plimsoll.model.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Incomplete;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.Liquidation.None;
import plimsoll.model.margin.Liquidation.NotModelled;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.MarginState;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.valuation.Exposure;

/// Gathers the figures that limits are for.
public final class Observed {
    static final String PRICES = "prices";

    private static final double ONE_PERCENT = 0.01;
    private static final double VOLATILITY_POINT = 0.01;
    private static final double SECONDS_PER_HOUR = 3600;

    private final List<Observation> all = new ArrayList<>();
    private final Set<String> pending = new HashSet<>();
    private final Map<String, Long> parameters = new HashMap<>();

    public Observed() {}

    public Figures figures() {
        List<Observation> everything = new ArrayList<>(all);
        parameters.forEach((id, days) -> everything.add(observation(Watched.PARAMETER_AGE, id, days, "")));
        return new Figures(everything, pending);
    }

    /// Pools and parameters of an account.
    ///
    /// @param searched whether the liquidations are those of the result; if not, they are pending
    public Observed account(String name, MarginResult result, boolean searched) {
        for (MarginPool pool : result.pools()) {
            pool(name + ", " + PoolWords.of(pool), pool, searched);
        }
        LocalDate today = result.asOf().atOffset(ZoneOffset.UTC).toLocalDate();
        result.parameters().forEach(p -> parameters.put(p.id(), age(p, today)));
        return this;
    }

    private static long age(Provenance p, LocalDate today) {
        LocalDate newest = p.retrieved().isAfter(p.effectiveFrom()) ? p.retrieved() : p.effectiveFrom();
        return Math.max(ChronoUnit.DAYS.between(newest, today), 0);
    }

    private void pool(String subject, MarginPool pool, boolean searched) {
        all.add(observation(Watched.RATIO, subject, share(pool), ""));
        if (!searched) {
            pending.add(observation(Watched.DISTANCE, subject, Double.NaN, "").key());
        } else {
            pool.liquidations().stream()
                    .filter(l -> l.move() == Move.UNDERLYING)
                    .map(l -> observation(Watched.DISTANCE, subject, distance(l), detail(l)))
                    .reduce(Observed::worse)
                    .ifPresent(all::add);
        }
    }

    /// Margin ratio ÷ the ratio at which the venue liquidates; infinite where it has to.
    public static double share(MarginPool pool) {
        boolean gone = pool.state() == MarginState.LIQUIDATABLE && !(pool.equity() > 0);
        return gone ? Double.POSITIVE_INFINITY : pool.marginRatio() / pool.liquidationRatio();
    }

    /// Infinite where there is none.
    private static double distance(Liquidation liquidation) {
        return switch (liquidation.outcome()) {
            case At at -> at.distance();
            case Already _ -> 0;
            case Incomplete _ -> Double.NaN;
            case None _, NotModelled _ -> Double.POSITIVE_INFINITY;
        };
    }

    private static String detail(Liquidation liquidation) {
        return liquidation
                .at()
                .map(at -> liquidation.name() + " at " + Numbers.price(at.displayPrice(), Double.NaN))
                .orElse("");
    }

    /// The nearer one; one that is unknown only where nothing is known to be near.
    private static Observation worse(Observation a, Observation b) {
        return rank(a) <= rank(b) ? a : b;
    }

    private static double rank(Observation o) {
        return Double.isNaN(o.value()) ? Double.MAX_VALUE : Math.abs(o.value());
    }

    public Observed exposures(List<Exposure> exposures) {
        for (Exposure e : exposures) {
            String of = e.underlying().name();
            all.add(exposure(Watched.DOLLAR_DELTA, of, e.dollarDelta()));
            all.add(exposure(Watched.GAMMA, of, e.greeks().gamma() * e.index() * e.index() * ONE_PERCENT));
            all.add(exposure(Watched.VEGA, of, e.greeks().vega() * VOLATILITY_POINT));
        }
        return this;
    }

    private static Observation exposure(Watched what, String underlying, double value) {
        return new Observation(new LimitKey(what, underlying), underlying, value, "");
    }

    /// @param asOf of the snapshot; one from the future is not old
    public Observed prices(Instant asOf, Instant now) {
        return prices(PRICES, asOf, now);
    }

    /// Those of each account's venue, where they differ.
    public Observed prices(MarketSnapshot market, Instant now) {
        if (market.own().isEmpty()) {
            return prices(market.asOf(), now);
        }
        market.own().forEach((account, own) -> prices(account.name(), own.asOf(), now));
        return this;
    }

    private Observed prices(String subject, Instant asOf, Instant now) {
        double hours = Math.max(Duration.between(asOf, now).toSeconds() / SECONDS_PER_HOUR, 0);
        all.add(observation(Watched.PRICE_AGE, subject, hours, ""));
        return this;
    }

    private static Observation observation(Watched what, String subject, double value, String detail) {
        return new Observation(LimitKey.of(what), subject, value, detail);
    }
}
