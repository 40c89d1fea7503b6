package plimsoll.model.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final class Sizes {
        private double longSize;
        private double shortSize;
        private final List<String> accounts = new ArrayList<>();

        private void add(Leg leg) {
            double size = Math.abs(leg.baseQuantity() * leg.index());
            longSize += leg.quantity() > 0 ? size : 0;
            shortSize += leg.quantity() < 0 ? size : 0;
        }
    }

    /// By underlying.
    ///
    /// @param rows by underlying, of each account
    public static List<Exposure> of(List<ValuedAccount> accounts, List<List<Row>> rows) {
        Map<UnderlyingId, Sizes> sizes = new HashMap<>();
        Map<UnderlyingId, Double> indices = new HashMap<>();
        for (int i = 0; i < accounts.size(); i++) {
            ValuedAccount account = accounts.get(i);
            for (Row row : rows.get(i)) {
                UnderlyingId underlying = row.underlying().orElseThrow();
                of(sizes, underlying).accounts.add(account.account().id().name());
                account.market().index(underlying).map(IndexQuote::price).ifPresent(p -> indices.put(underlying, p));
            }
            account.legs().forEach(leg -> of(sizes, leg.underlying()).add(leg));
        }
        return GreekTable.net(rows).stream()
                .map(row -> of(row, of(sizes, row.underlying().orElseThrow()), indices))
                .toList();
    }

    private static Sizes of(Map<UnderlyingId, Sizes> sizes, UnderlyingId underlying) {
        return sizes.computeIfAbsent(underlying, _ -> new Sizes());
    }

    private static Exposure of(Row row, Sizes sizes, Map<UnderlyingId, Double> indices) {
        UnderlyingId underlying = row.underlying().orElseThrow();
        return new Exposure(
                underlying,
                indices.getOrDefault(underlying, Double.NaN),
                row.greeks(),
                row.dollarDelta(),
                sizes.longSize,
                sizes.shortSize,
                sizes.accounts);
    }
}
