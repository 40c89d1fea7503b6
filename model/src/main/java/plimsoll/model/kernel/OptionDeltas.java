package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;

/// The plain Black-76 deltas of options of one underlying, again and again, each time at other prices. For
/// one thread at a time.
public final class OptionDeltas {
    private final AccountBook book;
    private final GroupRow options = new GroupRow(Kernels.fastest(), 1);
    private final Map<UnderlyingId, Factors> factors = new HashMap<>();
    private final Row row = new Row(Scenario.NONE, List.of(), factors);
    private final double[] delta = new double[Strip.padded(1)];
    private final double[] unused = new double[Strip.padded(1)];

    /// Base coin.
    ///
    /// @param gross of each contract, without its sign
    public record Sums(double net, double gross) {
        public static final Sums NONE = new Sums(0, 0);
    }

    private OptionDeltas(AccountBook book) {
        this.book = book;
        book.underlyings().forEach(u -> factors.put(u, new Factors(1)));
    }

    public static OptionDeltas of(List<Leg> options) {
        return new OptionDeltas(AccountBook.of(options));
    }

    /// @param prices what each underlying's price is multiplied by
    public Sums at(ToDoubleFunction<UnderlyingId> prices) {
        factors.forEach((moving, target) -> {
            Arrays.fill(target.values, prices.applyAsDouble(moving));
            target.derive();
        });
        double net = 0;
        double gross = 0;
        for (Group group : book.groups()) {
            for (int i = 0; i < group.options().count(); i++) {
                Arrays.fill(delta, 0);
                options.addOptionGreeks(group, row, i, delta, unused);
                net += delta[0];
                gross += Math.abs(delta[0]);
            }
        }
        return new Sums(net, gross);
    }
}
