package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.VolatilityShock;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.Smiles;
import plimsoll.model.volatility.VolatilitySlice;

/// The distinct option contracts of a group, in expiry and strike order, however many positions hold
/// them; each array has one number for each of them.
final class OptionArrays {
    private static final double DAYS_PER_YEAR = 365;

    /// The part of the forward that moves, and the part that is fixed.
    final double[] forward;

    final double[] fixed;
    final double[] strike;
    final double[] volatility;
    final double[] years;
    final double[] rate;
    /// Mark less model price, price asset.
    final double[] residual;
    /// 1 for a put, 0 for a call.
    final double[] put;
    /// Base coin, signed, of all positions together.
    final double[] size;

    /// Whether it can be priced: nothing it depends on is missing or absurd.
    final boolean[] known;

    private final List<Option> contracts;
    private final Smiles smiles;
    private final double[] index;
    /// ln(forward ÷ strike).
    private final double[] logMoneyness;

    private record Contract(InstrumentId id, OptionState state, double index) {}

    private record Holding(Option option, OptionState state, double index, double size) {
        static Holding of(Leg leg) {
            Option option = (Option) leg.instrument();
            double size = leg.quantity() * option.terms().contractSize();
            return new Holding(option, leg.option().orElseThrow(), leg.index(), size);
        }

        Holding plus(Holding other) {
            return new Holding(option, state, index, size + other.size);
        }
    }

    private OptionArrays(List<Holding> holdings, Smiles smiles) {
        this.smiles = smiles;
        contracts = holdings.stream().map(Holding::option).toList();
        forward = array(holdings, h -> h.state().forward());
        fixed = array(holdings, h -> h.state().forwardFixed());
        strike = array(holdings, h -> h.option().strike());
        volatility = array(holdings, h -> h.state().volatility());
        years = array(holdings, h -> h.state().years());
        rate = array(holdings, h -> h.state().rate());
        residual = array(holdings, h -> h.state().residual());
        put = array(holdings, h -> h.option().type() == OptionType.PUT ? 1 : 0);
        size = array(holdings, Holding::size);
        index = array(holdings, Holding::index);
        logMoneyness = array(holdings, h -> -h.state().logMoneyness(h.option()));
        known = new boolean[holdings.size()];
        for (int i = 0; i < known.length; i++) {
            double discount = Math.exp(-rate[i] * years[i]);
            known[i] = PricingLimits.hold(forward[i] + fixed[i], strike[i], years[i], volatility[i], discount)
                    && !Double.isNaN(residual[i]);
        }
    }

    static OptionArrays of(List<Leg> options, Smiles smiles) {
        Map<Contract, Holding> distinct = new LinkedHashMap<>();
        for (Leg leg : options) {
            Contract contract = new Contract(leg.instrument().id(), leg.option().orElseThrow(), leg.index());
            distinct.merge(contract, Holding.of(leg), Holding::plus);
        }
        List<Holding> sorted = distinct.values().stream()
                .sorted(Comparator.comparingDouble((Holding h) -> h.state().years())
                        .thenComparingDouble(h -> h.option().strike()))
                .toList();
        return new OptionArrays(sorted, smiles);
    }

    /// The same contracts at other volatilities.
    OptionArrays atVolatilities(VolatilityShock shock) {
        OptionArrays moved = new OptionArrays(this);
        Arrays.setAll(moved.volatility, i -> shock.shocked(volatility[i], -logMoneyness[i], years[i] * DAYS_PER_YEAR));
        return moved;
    }

    private OptionArrays(OptionArrays other) {
        forward = other.forward;
        fixed = other.fixed;
        strike = other.strike;
        volatility = other.volatility.clone();
        years = other.years;
        rate = other.rate;
        residual = other.residual;
        put = other.put;
        size = other.size;
        known = other.known;
        contracts = other.contracts;
        smiles = other.smiles;
        index = other.index;
        logMoneyness = other.logMoneyness;
    }

    private static double[] array(List<Holding> holdings, ToDoubleFunction<Holding> number) {
        return holdings.stream().mapToDouble(number).toArray();
    }

    int count() {
        return strike.length;
    }

    InstrumentId id(int i) {
        return contracts.get(i).id();
    }

    double left(int i, Scenario scenario) {
        return Math.max(years[i] - scenario.years(), 0);
    }

    /// The whole forward when the time of the scenario has passed and the price has not moved.
    double forward(int i, Scenario scenario) {
        double roll = fixed[i] == 0 ? scenario.roll(forward[i] / index[i], years[i]) : 1;
        return forward[i] * roll + fixed[i];
    }

    /// ∂forward/∂price inside a settlement window; outside it Greeks are by the forward.
    double slope(int i) {
        return fixed[i] == 0 ? 1 : forward[i] / index[i];
    }

    double logMoneyness(int i, double total) {
        return total == forward[i] ? logMoneyness[i] : Math.log(total / strike[i]);
    }

    double volatility(int i, Scenario scenario) {
        return volatility(i, scenario, 0);
    }

    /// @param slide along the smile, before the scenario's own move
    double volatility(int i, Scenario scenario, double slide) {
        double from = slide == 0 ? volatility[i] : Math.max(volatility[i] + slide, 0);
        return scenario.volatility().moved(from, -logMoneyness[i], years[i] * DAYS_PER_YEAR);
    }

    Optional<VolatilitySlice> smile(int i) {
        return smiles.of(contracts.get(i));
    }

    /// @param then ln(forward ÷ strike) after the move
    double slide(int i, VolatilitySlice smile, double then) {
        return smile.volatilityAtMoneyness(-then) - smile.volatilityAtMoneyness(-logMoneyness[i]);
    }

    /// Price asset, after the time of the scenario.
    double residual(int i, double left) {
        return years[i] > 0 ? residual[i] * (left / years[i]) : residual[i];
    }
}
