package plimsoll.model.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.VolatilityShock;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.Smiles;
import plimsoll.model.valuation.ValuedAccount;

/// An account as arrays.
///
/// @param cash units of each asset: balances, posted margin and profit outside
/// @param prices reporting currency for one unit of each of these assets
/// @param gap 0, or NaN where positions are missing and with them every sum
record AccountBook(List<Group> groups, Map<Asset, Double> cash, Map<Asset, Double> prices, double gap) {
    static AccountBook of(ValuedAccount account) {
        Map<Asset, Double> cash = account.cash();
        Map<Asset, Double> prices = new TreeMap<>();
        cash.keySet().forEach(asset -> prices.put(asset, account.price(asset)));
        return new AccountBook(
                groups(account.legs(), account.smiles()), cash, prices, account.isWhole() ? 0 : Double.NaN);
    }

    /// Positions alone.
    static AccountBook of(List<Leg> legs) {
        return new AccountBook(groups(legs, Smiles.NONE), Map.of(), Map.of(), 0);
    }

    AccountBook atVolatilities(VolatilityShock shock) {
        List<Group> shocked = groups.stream()
                .map(g -> new Group(g.key(), g.settlePrice(), g.options().atVolatilities(shock), g.futures()))
                .toList();
        return new AccountBook(shocked, cash, prices, gap);
    }

    static List<Group> groups(List<Leg> legs, Smiles smiles) {
        Map<Group.Key, List<Leg>> byKey = new LinkedHashMap<>();
        legs.forEach(leg ->
                byKey.computeIfAbsent(Group.Key.of(leg), _ -> new ArrayList<>()).add(leg));
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, members) -> groups.add(Group.of(key, members, smiles)));
        return List.copyOf(groups);
    }

    /// Every underlying that moves something here.
    Set<UnderlyingId> underlyings() {
        Set<UnderlyingId> all = new TreeSet<>();
        cash.keySet().forEach(asset -> all.add(asset.underlying()));
        groups.forEach(group -> {
            all.add(group.underlying());
            all.add(group.settle().underlying());
        });
        return all;
    }

    int contracts() {
        return groups.stream().mapToInt(g -> g.options().count()).sum();
    }
}
