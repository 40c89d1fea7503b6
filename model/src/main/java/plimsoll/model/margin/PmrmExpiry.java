package plimsoll.model.margin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.valuation.Leg;

/// Options of one expiry under Derive's portfolio margin, USD.
final class PmrmExpiry {
    private final PmrmRates rates;
    private final List<PmrmOption> options;
    private final double confidence;
    private final Instant time;
    private final double now;

    /// @param legs at least one
    PmrmExpiry(Instant time, List<Leg> legs, PmrmRates rates, PmrmFeeds feeds) {
        this.time = time;
        this.rates = rates;
        this.options =
                legs.stream().map(leg -> new PmrmOption(leg, rates, feeds)).toList();
        this.confidence = feeds.expiry(legs.getFirst());
        this.now = sum(PmrmOption::now);
    }

    private double sum(ToDoubleFunction<PmrmOption> value) {
        double sum = 0;
        for (PmrmOption option : options) {
            sum += value.applyAsDouble(option);
        }
        return sum;
    }

    Instant time() {
        return time;
    }

    List<PmrmOption> options() {
        return options;
    }

    /// Of its forward, rate and volatilities, the least.
    double confidence() {
        return confidence;
    }

    double now() {
        return now;
    }

    /// In a scenario, before the static discount.
    double value(Point point) {
        return sum(option -> value(option, point));
    }

    /// What tilts the smile leaves the price.
    double value(PmrmOption option, Point point) {
        return option.value(rates.isSkew(point) ? 1 : 1 + point.move(), point.shock());
    }

    /// @param value in a scenario; what is owed is worth more to its holder than what is owned
    double discounted(double value) {
        PmrmOption any = options.getFirst();
        return value >= 0
                ? value * rates.gains().ofGain(any.years(), any.rate())
                : value * Math.min(1 / any.discount(), rates.debts().ofDebt(any.years(), any.rate()));
    }

    /// Before damping.
    double profit(Point point) {
        return profit(point, value(point), now);
    }

    /// A tilt loses whichever way it moves the value.
    ///
    /// @param value in the scenario
    /// @param before without it
    double profit(Point point, double value, double before) {
        double profit = discounted(value) - before;
        return rates.isSkew(point) ? 0 - Math.abs(profit) : profit;
    }

    /// Loss when the forward alone moves against the spot, either way; never negative.
    double basisLoss() {
        PmrmRates.Basis basis = rates.basis();
        double up = sum(o -> o.value(basis.up())) - now;
        double down = sum(o -> o.value(basis.down())) - now;
        return basisShare() * Math.max(0, -Math.min(up, down));
    }

    double basisShare() {
        return rates.basis().fixed()
                + rates.basis().perYear() * options.getFirst().years();
    }

    /// Coins sold and not bought back, call or put, at one strike.
    double naked() {
        Map<Double, Double> byStrike = new TreeMap<>();
        options.forEach(o -> byStrike.merge(o.strike(), o.size(), Double::sum));
        return byStrike.values().stream().mapToDouble(s -> Math.max(0, 0 - s)).sum();
    }

    /// Coins of all contracts, held or sold.
    double size() {
        Map<String, Double> byContract = new TreeMap<>();
        options.forEach(o -> byContract.merge(o.id().name(), o.size(), Double::sum));
        return byContract.values().stream().mapToDouble(Math::abs).sum();
    }
}
