package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.parameter.Convention.Fee;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// The account-wide pool of a [CollateralPlan], in the reporting currency; its collateral lines hold
/// what there is of each asset with open profits.
final class CollateralPool {
    private final ValuedAccount account;
    private final VenueParameters parameters;
    private final AssetRates rates;
    private final List<Problem> problems;
    private final String path;
    private final List<Leg> coins = new ArrayList<>();
    private final Map<Asset, CollateralAsset> assets = new TreeMap<>();

    CollateralPool(ValuedAccount account, VenueParameters parameters, AssetRates rates, List<Problem> problems) {
        this.account = account;
        this.parameters = parameters;
        this.rates = rates;
        this.problems = problems;
        this.path = account.account().id().name();
        account.account().balances().forEach(this::add);
        account.account().outside().ifPresent(o -> addCash(o.asset(), o.unrealisedProfit()));
    }

    private void add(Balance balance) {
        Asset asset = balance.asset();
        assets.put(asset, rates.of(balance));
        UnderlyingId index = account.coins().get(asset);
        if (index == null || Double.isNaN(balance.free())) {
            addCash(asset, balance.free());
        } else if (balance.free() != 0 || balance.borrowed() != 0) {
            coins.add(Holdings.leg(asset, index, balance.free(), account.price(asset), 1, account.currency()));
        }
    }

    private void addCash(Asset asset, double units) {
        assets.computeIfAbsent(asset, a -> rates.of(Balance.of(a, 0)));
        assets.computeIfPresent(asset, (_, a) -> a.withCash(units));
    }

    PoolDraft draft(
            List<Leg> legs,
            List<Position> unresolved,
            Function<Map<Asset, CollateralAsset>, CollateralRule> counting,
            Function<CollateralRule, PoolRule> ruling) {
        List<Leg> all = new ArrayList<>(legs);
        all.addAll(coins);
        all.forEach(l -> addCash(CollateralRule.asset(l), 0));
        CollateralRule rule = counting.apply(assets);
        Map<Asset, CollateralRule.Held> held = held(rule, all);
        held.forEach((asset, h) -> remark(of(asset), h.units()));
        List<CollateralAsset> still = still(all);
        List<Requirement> fixed = new ArrayList<>(fixed(unresolved));
        still.forEach(a -> fixed.addAll(a.requirements(a.cash(), account.price(a.asset()))));
        return new PoolDraft(
                "account",
                new Scope.WholeAccount(),
                account.currency(),
                1,
                cash(still) + PoolParts.gap(account, unresolved),
                held.entrySet().stream()
                        .map(e -> line(of(e.getKey()), e.getValue()))
                        .toList(),
                all,
                ruling.apply(rule),
                fixed,
                maintenanceAt(),
                parameters.convention().liquidationRatio(),
                account.account().reported());
    }

    private CollateralAsset of(Asset asset) {
        return Objects.requireNonNull(assets.get(asset));
    }

    /// Assets that no price moves and no position settles in.
    private List<CollateralAsset> still(List<Leg> legs) {
        List<Asset> moving = legs.stream().map(CollateralRule::asset).toList();
        return assets.values().stream().filter(a -> !moving.contains(a.asset())).toList();
    }

    private double cash(List<CollateralAsset> still) {
        if (account.account().balances().isEmpty()) {
            problems.add(new Problem.MissingData(path, "every balance, and with it the equity of the pool,"));
            return Double.NaN;
        }
        return still.stream()
                .mapToDouble(a -> CollateralRule.counted(a, held(a)))
                .sum();
    }

    private CollateralRule.Held held(CollateralAsset asset) {
        return new CollateralRule.Held(asset.cash(), account.price(asset.asset()));
    }

    private Map<Asset, CollateralRule.Held> held(CollateralRule rule, List<Leg> legs) {
        Map<Asset, CollateralRule.Held> held = new TreeMap<>();
        assets.values().forEach(a -> held.put(a.asset(), held(a)));
        legs.stream()
                .collect(Collectors.groupingBy(CollateralRule::asset))
                .forEach((asset, group) -> held.put(asset, rule.held(group)));
        return held;
    }

    private static CollateralLine line(CollateralAsset asset, CollateralRule.Held held) {
        double rate = held.value() == 0 ? 1 : CollateralRule.counted(asset, held) / held.value();
        return new CollateralLine(asset.asset(), held.units(), held.price(), rate, rate, asset.limit());
    }

    private void remark(CollateralAsset asset, double units) {
        if (units > 0 && asset.schedule().isEmpty()) {
            problems.add(new Problem.MissingParameter(path, parameters.venue(), "collateral rate of " + asset.asset()));
        }
        asset.schedule()
                .filter(s -> units > s.limit() && s.limit() > 0)
                .ifPresent(s -> problems.add(beyond(s, asset, units)));
        double debt = asset.debt(units);
        if (debt > 0) {
            remarkDebt(asset, debt);
        }
    }

    private Problem beyond(CollateralSchedule schedule, CollateralAsset asset, double units) {
        String known = schedule.covers(units)
                ? "nothing counts above "
                : "nothing counts above the last known collateral step, ";
        return new Problem.Suspicious(path, units + " " + asset.asset() + ": " + known + schedule.limit());
    }

    private void remarkDebt(CollateralAsset asset, double debt) {
        if (asset.borrowing().filter(b -> !b.covers(debt)).isPresent()) {
            problems.add(new Problem.Suspicious(
                    path,
                    debt + " " + asset.asset() + " owed is beyond the last borrowing tier, whose rates are applied"));
        }
        if (asset.borrowing().isPresent()) {
            return;
        }
        problems.add(
                asset.borrowed() > 0
                        ? new Problem.MissingParameter(
                                path, parameters.venue(), "margin rates of borrowed " + asset.asset())
                        : new Problem.Suspicious(
                                path,
                                "losses exceed the balance of " + asset.asset()
                                        + ": no margin of borrowing it is charged, its rates are unknown"));
    }

    private List<Requirement> fixed(List<Position> unresolved) {
        List<Requirement> fixed = new ArrayList<>(PoolParts.fixed(account, unresolved));
        account.account().outside().ifPresent(o -> fixed.add(PoolParts.outside(o, account.price(o.asset()))));
        fixed.addAll(new OrderMargin(account, parameters, problems).all());
        return fixed;
    }

    /// [ReservedFeeMargin] looks up the entry by itself, so that maintenance in coin keeps moving with
    /// the coin.
    private MaintenanceAt maintenanceAt() {
        boolean byRule = parameters.convention().fee() == Fee.RESERVED;
        return byRule ? MaintenanceAt.LIQUIDATION : parameters.convention().crossMaintenanceAt();
    }
}
