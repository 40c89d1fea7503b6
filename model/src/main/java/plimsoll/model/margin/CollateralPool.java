package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.parameter.Convention.Fee;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
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
    private final List<Problem> problems;
    private final String path;
    private final Map<Asset, CollateralSchedule> schedules;
    private final List<Leg> coins = new ArrayList<>();
    private final Map<Asset, Double> cash = new TreeMap<>();
    private final List<Requirement> borrowed = new ArrayList<>();

    CollateralPool(ValuedAccount account, VenueParameters parameters, List<Problem> problems) {
        this.account = account;
        this.parameters = parameters;
        this.problems = problems;
        this.path = account.account().id().name();
        this.schedules = schedules(account.account(), parameters);
        account.account().balances().forEach(this::add);
        account.account().outside().ifPresent(o -> cash.merge(o.asset(), o.unrealisedProfit(), Double::sum));
    }

    private void add(Balance balance) {
        Asset asset = balance.asset();
        UnderlyingId index = account.coins().get(asset);
        if (index == null || Double.isNaN(balance.free())) {
            cash.merge(asset, balance.free(), Double::sum);
        } else if (balance.free() != 0) {
            coins.add(Holdings.leg(asset, index, balance.free(), account.price(asset), 1, account.currency()));
        }
        if (balance.owned() < 0 || balance.borrowed() > 0) {
            problems.add(new Problem.NotModelled(path, "the margin of borrowed " + asset));
            borrowed.add(Requirement.unknown("borrowing/" + asset, "borrowed " + asset + ": not modelled"));
        }
    }

    PoolDraft draft(List<Leg> legs, List<Position> unresolved) {
        List<Leg> all = new ArrayList<>(legs);
        all.addAll(coins);
        StandardRule charges = new StandardRule(parameters, true);
        CollateralRule rule = new CollateralRule(charges, schedules, cash);
        Map<Asset, List<Leg>> groups =
                all.stream().collect(Collectors.groupingBy(CollateralRule::asset, TreeMap::new, Collectors.toList()));
        return new PoolDraft(
                "account",
                new Scope.WholeAccount(),
                account.currency(),
                1,
                still(rule, groups) + PoolParts.gap(account, unresolved),
                lines(rule, groups),
                all,
                rule,
                fixed(unresolved),
                maintenanceAt(),
                1,
                account.account().reported());
    }

    /// The steps, with nothing counted of what the trader switched off.
    private static Map<Asset, CollateralSchedule> schedules(Account account, VenueParameters parameters) {
        Map<Asset, CollateralSchedule> schedules = new TreeMap<>(parameters.collateral());
        account.settings().collateral().forEach((asset, on) -> {
            if (!on) {
                schedules.put(asset, CollateralSchedule.flat(0));
            }
        });
        return schedules;
    }

    /// Assets that no price moves and no position settles in.
    private double still(CollateralRule rule, Map<Asset, List<Leg>> groups) {
        if (account.account().balances().isEmpty()) {
            problems.add(new Problem.MissingData(path, "every balance, and with it the equity of the pool,"));
            return Double.NaN;
        }
        return cash.keySet().stream()
                .filter(asset -> !groups.containsKey(asset))
                .mapToDouble(asset -> rule.counted(asset, held(asset)))
                .sum();
    }

    private CollateralRule.Held held(Asset asset) {
        return new CollateralRule.Held(cash.getOrDefault(asset, 0.0), account.price(asset));
    }

    private List<CollateralLine> lines(CollateralRule rule, Map<Asset, List<Leg>> groups) {
        Map<Asset, CollateralRule.Held> all = new TreeMap<>();
        cash.keySet().forEach(asset -> all.put(asset, held(asset)));
        groups.forEach((asset, legs) -> all.put(asset, rule.held(legs)));
        List<CollateralLine> lines = new ArrayList<>();
        all.forEach((asset, held) -> lines.add(line(rule, asset, held)));
        return lines;
    }

    private CollateralLine line(CollateralRule rule, Asset asset, CollateralRule.Held held) {
        remark(asset, held.units());
        double rate = held.value() == 0 ? 1 : rule.counted(asset, held) / held.value();
        return new CollateralLine(asset, held.units(), held.price(), rate, rate);
    }

    private void remark(Asset asset, double units) {
        if (!schedules.containsKey(asset)) {
            problems.add(new Problem.MissingParameter(path, parameters.venue(), "collateral rate of " + asset));
            return;
        }
        if (!covers(asset, units)) {
            problems.add(new Problem.Suspicious(
                    path, units + " " + asset + ": nothing counts above the last known collateral step"));
        }
        if (units < 0) {
            problems.add(new Problem.Suspicious(
                    path, "losses exceed the balance of " + asset + ": no margin of borrowing it is charged"));
        }
    }

    private boolean covers(Asset asset, double units) {
        CollateralSchedule schedule = schedules.get(asset);
        return schedule != null && schedule.covers(units);
    }

    private List<Requirement> fixed(List<Position> unresolved) {
        List<Requirement> fixed = new ArrayList<>(PoolParts.fixed(account, unresolved));
        account.account().outside().ifPresent(o -> fixed.add(PoolParts.outside(o, account.price(o.asset()))));
        fixed.addAll(borrowed);
        fixed.addAll(new OrderMargin(account, parameters, problems).all());
        return fixed;
    }

    /// [ReservedFeeMargin] looks up the entry by itself, so that maintenance in coin keeps moving with
    /// the coin.
    private MaintenanceAt maintenanceAt() {
        boolean byRule = parameters.convention().fee() == Fee.RESERVED;
        return byRule ? MaintenanceAt.LIQUIDATION : parameters.convention().maintenanceAt();
    }
}
