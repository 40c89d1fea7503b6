package plimsoll.model.surface;

import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.LegGreeks;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.ValuedAccount;

/// A scenario's profit by cause, reporting currency.
///
/// Greeks are those before the move: delta × ΔS, half of gamma × ΔS², vega × Δvolatility,
/// theta × time. What they do not explain is the rest: higher orders, cross effects, the roll of a
/// basis, and what ends at an expiry.
///
/// @param delta includes what the settle asset's own price does to equity in it
public record ProfitSplit(double delta, double gamma, double vega, double theta, double rest) {
    static final ProfitSplit NOTHING = new ProfitSplit(0, 0, 0, 0, 0);

    static ProfitSplit ofDelta(double profit) {
        return new ProfitSplit(profit, 0, 0, 0, 0);
    }

    public double total() {
        return delta + gamma + vega + theta + rest;
    }

    /// @param collateral whether coin balances count
    public static ProfitSplit of(ValuedAccount account, Scenario scenario, boolean collateral) {
        ProfitSplit positions =
                account.legs().stream().map(leg -> of(account, leg, scenario)).reduce(NOTHING, ProfitSplit::plus);
        return collateral ? positions.plus(cash(account, scenario)) : positions;
    }

    /// Of one of the account's legs.
    public static ProfitSplit of(ValuedAccount account, Leg leg, Scenario scenario) {
        double usd = account.price(Asset.USD);
        double move = scenario.factor(leg.underlying()) - 1;
        double settleMove = scenario.factor(leg.terms().settle().underlying()) - 1;
        Leg moved = leg.moved(scenario, account.smiles());
        double total = moved.equity() * moved.settlePrice() - leg.equity() * leg.settlePrice();
        Greeks greeks = LegGreeks.of(leg);
        double forward = forward(leg);
        boolean coin = leg.terms().payoff() == Payoff.INVERSE;
        double perCoin = usd * (coin ? leg.index() / forward : 1);
        double delta = usd * greeks.delta() * (coin ? leg.index() : forward) * move
                + settleMove * leg.equity() * leg.settlePrice();
        double gamma = perCoin * greeks.gamma() * forward * forward * move * move / 2;
        double vega = perCoin * greeks.vega() * volatilityMove(account, leg, scenario);
        double theta = perCoin * greeks.theta() * Math.min(scenario.years(), leg.years());
        return new ProfitSplit(delta, gamma, vega, theta, total - delta - gamma - vega - theta);
    }

    /// What the leg's delta is by: an option's forward, the index for everything else and inside a
    /// settlement window.
    private static double forward(Leg leg) {
        return leg.option()
                .filter(state -> state.forwardFixed() == 0)
                .map(OptionState::forward)
                .orElse(leg.instrument() instanceof Option ? leg.index() : leg.mark());
    }

    private static double volatilityMove(ValuedAccount account, Leg leg, Scenario scenario) {
        if (leg.instrument() instanceof Option option && leg.option().isPresent()) {
            OptionState now = leg.option().get();
            return now.movedVolatility(option, leg.index(), scenario, account.smiles()) - now.volatility();
        }
        return 0;
    }

    /// Balances, posted margin and profit outside: what their prices do.
    public static ProfitSplit cash(ValuedAccount account, Scenario scenario) {
        double profit = account.cash().entrySet().stream()
                .mapToDouble(e -> e.getValue()
                        * account.price(e.getKey())
                        * (scenario.factor(e.getKey().underlying()) - 1))
                .sum();
        return new ProfitSplit(profit + (account.isWhole() ? 0 : Double.NaN), 0, 0, 0, 0);
    }

    public ProfitSplit plus(ProfitSplit other) {
        return new ProfitSplit(
                delta + other.delta, gamma + other.gamma, vega + other.vega, theta + other.theta, rest + other.rest);
    }
}
