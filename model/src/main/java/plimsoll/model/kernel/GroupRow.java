package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.Optional;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.Stickiness;
import plimsoll.model.volatility.VolatilitySlice;

/// Values and Greeks of one group along one row; its arrays are reused from row to row.
final class GroupRow {
    private static final double[] NONE = {};

    private final StripKernel kernel;
    private final Strip strip;
    private final double[] ones;
    private final double[] deviations;
    private final double[] shares;
    private final double[] weights;
    private final Factors own;
    /// Of the option aimed at, when the row's time has passed.
    private double rootYears;

    GroupRow(StripKernel kernel, int nodes) {
        int length = Strip.padded(nodes);
        this.kernel = kernel;
        this.strip = new Strip(length);
        this.ones = new double[length];
        Arrays.fill(ones, 1);
        this.deviations = new double[length];
        this.shares = new double[length];
        this.weights = new double[length];
        this.own = new Factors(length);
    }

    /// Options, settle asset; `settled` receives those that expire before the row's time.
    void addOptions(Group group, Row row, double[] alive, double[] settled) {
        OptionArrays options = group.options();
        Factors moving = row.of(group.underlying());
        for (int i = 0; i < options.count(); i++) {
            addOption(group, row, i, moving, row.base().settles(options.years[i]) ? settled : alive);
        }
    }

    /// One option, settle asset.
    void addOption(Group group, Row row, int option, double[] sums) {
        addOption(group, row, option, row.of(group.underlying()), sums);
    }

    private void addOption(Group group, Row row, int option, Factors moving, double[] sums) {
        strip.values = sums;
        Factors factors = aim(group.options(), row, option, moving);
        charge(group, row, option, factors);
        addValues(group.options(), option);
    }

    /// Prices in coin of the options that are alive then, as far as the forward follows the price.
    void addPremiums(Group group, Row row, double[] sums) {
        OptionArrays options = group.options();
        Factors moving = row.of(group.underlying());
        strip.values = sums;
        for (int i = 0; i < options.count(); i++) {
            if (!row.base().settles(options.years[i])) {
                Factors factors = aim(options, row, i, moving);
                charge(group, row, i, factors);
                strip.weights = product(strip.weights, shares(options, i, moving));
                addValues(options, i);
            }
        }
    }

    /// An option that cannot be priced makes the sum unknown.
    private void addValues(OptionArrays options, int option) {
        if (options.known[option]) {
            kernel.addValues(strip);
        } else {
            Arrays.fill(strip.values, Double.NaN);
        }
    }

    private double[] product(double[] a, double[] b) {
        Arrays.setAll(weights, i -> a[i] * b[i]);
        return weights;
    }

