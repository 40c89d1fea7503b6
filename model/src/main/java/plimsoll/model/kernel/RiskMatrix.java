package plimsoll.model.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.VolatilityShock;
import plimsoll.model.valuation.Leg;

/// Legs of one underlying, valued over price moves × volatility moves again and again, each time from
/// other prices: what a liquidation search asks a risk matrix for. For one thread at a time.
public final class RiskMatrix implements LegValues {
    private final List<Leg> legs;
    private final AccountBook book;
    private final List<RiskLine> lines;
    private final List<VolatilityShock> volatilities;
    private final double[][] nodes;
    private final LastPrices last;
    private final double[][] values;

    /// The values of one option contract, whoever holds it, or of one other leg: reporting currency, a row for
    /// each volatility.
    public static final class RiskArray {
        private final InstrumentId instrument;
        private final double[][] values;

        RiskArray(InstrumentId instrument, double[][] values) {
            this.instrument = instrument;
            this.values = values;
        }

        public InstrumentId instrument() {
            return instrument;
        }

        public double[][] values() {
            return values;
        }
    }

    private RiskMatrix(List<Leg> legs, List<VolatilityShock> volatilities, double[][] nodes) {
        this.legs = legs;
        this.volatilities = volatilities;
        this.nodes = nodes;
        this.book = AccountBook.of(legs);
        this.lines = new ArrayList<>();
        this.last = new LastPrices(book.underlyings());
        this.values = new double[nodes.length][];
        UnderlyingId underlying = legs.getFirst().underlying();
        for (int i = 0; i < nodes.length; i++) {
            RiskLine line = new RiskLine(book.atVolatilities(volatilities.get(i)), underlying, nodes[i]);
            lines.add(line);
            values[i] = new double[line.length()];
        }
    }

    /// @param legs of one underlying
    /// @param nodes for each volatility, what the underlying's price is multiplied by, and with it every
    ///     leg settled in its coin
    public static RiskMatrix of(List<Leg> legs, List<VolatilityShock> volatilities, double[][] nodes) {
        return new RiskMatrix(legs, volatilities, nodes);
    }

    /// Only what they are worth, wherever prices are: one node.
    ///
    /// @param legs of one underlying
    public static RiskMatrix still(List<Leg> legs) {
        return of(legs, List.of(VolatilityShock.NONE), new double[][] {{1}});
    }

    @Override
    public LegValues rough() {
        return legs.stream().noneMatch(leg -> leg.isOption() && Curve.suits(leg))
                ? this
                : new RoughMatrix(this, legs, volatilities, nodes);
    }

    @Override
    public double[][] from(ToDoubleFunction<UnderlyingId> base) {
        if (last.change(base)) {
            for (int i = 0; i < values.length; i++) {
                Arrays.fill(values[i], 0);
                lines.get(i).addValues(base, values[i]);
            }
        }
        return values;
    }

    /// What `from` adds up, at today's prices.
    public List<RiskArray> arrays() {
        lines.forEach(line -> line.aim(_ -> 1));
        List<RiskArray> arrays = new ArrayList<>();
        for (int group = 0; group < book.groups().size(); group++) {
            OptionArrays options = book.groups().get(group).options();
            for (int i = 0; i < options.count(); i++) {
                arrays.add(new RiskArray(options.id(i), option(group, i)));
            }
        }
        legs.stream().filter(leg -> !leg.isOption()).forEach(leg -> arrays.add(other(leg)));
        return arrays;
    }

    private double[][] option(int group, int option) {
        double[][] found = new double[lines.size()][];
        Arrays.setAll(found, i -> lines.get(i).option(group, option));
        return found;
    }

    private RiskArray other(Leg leg) {
        double[][] found = new double[lines.size()][];
        Arrays.setAll(found, i -> lines.get(i).other(leg));
        return new RiskArray(leg.instrument().id(), found);
    }
}
