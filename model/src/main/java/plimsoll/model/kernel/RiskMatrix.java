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
public final class RiskMatrix {
    private final List<Leg> legs;
    private final AccountBook book;
    private final List<RiskLine> lines;
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

    private RiskMatrix(List<Leg> legs, AccountBook book, List<RiskLine> lines) {
        this.legs = legs;
        this.book = book;
        this.lines = lines;
        this.values = new double[lines.size()][];
        Arrays.setAll(values, i -> new double[lines.get(i).length()]);
    }

    /// @param legs of one underlying
    /// @param nodes for each volatility, what the underlying's price is multiplied by, and with it every
    ///     leg settled in its coin
    public static RiskMatrix of(List<Leg> legs, List<VolatilityShock> volatilities, double[][] nodes) {
        AccountBook book = AccountBook.of(legs);
        UnderlyingId underlying = legs.getFirst().underlying();
        List<RiskLine> lines = new ArrayList<>();
        for (int i = 0; i < nodes.length; i++) {
            lines.add(new RiskLine(book.atVolatilities(volatilities.get(i)), underlying, nodes[i]));
        }
        return new RiskMatrix(legs, book, lines);
    }

    /// Only what they are worth, wherever prices are: one node.
    ///
    /// @param legs of one underlying
    public static RiskMatrix still(List<Leg> legs) {
        return of(legs, List.of(VolatilityShock.NONE), new double[][] {{1}});
    }

    /// Reporting currency, a row for each volatility and at least as many numbers in it as it has nodes;
    /// overwritten by the next call.
    ///
    /// @param base what each underlying's price is multiplied by before the nodes
    public double[][] from(ToDoubleFunction<UnderlyingId> base) {
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(values[i], 0);
            lines.get(i).addValues(base, values[i]);
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
