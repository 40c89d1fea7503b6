package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// One pool for the whole account, in the reporting currency.
final class AccountPool {
    private final ValuedAccount account;
    private final VenueParameters parameters;
    private final CollateralRates rates;
    private final List<Leg> coins = new ArrayList<>();
    private final List<CollateralLine> lines = new ArrayList<>();
    private double cash;

    AccountPool(
            ValuedAccount account, VenueParameters parameters, StandardPlan.Pooling pooling, List<Problem> problems) {
        this(account, parameters, new CollateralRates(account, parameters, pooling, problems));
    }

    AccountPool(ValuedAccount account, VenueParameters parameters, CollateralRates rates) {
        this.account = account;
        this.parameters = parameters;
        this.rates = rates;
        account.account().balances().forEach(this::add);
        if (lines.isEmpty()) {
            String path = account.account().id().name();
            rates.problems().add(new Problem.MissingData(path, "every balance, and with it the equity of the pool,"));
            cash = Double.NaN;
        }
    }

    private void add(Balance balance) {
        Asset asset = balance.asset();
        double price = account.price(asset);
        lines.add(new CollateralLine(asset, balance.free(), price, rates.initial(asset), 1));
        UnderlyingId index = account.coins().get(asset);
        if (index == null || Double.isNaN(balance.free())) {
            cash += balance.free() == 0 ? 0 : balance.free() * price;
        } else if (balance.free() != 0) {
            coins.add(Holdings.leg(asset, index, balance.free(), price, 1, account.currency()));
        }
    }

    /// Assets of which there is no balance, only profits.
    private void addSettled(List<Leg> legs) {
        List<Asset> listed = lines.stream().map(CollateralLine::asset).toList();
        legs.stream()
                .map(l -> l.terms().settle())
                .filter(a -> !listed.contains(a))
                .distinct()
                .forEach(a -> lines.add(new CollateralLine(a, 0, account.price(a), rates.initial(a), 1)));
    }

    PoolDraft pool(List<Leg> legs, List<Position> unresolved) {
        return pool(legs, unresolved, new StandardRule(parameters, true));
    }

    PoolDraft pool(List<Leg> legs, List<Position> unresolved, PoolRule rule) {
        List<Leg> all = new ArrayList<>(legs);
        all.addAll(coins);
        List<Requirement> fixed = new ArrayList<>(PoolParts.fixed(account, unresolved));
        double elsewhere = account.account()
                .outside()
                .map(o -> {
                    fixed.add(PoolParts.outside(o, account.price(o.asset())));
                    return o.unrealisedProfit() * account.price(o.asset());
                })
                .orElse(0.0);
        addSettled(legs);
        fixed.addAll(rates.initialHaircuts(lines));
        fixed.addAll(new OrderMargin(account, parameters, rates.problems()).all());
        return new PoolDraft(
                "account",
                new Scope.WholeAccount(),
                account.currency(),
                1,
                cash + elsewhere + PoolParts.gap(account, unresolved),
                lines,
                all,
                rule,
                fixed,
                parameters.convention().crossMaintenanceAt(),
                1,
                account.account().reported());
    }
}
