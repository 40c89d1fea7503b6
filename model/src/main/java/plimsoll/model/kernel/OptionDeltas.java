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

/// The plain Black-76 deltas of options of one underlying, again and again, each time at other prices. For
/// one thread at a time.
public final class OptionDeltas {
    private final List<Leg> legs;
    private final UnderlyingId underlying;
    private final Stretch one;
    private final Optional<Rough> rough;

    /// Base coin.
    ///
    /// @param gross of each contract, without its sign
    public record Sums(double net, double gross) {
        public static final Sums NONE = new Sums(0, 0);

        Sums plus(Sums more) {
            return new Sums(net + more.net, gross + more.gross);
        }
    }

    /// Deltas at several prices at a time.
    private static final class Stretch {
        private final AccountBook book;
        private final GroupRow options;
        private final Map<UnderlyingId, Factors> factors = new HashMap<>();
        private final Row row = new Row(Scenario.NONE, List.of(), factors);
        private final double[] nodes;
        private final double[] delta;
        private final double[] unused;
        private final double[] net;
        private final double[] gross;

        Stretch(AccountBook book, double[] nodes) {
            this.book = book;
            this.nodes = nodes;
            this.options = new GroupRow(Kernels.fastest(), nodes.length);
            int length = Strip.padded(nodes.length);
            this.delta = new double[length];
            this.unused = new double[length];
            this.net = new double[length];
            this.gross = new double[length];
            book.underlyings().forEach(u -> factors.put(u, new Factors(nodes.length)));
        }

        /// @param price what the underlying's is multiplied by before the nodes
        Stretch at(double price) {
            factors.values().forEach(target -> aim(target, price));
            Arrays.fill(net, 0);
            Arrays.fill(gross, 0);
            for (Group group : book.groups()) {
                Factors moving = row.of(group.underlying());
                for (int i = 0; i < group.options().count(); i++) {
                    Arrays.fill(delta, 0);
                    options.addOptionGreeks(group, row, i, moving, delta, unused);
                    add();
                }
            }
            return this;
        }

        private void aim(Factors target, double price) {
            Arrays.setAll(target.values, i -> i < nodes.length ? price * nodes[i] : price);
            target.derive();
        }

        private void add() {
            for (int i = 0; i < delta.length; i++) {
                net[i] += delta[i];
                gross[i] += Math.abs(delta[i]);
            }
        }
    }

    /// @param sharp what curves do not suit
    private record Rough(Curve net, Curve gross, Optional<OptionDeltas> sharp) {
        Sums at(double price, ToDoubleFunction<UnderlyingId> prices) {
            Sums smooth = new Sums(net.at(price), gross.at(price));
            return sharp.map(s -> smooth.plus(s.at(prices))).orElse(smooth);
        }
    }

    private OptionDeltas(List<Leg> legs, Optional<Rough> rough) {
        this.legs = legs;
        this.underlying = legs.getFirst().underlying();
        this.one = new Stretch(AccountBook.of(legs), new double[] {1});
        this.rough = rough;
    }

    /// @param options at least one
    public static OptionDeltas of(List<Leg> options) {
        return new OptionDeltas(options, Optional.empty());
    }

    /// About the same, faster where it is asked often.
    public OptionDeltas rough() {
        List<Leg> sharp = legs.stream().filter(leg -> !Curve.suits(leg)).toList();
        if (sharp.size() == legs.size()) {
            return this;
        }
        AccountBook smooth = AccountBook.of(legs.stream().filter(Curve::suits).toList());
        Stretch net = new Stretch(smooth, Curve.nodes());
        Stretch gross = new Stretch(smooth, Curve.nodes());
        return new OptionDeltas(
                legs,
                Optional.of(new Rough(
                        new Curve(from -> net.at(from).net.clone()),
                        new Curve(from -> gross.at(from).gross.clone()),
                        sharp.isEmpty() ? Optional.empty() : Optional.of(of(sharp)))));
    }

    /// @param prices what each underlying's price is multiplied by
    public Sums at(ToDoubleFunction<UnderlyingId> prices) {
        double price = prices.applyAsDouble(underlying);
        return rough.map(r -> r.at(price, prices)).orElseGet(() -> exact(price));
    }

    private Sums exact(double price) {
        Stretch found = one.at(price);
        return new Sums(found.net[0], found.gross[0]);
    }
}
