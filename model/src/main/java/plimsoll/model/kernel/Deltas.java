package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;

/// The delta of legs of one underlying, again and again, each time at other prices. For one thread at a
/// time.
public final class Deltas {
    private final UnderlyingId underlying;
    private final AccountRow account;
    private final Map<UnderlyingId, Factors> factors = new HashMap<>();
    private final Row row = new Row(Scenario.NONE, List.of(), factors);
    private final double[] sums = new double[Strip.padded(1)];

    private Deltas(UnderlyingId underlying, AccountBook book) {
        this.underlying = underlying;
        this.account = new AccountRow(book, Kernels.fastest(), 1);
        book.underlyings().forEach(u -> factors.put(u, new Factors(1)));
    }

    /// @param legs at least one
    public static Deltas of(List<Leg> legs) {
        return new Deltas(legs.getFirst().underlying(), AccountBook.of(legs));
    }

    /// Base coin.
    ///
    /// @param net whether a coin option's delta lacks its price in coin
    public double at(ToDoubleFunction<UnderlyingId> prices, boolean net) {
        factors.forEach((moving, target) -> {
            Arrays.fill(target.values, prices.applyAsDouble(moving));
            target.derive();
        });
        Arrays.fill(sums, 0);
        if (net) {
            account.addDeltas(row, underlying, false, sums);
        } else {
            account.addPlainDeltas(row, underlying, sums);
        }
        return sums[0];
    }
}
