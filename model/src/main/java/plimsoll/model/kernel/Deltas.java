package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;

/// The delta of legs of one underlying, again and again, each time at other prices. For one thread at a
/// time.
public final class Deltas {
    private final List<Leg> legs;
    private final boolean net;
    private final UnderlyingId underlying;
    private final double[] nodes;
    private final AccountRow account;
    private final Map<UnderlyingId, Factors> factors = new HashMap<>();
    private final Row row = new Row(Scenario.NONE, List.of(), factors);
    private final LastPrices last;
    private final double[] sums;
    private Optional<Curve> rough = Optional.empty();

    private Deltas(List<Leg> legs, boolean net, double[] nodes) {
        AccountBook book = AccountBook.of(legs);
        this.legs = legs;
        this.net = net;
        this.underlying = legs.getFirst().underlying();
        this.nodes = nodes;
        this.account = new AccountRow(book, Kernels.fastest(), nodes.length);
        this.last = new LastPrices(book.underlyings());
        this.sums = new double[Strip.padded(nodes.length)];
        book.underlyings().forEach(u -> factors.put(u, new Factors(nodes.length)));
    }

    /// @param legs at least one
    /// @param net whether a coin option's delta lacks its price in coin
    public static Deltas of(List<Leg> legs, boolean net) {
        return new Deltas(legs, net, new double[] {1});
    }

    /// About the same, faster where it is asked often.
    public Deltas rough() {
        if (legs.stream().noneMatch(Leg::isOption) || !legs.stream().allMatch(Curve::suits)) {
            return this;
        }
        Deltas stretch = new Deltas(legs, net, Curve.nodes());
        Deltas found = of(legs, net);
        found.rough = Optional.of(new Curve(from -> stretch.all(_ -> from).clone()));
        return found;
    }

    /// Base coin.
    public double at(ToDoubleFunction<UnderlyingId> prices) {
        return rough.map(curve -> curve.at(prices.applyAsDouble(underlying))).orElseGet(() -> all(prices)[0]);
    }

    private double[] all(ToDoubleFunction<UnderlyingId> prices) {
        if (!last.change(prices)) {
            return sums;
        }
        factors.forEach((moving, target) -> {
            double from = prices.applyAsDouble(moving);
            Arrays.setAll(target.values, i -> i < nodes.length ? from * nodes[i] : from);
            target.derive();
        });
        Arrays.fill(sums, 0);
        if (net) {
            account.addDeltas(row, underlying, false, sums);
        } else {
            account.addPlainDeltas(row, underlying, sums);
        }
        return sums;
    }
}
