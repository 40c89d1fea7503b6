package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.LegGreeks;

/// Everything of an account on one coin, whatever it settles in.
///
/// @param derivatives at least one
/// @param spot coins held or owed
/// @param usd reporting currency for one dollar
record RiskUnit(UnderlyingId coin, List<Leg> derivatives, double spot, double usd) {
    RiskUnit {
        derivatives = List.copyOf(derivatives);
    }

    /// Coins with nothing but spot are no unit.
    static List<RiskUnit> of(List<Leg> legs, double usd) {
        Map<UnderlyingId, List<Leg>> byCoin =
                legs.stream().collect(Collectors.groupingBy(Leg::underlying, TreeMap::new, Collectors.toList()));
        List<RiskUnit> units = new ArrayList<>();
        byCoin.forEach((coin, all) -> {
            List<Leg> derivatives = all.stream().filter(l -> !l.isSpot()).toList();
            double spot = all.stream()
                    .filter(Leg::isSpot)
                    .mapToDouble(Leg::baseQuantity)
                    .sum();
            if (!derivatives.isEmpty()) {
                units.add(new RiskUnit(coin, derivatives, spot, usd));
            }
        });
        return units;
    }

    /// Reporting currency for one coin.
    double index() {
        return derivatives.getFirst().index() * usd;
    }

    /// Reporting currency, signed; futures gain so much times the move of the index. 0 for options.
    double futures() {
        return derivatives.stream().mapToDouble(this::atIndex).sum();
    }

    /// The same without signs.
    double grossFutures() {
        return derivatives.stream().mapToDouble(l -> Math.abs(atIndex(l))).sum();
    }

    /// Size of a future at the index.
    double atIndex(Leg leg) {
        if (leg.isOption()) {
            return 0;
        }
        double contracts = leg.quantity() * leg.terms().contractSize();
        return contracts * (leg.terms().payoff() == Payoff.INVERSE ? usd : index());
    }

    /// Reporting currency: value that moves with the coin; futures at their mark, options by Black-76.
    double cashDelta(Leg leg) {
        boolean inverse = leg.terms().payoff() == Payoff.INVERSE;
        if (!leg.isOption()) {
            return leg.baseQuantity() * leg.mark() * (inverse ? usd : leg.settlePrice());
        }
        double premium = inverse ? leg.marketValue() : 0;
        return (LegGreeks.of(leg).delta() + premium) * index();
    }

    double cashDelta() {
        return derivatives.stream().mapToDouble(this::cashDelta).sum();
    }

    /// Sum of the absolute delta of each instrument, reporting currency.
    double grossDelta() {
        Map<InstrumentId, Double> byInstrument = new TreeMap<>();
        derivatives.forEach(l -> byInstrument.merge(l.instrument().id(), cashDelta(l), Double::sum));
        return byInstrument.values().stream().mapToDouble(Math::abs).sum();
    }

    /// Coins of spot that offset the derivatives: no more than their delta at the index.
    double hedge() {
        double options = derivatives.stream()
                .filter(Leg::isOption)
                .mapToDouble(this::cashDelta)
                .sum();
        double delta = (futures() + options) / index();
        if (Double.isNaN(delta + spot)) {
            return Double.NaN;
        }
        return delta * spot < 0 ? Math.signum(spot) * Math.min(Math.abs(spot), Math.abs(delta)) : 0;
    }

    boolean hasOptions() {
        return derivatives.stream().anyMatch(Leg::isOption);
    }

    boolean hasShortOptions() {
        return derivatives.stream().anyMatch(l -> l.isOption() && l.quantity() < 0);
    }

    boolean hasOnlyPerpetuals() {
        return derivatives.stream().allMatch(l -> l.instrument() instanceof Instrument.Perpetual);
    }

    /// Expiries of options.
    int optionExpiries() {
        return (int) derivatives.stream()
                .filter(Leg::isOption)
                .map(l -> l.instrument().expiryTime())
                .distinct()
                .count();
    }

    /// Expiries, perpetuals being one more.
    int maturities() {
        return (int) derivatives.stream()
                .map(l -> l.instrument().expiryTime())
                .distinct()
                .count();
    }

    /// Whether what is quoted in one dollar offsets what is quoted in another.
    ///
    /// @param counted which derivatives count
    boolean isHedgedAcrossDollars(Predicate<Leg> counted) {
        Map<Asset, Double> byDollar = new TreeMap<>();
        derivatives.stream()
                .filter(counted)
                .forEach(l -> byDollar.merge(l.terms().quote(), cashDelta(l), Double::sum));
        Set<Double> signs = new TreeSet<>();
        byDollar.values().forEach(delta -> signs.add(Math.signum(delta)));
        return signs.contains(1.0) && signs.contains(-1.0);
    }
}
