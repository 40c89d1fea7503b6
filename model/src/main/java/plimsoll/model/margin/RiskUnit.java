package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import plimsoll.model.valuation.OptionState;

/// Everything of an account on one coin, whatever it settles in.
///
/// @param derivatives at least one
/// @param spot coins held or owed
/// @param usd reporting currency for one dollar
record RiskUnit(UnderlyingId coin, List<Leg> derivatives, double spot, double usd) implements UnitFigures {
    private static final double DAY = 1.0 / 365;

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

    @Override
    public double index() {
        return derivatives.getFirst().index() * usd;
    }

    @Override
    public double futures() {
        return derivatives.stream().mapToDouble(this::atIndex).sum();
    }

    @Override
    public double grossFutures() {
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

    @Override
    public double cashDelta() {
        return derivatives.stream().mapToDouble(this::cashDelta).sum();
    }

    @Override
    public double grossDelta() {
        return deltas().values().stream().mapToDouble(Math::abs).sum();
    }

    /// Reporting currency, by instrument.
    Map<InstrumentId, Double> deltas() {
        Map<InstrumentId, Double> byInstrument = new TreeMap<>();
        derivatives.forEach(l -> byInstrument.merge(l.instrument().id(), cashDelta(l), Double::sum));
        return byInstrument;
    }

    @Override
    public double decay() {
        double lost = 0;
        for (Leg leg : derivatives) {
            if (leg.isOption()) {
                lost += (leg.equity() - aDayLater(leg).equityAt(1, 1)) * leg.settlePrice();
            }
        }
        return Math.max(lost, 0);
    }

    /// An option at the same forward and volatility.
    static Leg aDayLater(Leg leg) {
        OptionState s = leg.option().orElseThrow();
        double left = Math.max(s.years() - DAY, 0);
        double residual = s.years() > 0 ? s.residual() * (left / s.years()) : s.residual();
        OptionState then = new OptionState(
                s.forward(), s.forwardFixed(), s.rate(), s.volatility(), s.volatilityOrigin(), left, residual);
        return new Leg(
                leg.position(),
                leg.instrument(),
                leg.mark(),
                leg.index(),
                leg.settlePrice(),
                left,
                leg.fundingRate(),
                Optional.of(then),
                leg.openInterest());
    }

    @Override
    public double hedge() {
        double options = derivatives.stream()
                .filter(Leg::isOption)
                .mapToDouble(this::cashDelta)
                .sum();
        return UnitFigures.hedge((futures() + options) / index(), spot);
    }

    boolean hasOptions() {
        return derivatives.stream().anyMatch(Leg::isOption);
    }

    boolean hasShortOptions() {
        return derivatives.stream().anyMatch(l -> l.isOption() && l.quantity() < 0);
    }

    @Override
    public boolean hasOnlyPerpetuals() {
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