    /// Futures, settle asset.
    static void addFutures(Group group, Row row, double[] sums) {
        double still = group.futures().still();
        double moving = group.futures().moving(row.base());
        double[] factors = movement(group, row);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += still + moving * factors[i];
        }
    }

    /// Base coin, of futures that are alive then.
    static void addFutureDeltas(Group group, Row row, double[] sums) {
        double delta = group.futures().delta(row.base());
        double[] factors = movement(group, row);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += group.key().inverse() ? delta * factors[i] : delta;
        }
    }

    private static double[] movement(Group group, Row row) {
        Factors factors = row.of(group.underlying());
        return group.key().inverse() ? factors.reciprocals : factors.values;
    }

    /// Plain Black-76 delta (base coin), gamma and vega (USD) of the options that are alive then.
    void addOptionGreeks(Group group, Row row, double[] deltas, double[] gammas, double[] vegas) {
        OptionArrays options = group.options();
        Factors moving = row.of(group.underlying());
        strip.deltas = deltas;
        strip.gammas = gammas;
        strip.vegas = vegas;
        for (int i = 0; i < options.count(); i++) {
            if (!row.base().settles(options.years[i])) {
                addGreeks(group, row, i, moving);
            }
        }
    }

    /// Plain Black-76 delta of one option, base coin.
    ///
    /// @param unused receives its gamma and vega
    void addOptionGreeks(Group group, Row row, int option, Factors moving, double[] deltas, double[] unused) {
        strip.deltas = deltas;
        strip.gammas = unused;
        strip.vegas = unused;
        addGreeks(group, row, option, moving);
    }

    private void addGreeks(Group group, Row row, int option, Factors moving) {
        OptionArrays options = group.options();
        if (!options.known[option]) {
            Arrays.fill(strip.deltas, Double.NaN);
            Arrays.fill(strip.gammas, Double.NaN);
            Arrays.fill(strip.vegas, Double.NaN);
            return;
        }
        aim(options, row, option, moving);
        double slope = options.slope(option);
        strip.gammaSize = options.size[option] * slope * slope;
        strip.weights = group.key().inverse() ? shares(options, option, moving) : ones;
        strip.size = group.key().inverse() ? options.size[option] : options.size[option] * slope;
        strip.deltaGap = options.put[option];
        strip.vegaSize = options.size[option] * rootYears;
        kernel.addGreeks(strip);
    }

    /// Where the option's nodes lie.
    private Factors aim(OptionArrays options, Row row, int option, Factors moving) {
        double forward = options.forward(option, row.base());
        double left = options.left(option, row.base());
        Factors factors = factors(options, option, moving, forward);
        strip.forward = forward;
        strip.strike = options.strike[option];
        strip.logMoneyness = options.logMoneyness(option, forward);
        strip.factors = factors.values;
        strip.logFactors = factors.logs;
        rootYears = Math.sqrt(left);
        strip.discount = options.rate[option] == 0 ? 1 : Math.exp(-options.rate[option] * left);
        strip.deviation = options.volatility(option, row.base()) * rootYears;
        strip.deviations = deviations(options, option, row);
        return factors;
    }

    /// What the whole forward is multiplied by; its fixed part does not move.
    private Factors factors(OptionArrays options, int option, Factors moving, double forward) {
        if (options.fixed[option] == 0) {
            return moving;
        }
        double fixed = options.fixed[option];
        Arrays.setAll(own.values, i -> (options.forward[option] * moving.values[i] + fixed) / forward);
        own.derive();
        return own;
    }

    /// Empty where the total volatility is the same at every node.
    private double[] deviations(OptionArrays options, int option, Row row) {
        Optional<VolatilitySlice> smile =
                row.base().stickiness() == Stickiness.MONEYNESS ? options.smile(option) : Optional.empty();
        if (smile.isPresent()) {
            return sliding(options, option, row, smile.get());
        }
        if (!row.volatilityVaries()) {
            return NONE;
        }
        for (int i = 0; i < row.volatilities().size(); i++) {
            deviations[i] = options.volatility(option, row.volatilities().get(i)) * rootYears;
        }
        return deviations;
    }

    private double[] sliding(OptionArrays options, int option, Row row, VolatilitySlice smile) {
        for (int i = 0; i < deviations.length; i++) {
            Scenario scenario =
                    i < row.volatilities().size() ? row.volatilities().get(i) : row.base();
            double slide = options.slide(option, smile, strip.logMoneyness + strip.logFactors[i]);
            deviations[i] = options.volatility(option, scenario, slide) * rootYears;
        }
        return deviations;
    }

    /// How far the forward follows the price, relative to its size.
    private double[] shares(OptionArrays options, int option, Factors moving) {
        if (options.fixed[option] == 0) {
            return ones;
        }
        double forward = options.forward[option];
        Arrays.setAll(shares, i -> forward * moving.values[i] / (forward * moving.values[i] + options.fixed[option]));
        return shares;
    }

    /// Price asset per coin, times size: a coin price is the USD price over the forward, and a
    /// residual in coin grows with it.
    private void charge(Group group, Row row, int option, Factors factors) {
        OptionArrays options = group.options();
        boolean inverse = group.key().inverse();
        double put = options.put[option] * strip.discount;
        double residual = options.residual(option, options.left(option, row.base()));
        strip.constant = put * strip.strike + (inverse ? 0 : residual);
        strip.slope = (inverse ? residual - put : -put) * strip.forward;
        strip.size = inverse ? options.size[option] / strip.forward : options.size[option];
        strip.weights = inverse ? factors.reciprocals : ones;
    }
}
