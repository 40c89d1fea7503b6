package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.CollateralAsset.Charged;
import plimsoll.model.margin.CollateralRule.Options;
import plimsoll.model.margin.RiskUnitMargin.NoCharges;
import plimsoll.model.parameter.RiskUnitRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Order;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// One pool for the whole account under portfolio margin by risk units.
record RiskUnitPlan(RiskUnitRule rule, VenueParameters parameters, UnitCharges charges) implements PoolPlan {
    @Override
    public boolean followsPrices(ValuedAccount account) {
        return PoolPlan.isOutsideStill(account);
    }

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        double usd = account.price(Asset.USD);
        String path = account.account().id().name();
        for (RiskUnit unit : RiskUnit.of(account.legs(), usd)) {
            check(unit, path, problems);
        }
        AssetRates rates = new AssetRates.Steps(account, parameters, Charged.LOANS_AND_LOSSES, rule.borrowingFee());
        PoolDraft pool = new CollateralPool(
                        account.withAccount(account.account().withoutOrders()), parameters, rates, problems)
                .draft(
                        account.legs(),
                        account.unresolved(),
                        assets -> new CollateralRule(new NoCharges(), assets, Options.AT_MARK),
                        money -> new RiskUnitMargin(money, charges, usd));
        return List.of(withOrders(pool, account.account().orders(), path, problems));
    }

    private void check(RiskUnit unit, String account, List<Problem> problems) {
        String path = account + "/" + unit.coin();
        rule.unit(unit.coin())
                .ifPresentOrElse(
                        known -> warn(path, known.hypothesis(), problems),
                        () -> problems.add(new Problem.MissingParameter(
                                path, parameters.venue(), "portfolio margin of " + unit.coin())));
        if (unit.hasOptions()) {
            warn(path, rule.hypothesis(), problems);
        }
        charges.check(unit, path, problems);
    }

    private static void warn(String path, String hypothesis, List<Problem> problems) {
        if (!hypothesis.isBlank()) {
            problems.add(new Problem.Suspicious(path, hypothesis));
        }
    }

    private static PoolDraft withOrders(PoolDraft pool, List<Order> orders, String path, List<Problem> problems) {
        if (orders.stream().allMatch(Order::reduceOnly)) {
            return pool;
        }
        problems.add(new Problem.NotModelled(path, "the initial margin of open orders under portfolio margin"));
        return pool.with(Requirement.leaf("orders", Requirement.Kind.ORDERS, "open orders", Double.NaN, 0));
    }
}
