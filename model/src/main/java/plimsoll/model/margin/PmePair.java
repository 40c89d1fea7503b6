package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.kernel.Deltas;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.PmeRule.Currency;
import plimsoll.model.parameter.PmeRule.Pair;
import plimsoll.model.parameter.PmeRule.RollDelta;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.valuation.Leg;

/// The legs of one currency pair under Deribit's portfolio margin, from any price; amounts in the pool's
/// currency.
///
/// Source: Deribit, "Portfolio Margin" and the example of `private/pme/simulate`.
final class PmePair {
    private final PmeRule rule;
    private final Pair pair;
    private final Currency currency;
    private final Money money;
    private final List<Leg> legs;
    private final ScenarioSet set;
    private final Optional<Scan> scan;
    private final List<Expiry> expiries = new ArrayList<>();
    /// Coins whose price the scenarios leave alone.
    private final List<Leg> still;

    /// What amounts are counted in: the coin itself, or money of which a USD is worth something.
    ///
    /// @param usd 1 in the coin, where it is not used
    record Money(boolean isCoin, double usd) {}

    /// @param years to expiry; infinite for perpetuals
    record Expiry(String name, double years, Deltas deltas) {
        Expiry rough() {
            return new Expiry(name, years, deltas.rough());
        }
    }

    /// @param legs of one underlying; coin balances count in the scenarios alone
    PmePair(PmeRule rule, Pair pair, Currency currency, Money money, List<Leg> legs) {
        this.rule = rule;
        this.pair = pair;
        this.currency = currency;
        this.money = money;
        this.legs = legs;
        this.set = rule.scenarios(pair, money.isCoin());
        this.still = legs.stream()
                .filter(l -> l.isSpot() && !currency.stressesEquity())
                .toList();
        List<Leg> stressed = legs.stream().filter(l -> !still.contains(l)).toList();
        this.scan = stressed.isEmpty() ? Optional.empty() : Optional.of(scan(stressed));
        Map<Double, List<Leg>> byExpiry = new TreeMap<>();
        legs.stream()
                .filter(l -> !l.isSpot())
                .forEach(l -> byExpiry.computeIfAbsent(years(l), _ -> new ArrayList<>())
                        .add(l));
        boolean net = rule.open().rollDelta() == RollDelta.NET_TRANSACTION;
        byExpiry.forEach((years, own) -> expiries.add(new Expiry(name(own), years, Deltas.of(own, net))));
    }

    private PmePair(PmePair exact) {
        this.rule = exact.rule;
        this.pair = exact.pair;
        this.currency = exact.currency;
        this.money = exact.money;
        this.legs = exact.legs;
        this.set = exact.set;
        this.still = exact.still;
        this.scan = exact.scan.map(Scan::rough);
        exact.expiries.forEach(expiry -> expiries.add(expiry.rough()));
    }

    /// About the same, faster where it is asked often.
    PmePair rough() {
        return new PmePair(this);
    }

    private Scan scan(List<Leg> stressed) {
        return money.isCoin() ? Scan.settled(stressed, set) : Scan.of(stressed, set);
    }

    private static double years(Leg leg) {
        return leg.option().map(o -> o.years()).orElse(leg.years());
    }

    private static String name(List<Leg> legs) {
        return legs.getFirst().instrument().expiryTime().map(Object::toString).orElse("perpetual");
    }

    ScenarioSet set() {
        return set;
    }

    Pair pair() {
        return pair;
    }

    Currency currency() {
        return currency;
    }

    List<Expiry> expiries() {
        return expiries;
    }

    boolean hasOptions() {
        return legs.stream().anyMatch(Leg::isOption);
    }

    String name() {
        return legs.getFirst().underlying().name();
    }

    Scan.Profits at(ToDoubleFunction<UnderlyingId> factors) {
        Scan.Profits moving = scan.map(s -> s.at(factors))
                .orElseGet(() -> new Scan.Profits(0, new double[set.points().size()]));
        double coins = still.stream()
                .mapToDouble(l -> l.equity() * l.settlePrice() * factors.applyAsDouble(l.underlying()))
                .sum();
        return new Scan.Profits(moving.value() + coins, moving.amounts());
    }

    List<Scan.Part> parts() {
        return scan.map(Scan::parts).orElse(List.of());
    }

    double index(ToDoubleFunction<UnderlyingId> factors) {
        Leg first = legs.getFirst();
        return first.index() * factors.applyAsDouble(first.underlying());
    }

    /// Profits as they count: extended ones weighted, then moved towards zero.
    double[] counted(double[] profits, ToDoubleFunction<UnderlyingId> factors) {
        double[] counted = profits.clone();
        double price = index(factors);
        for (int i = rule.standardScenarios(); i < counted.length; i++) {
            ScenarioSet.Point point = set.points().get(i);
            double weighted = counted[i] == 0 ? 0 : counted[i] * point.damping();
            counted[i] =
                    weighted - Math.signum(weighted) * Math.min(dampening(point.move(), price), Math.abs(weighted));
        }
        return counted;
    }

    double dampening(double move, double price) {
        double usd = PmeRule.dampening(pair, currency, move);
        return money.isCoin() ? usd / (PmeRule.edge(pair, move) * price) : usd * money.usd();
    }

    /// Pool currency for the price of one coin.
    double coin(ToDoubleFunction<UnderlyingId> factors) {
        return money.isCoin() ? 1 : index(factors) * money.usd();
    }

    /// Coins.
    double delta(Expiry expiry, ToDoubleFunction<UnderlyingId> factors) {
        return expiry.deltas().at(factors);
    }

    /// Coins, of all expiries.
    double delta(ToDoubleFunction<UnderlyingId> factors) {
        return expiries.stream().mapToDouble(e -> delta(e, factors)).sum();
    }

    /// Fraction of the price.
    double rollRate(Expiry expiry) {
        return rule.rollShock(currency, expiry.years());
    }

    /// Fraction of the price.
    ///
    /// @param delta coins
    double deltaRate(double delta, ToDoubleFunction<UnderlyingId> factors) {
        return PmeRule.deltaShock(pair, delta, index(factors));
    }

    /// Roll and delta shock together.
    double shocks(ToDoubleFunction<UnderlyingId> factors) {
        double roll = 0;
        double delta = 0;
        for (Expiry expiry : expiries) {
            double own = delta(expiry, factors);
            roll += Math.abs(own) * rollRate(expiry);
            delta += own;
        }
        return (roll + Math.abs(delta) * deltaRate(delta, factors)) * coin(factors);
    }
}
