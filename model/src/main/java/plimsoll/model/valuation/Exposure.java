package plimsoll.model.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable.Row;

/// What several accounts are exposed to in one underlying.
///
/// @param index of the underlying, USD; NaN when unknown
/// @param greeks unscaled, see `LegGreeks`
/// @param dollarDelta delta × index, USD
/// @param longSize base quantity × index of positions held long, USD, options by their underlying;
///     `shortSize` likewise, never negative
/// @param accounts that hold any of it
public record Exposure(
        UnderlyingId underlying,
        double index,
        Greeks greeks,
        double dollarDelta,
        double longSize,
        double shortSize,
        List<String> accounts) {
    public Exposure {
        accounts = List.copyOf(accounts);
    }

    /// By underlying.
    ///
    /// @param collateral whether coin balances count
    public static List<Exposure> of(List<ValuedAccount> accounts, boolean collateral) {
        Map<UnderlyingId, List<String>> holders = new TreeMap<>();
        List<List<Row>> rows = new ArrayList<>();
        for (ValuedAccount account : accounts) {
            List<Row> own = GreekTable.byUnderlying(account, collateral);
            own.forEach(row -> holders.computeIfAbsent(row.underlying().orElseThrow(), _ -> new ArrayList<>())
                    .add(account.account().id().name()));
            rows.add(own);
        }
        return GreekTable.net(rows).stream()
                .map(row ->
                        of(row, accounts, holders.getOrDefault(row.underlying().orElseThrow(), List.of())))
                .toList();
    }

    private static Exposure of(Row row, List<ValuedAccount> accounts, List<String> holders) {
        UnderlyingId underlying = row.underlying().orElseThrow();
        double longSize = 0;
        double shortSize = 0;
        for (ValuedAccount account : accounts) {
            for (Leg leg : account.legs()) {
                double size = leg.underlying().equals(underlying) ? leg.baseQuantity() * leg.index() : 0;
                longSize += leg.quantity() > 0 ? Math.abs(size) : 0;
                shortSize += leg.quantity() < 0 ? Math.abs(size) : 0;
            }
        }
        return new Exposure(
                underlying, index(accounts, underlying), row.greeks(), row.dollarDelta(), longSize, shortSize, holders);
    }

    private static double index(List<ValuedAccount> accounts, UnderlyingId underlying) {
        return accounts.stream()
                .map(a -> a.market().index(underlying))
                .flatMap(Optional::stream)
                .mapToDouble(IndexQuote::price)
                .findFirst()
                .orElse(Double.NaN);
    }
}
