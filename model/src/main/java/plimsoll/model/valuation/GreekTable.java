package plimsoll.model.valuation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.pricing.Greeks;

/// Greeks of an account, summed in different ways; unscaled, see `LegGreeks`.
public final class GreekTable {
    private final ValuedAccount account;
    private final List<Greeks> greeks;

    public GreekTable(ValuedAccount account) {
        this.account = account;
        this.greeks = account.legs().stream().map(LegGreeks::of).toList();
    }

    /// @param name position, expiry, underlying or account
    /// @param underlying empty for a total over several
    /// @param dollarDelta delta × index, USD
    public record Row(
            String name,
            Optional<UnderlyingId> underlying,
            Optional<Instant> expiry,
            Greeks greeks,
            double dollarDelta) {}

    /// What rows are summed by.
    public enum By {
        POSITION,
        EXPIRY,
        UNDERLYING,
        ACCOUNT
    }

    /// @param collateral whether coin equity counts as delta of its own: coin equity + Σ position
    ///     deltas is the derivative of the USD equity
    public static List<Row> of(ValuedAccount account, By by, boolean collateral) {
        return new GreekTable(account).rows(by, collateral);
    }

    /// The same as `of`, the Greeks of each position computed once for all sums.
    public List<Row> rows(By by, boolean collateral) {
        return switch (by) {
            case POSITION -> byPosition(collateral);
            case EXPIRY -> byExpiry(collateral);
            case UNDERLYING -> byUnderlying(collateral);
            case ACCOUNT -> List.of(total(account.account().id().name(), byUnderlying(collateral)));
        };
    }

    /// Of every leg, by the name it is given.
    private Stream<Row> legs(Function<Leg, String> name) {
        return IntStream.range(0, greeks.size()).mapToObj(i -> {
            Leg leg = account.legs().get(i);
            return row(name.apply(leg), leg, greeks.get(i));
        });
    }

    private List<Row> byPosition(boolean collateral) {
        List<Row> rows = new ArrayList<>(legs(leg -> leg.position().id().name()).toList());
        rows.addAll(coins(collateral));
        return rows;
    }

    private static Row row(String name, Leg leg, Greeks greeks) {
        return new Row(
                name,
                Optional.of(leg.underlying()),
                leg.instrument().expiryTime(),
                greeks,
                greeks.delta() * leg.index());
    }

    private List<Row> byExpiry(boolean collateral) {
        Map<String, Row> rows = new TreeMap<>();
        legs(GreekTable::expiry).forEach(row -> rows.merge(row.name(), row, GreekTable::sum));
        List<Row> all = new ArrayList<>(rows.values());
        all.addAll(coins(collateral));
        return all;
    }

    private static String expiry(Leg leg) {
        return leg.underlying() + " "
                + leg.instrument().expiryTime().map(Instant::toString).orElse("perpetual");
    }

    public static List<Row> byUnderlying(ValuedAccount account, boolean collateral) {
        return new GreekTable(account).byUnderlying(collateral);
    }

    private List<Row> byUnderlying(boolean collateral) {
        Map<UnderlyingId, Row> rows = new TreeMap<>();
        legs(leg -> leg.underlying().name())
                .forEach(row -> rows.merge(row.underlying().orElseThrow(), withoutExpiry(row), GreekTable::sum));
        for (Row coin : coins(collateral)) {
            UnderlyingId underlying = coin.underlying().orElseThrow();
            Row named =
                    new Row(underlying.name(), coin.underlying(), Optional.empty(), coin.greeks(), coin.dollarDelta());
            rows.merge(underlying, named, GreekTable::sum);
        }
        return List.copyOf(rows.values());
    }

    /// What a whole file is exposed to.
    ///
    /// @param accounts rows by underlying of each
    public static List<Row> net(List<List<Row>> accounts) {
        Map<UnderlyingId, Row> rows = new TreeMap<>();
        for (List<Row> account : accounts) {
            account.forEach(row -> rows.merge(row.underlying().orElseThrow(), row, GreekTable::sum));
        }
        return List.copyOf(rows.values());
    }

    private static Row withoutExpiry(Row row) {
        return new Row(row.name(), row.underlying(), Optional.empty(), row.greeks(), row.dollarDelta());
    }

    private static Row sum(Row a, Row b) {
        return new Row(
                a.name(), a.underlying(), a.expiry(), a.greeks().plus(b.greeks()), a.dollarDelta() + b.dollarDelta());
    }

    /// Coin Greeks of different underlyings do not add up: with several, delta, gamma and the
    /// premium-adjusted delta are NaN and only the USD columns are sums.
    ///
    /// @param rows by underlying
    public static Row total(String name, List<Row> rows) {
        Greeks greeks = rows.stream().map(Row::greeks).reduce(Greeks.ZERO, Greeks::plus);
        double dollars = rows.stream().mapToDouble(Row::dollarDelta).sum();
        Optional<UnderlyingId> only = rows.size() == 1 ? rows.getFirst().underlying() : Optional.empty();
        return new Row(name, only, Optional.empty(), rows.size() > 1 ? dollarsOnly(greeks) : greeks, dollars);
    }

    private static Greeks dollarsOnly(Greeks g) {
        double none = Double.NaN;
        return new Greeks(none, none, g.vega(), g.theta(), g.rho(), none, g.volga(), none, none);
    }

    private List<Row> coins(boolean include) {
        if (!include) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (Asset asset : new TreeSet<>(account.coins().keySet())) {
            double equity = account.coinEquity(asset);
            if (equity != 0) {
                rows.add(new Row(
                        asset + " collateral",
                        Optional.of(account.coins().getOrDefault(asset, asset.underlying())),
                        Optional.empty(),
                        new Greeks(equity, 0, 0, 0, 0, 0, 0, 0, equity),
                        equity * account.price(asset) / account.price(Asset.USD)));
            }
        }
        return rows;
    }
}
