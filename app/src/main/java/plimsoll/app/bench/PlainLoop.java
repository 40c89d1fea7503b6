package plimsoll.app.bench;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.ValuedAccount;

/// The yardstick: textbook Black-76 in a plain loop over arrays, as one would write it first.
///
/// Never to be tuned: figures of different versions and machines are compared by it. It may only be
/// moved, renamed or kept compiling.
public final class PlainLoop {
    private static final double ROOT_2_PI = 2.506628274631;

    private final DoubleArray priceMoves;
    private final DoubleArray volatilityMoves;
    private final Formula formula;
    private final OptionType[] types;
    private final double[] forwards;
    private final double[] strikes;
    private final double[] years;
    private final double[] volatilities;
    private final double[] sizes;

    /// What prices one option; [PlainLoop#black76] or another library's.
    public interface Formula {
        double price(OptionType type, double forward, double strike, double years, double volatility);
    }

    private PlainLoop(List<Leg> options, ScenarioGrid grid, Formula formula) {
        this.priceMoves = grid.columns().moves();
        this.volatilityMoves = grid.rows().moves();
        this.formula = formula;
        this.types = options.stream().map(l -> option(l).type()).toArray(OptionType[]::new);
        this.forwards = array(options, l -> state(l).forward());
        this.strikes = array(options, l -> option(l).strike());
        this.years = array(options, Leg::years);
        this.volatilities = array(options, l -> state(l).volatility());
        this.sizes = array(options, l -> l.quantity() * l.terms().contractSize());
    }

    /// Over the options of an account, all with a rate of 0.
    ///
    /// @param grid rows of volatility by columns of price
    public static PlainLoop of(ValuedAccount account, ScenarioGrid grid, Formula formula) {
        return new PlainLoop(account.legs().stream().filter(Leg::isOption).toList(), grid, formula);
    }

    private static Option option(Leg leg) {
        return (Option) leg.instrument();
    }

    private static OptionState state(Leg leg) {
        return leg.option().orElseThrow();
    }

    private static double[] array(List<Leg> options, ToDoubleFunction<Leg> number) {
        return options.stream().mapToDouble(number).toArray();
    }

    /// What all options are worth at each node.
    public DoubleMatrix values() {
        return matrix(IntStream.range(0, volatilityMoves.size()));
    }

    /// The same on all cores.
    public DoubleMatrix valuesOnAllThreads() {
        return matrix(IntStream.range(0, volatilityMoves.size()).parallel());
    }

    private DoubleMatrix matrix(IntStream rows) {
        double[][] values = rows.mapToObj(this::row).toArray(double[][]::new);
        return DoubleMatrix.of(values.length, priceMoves.size(), (row, column) -> values[row][column]);
    }

    private double[] row(int row) {
        double[] sums = new double[priceMoves.size()];
        for (int i = 0; i < types.length; i++) {
            double volatility = volatilities[i] * (1 + volatilityMoves.get(row));
            for (int j = 0; j < sums.length; j++) {
                double forward = forwards[i] * (1 + priceMoves.get(j));
                sums[j] += sizes[i] * formula.price(types[i], forward, strikes[i], years[i], volatility);
            }
        }
        return sums;
    }

    /// Undiscounted.
    public static double black76(OptionType type, double forward, double strike, double years, double volatility) {
        double s = volatility * Math.sqrt(years);
        double d1 = (Math.log(forward / strike) + s * s / 2) / s;
        double d2 = d1 - s;
        return type == OptionType.CALL
                ? forward * cumulativeNormal(d1) - strike * cumulativeNormal(d2)
                : strike * cumulativeNormal(-d2) - forward * cumulativeNormal(-d1);
    }

    // G. West, "Better approximations to cumulative normal functions", Wilmott 2005, after J. F. Hart,
    // "Computer Approximations", 1968, algorithm 5666.
    static double cumulativeNormal(double x) {
        double y = Math.abs(x);
        if (y > 37) {
            return x > 0 ? 1 : 0;
        }
        double tail = Math.exp(-y * y / 2) * (y < 7.07106781186547 ? quotient(y) : fraction(y));
        return x > 0 ? 1 - tail : tail;
    }

    private static double quotient(double y) {
        double above = 3.52624965998911e-02 * y + 0.700383064443688;
        above = above * y + 6.37396220353165;
        above = above * y + 33.912866078383;
        above = above * y + 112.079291497871;
        above = above * y + 221.213596169931;
        above = above * y + 220.206867912376;
        double below = 8.83883476483184e-02 * y + 1.75566716318264;
        below = below * y + 16.064177579207;
        below = below * y + 86.7807322029461;
        below = below * y + 296.564248779674;
        below = below * y + 637.333633378831;
        below = below * y + 793.826512519948;
        below = below * y + 440.413735824752;
        return above / below;
    }

    private static double fraction(double y) {
        return 1 / (y + 1 / (y + 2 / (y + 3 / (y + 4 / (y + 0.65))))) / ROOT_2_PI;
    }
}
