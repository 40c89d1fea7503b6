package plimsoll.model.volatility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.Forwards;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;

/// Volatility of one underlying for any strike and expiry.
///
/// Between two expiries total variance is linear in time at equal log-moneyness, so the surface is
/// free of calendar arbitrage where its slices are; before the first and after the last expiry
/// volatility is theirs at equal log-moneyness. A slice is fitted when first needed; several
/// threads may ask.
public final class VolatilitySurface {
    private final UnderlyingId underlying;
    private final MarketSnapshot market;
    private final Forwards forwards;
    private final NavigableMap<Instant, OptionChain> chains;
    private final Map<Instant, VolatilitySlice> fitted = new ConcurrentHashMap<>();

    VolatilitySurface(UnderlyingId underlying, MarketSnapshot market, OptionChains chains) {
        this.underlying = underlying;
        this.market = market;
        this.forwards = chains.forwards();
        this.chains = chains.of(underlying);
    }

    public UnderlyingId underlying() {
        return underlying;
    }

    /// At least one.
    public NavigableSet<Instant> expiries() {
        return chains.navigableKeySet();
    }

    /// The slice of exactly this expiry.
    public Optional<VolatilitySlice> slice(Instant expiry) {
        return chains.containsKey(expiry) ? Optional.of(fitted(expiry)) : Optional.empty();
    }

    /// In order of time; fits them all.
    public List<VolatilitySlice> slices() {
        return expiries().stream().map(this::fitted).toList();
    }

    /// With the forward the snapshot knows or interpolates for the expiry.
    public SurfaceVolatility volatility(Instant expiry, double strike) {
        double forward = forwards.of(underlying, expiry).orElseThrow().price();
        return volatilityAtMoneyness(expiry, Math.log(strike / forward));
    }

    /// @param moneyness ln(strike / forward)
    public SurfaceVolatility volatilityAtMoneyness(Instant expiry, double moneyness) {
        List<VolatilitySlice> around = around(expiry);
        VolatilitySlice near = around.getFirst();
        VolatilitySlice far = around.getLast();
        if (near == far) {
            return new SurfaceVolatility(near.volatilityAtMoneyness(moneyness), place(near, expiry) + near.source());
        }
        double years = market.years(expiry);
        double share = (years - near.years()) / (far.years() - near.years());
        double w = near.totalVariance(moneyness) * (1 - share) + far.totalVariance(moneyness) * share;
        return new SurfaceVolatility(Math.sqrt(w / years), "between " + near.source() + " and " + far.source());
    }

    private static String place(VolatilitySlice only, Instant expiry) {
        int order = expiry.compareTo(only.expiry());
        return order == 0 ? "from " : order < 0 ? "before " : "after ";
    }

    /// One or two.
    private List<VolatilitySlice> around(Instant expiry) {
        Instant near = chains.floorKey(expiry);
        Instant far = chains.ceilingKey(expiry);
        if (near == null || far == null || near.equals(far)) {
            return List.of(fitted(near == null ? chains.firstKey() : near));
        }
        return List.of(fitted(near), fitted(far));
    }

    private VolatilitySlice fitted(Instant expiry) {
        return fitted.computeIfAbsent(expiry, e -> VolatilitySlice.of(Objects.requireNonNull(chains.get(e))));
    }

    /// Of all slices and of each with the next; fits them all.
    public List<Problem> problems() {
        return problems(slices());
    }

    /// Of what a lookup for the expiry rests on.
    public List<Problem> problems(Instant expiry) {
        return problems(around(expiry));
    }

    private static List<Problem> problems(List<VolatilitySlice> slices) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < slices.size(); i++) {
            VolatilitySlice slice = slices.get(i);
            problems.addAll(slice.problems());
            if (i + 1 < slices.size()) {
                VolatilitySlice next = slices.get(i + 1);
                VarianceFall.worst(slice, next).map(c -> c.problem(slice, next)).ifPresent(problems::add);
            }
        }
        return problems;
    }
}
