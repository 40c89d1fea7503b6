package plimsoll.model.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.Asset;

/// One account at one venue.
///
/// @param model the venue's margin model by the name of the portfolio format, e.g. `segregated_sm`
/// @param overrides parameters the file sets for this account: a JSON object merged over the venue's
///     dated file; empty when it sets none
/// @param unread rows of the account that could not be read, by path: while there are any, its
///     totals are unknown
public record Account(
        AccountId id,
        String venue,
        String model,
        Settings settings,
        List<Balance> balances,
        List<Position> positions,
        List<Order> orders,
        Optional<Outside> outside,
        Reported reported,
        String overrides,
        List<String> unread) {
    public Account {
        balances = List.copyOf(balances);
        positions = List.copyOf(positions);
        orders = List.copyOf(orders);
        unread = List.copyOf(unread);
    }

    /// An account of which every row was read.
    public Account(
            AccountId id,
            String venue,
            String model,
            Settings settings,
            List<Balance> balances,
            List<Position> positions,
            List<Order> orders,
            Optional<Outside> outside,
            Reported reported,
            String overrides) {
        this(id, venue, model, settings, balances, positions, orders, outside, reported, overrides, List.of());
    }

    public Account withUnread(List<String> newUnread) {
        return new Account(
                id, venue, model, settings, balances, positions, orders, outside, reported, overrides, newUnread);
    }

    public Account withModel(String newModel) {
        return new Account(
                id, venue, newModel, settings, balances, positions, orders, outside, reported, overrides, unread);
    }

    public Account withBalances(List<Balance> newBalances) {
        return new Account(
                id, venue, model, settings, newBalances, positions, orders, outside, reported, overrides, unread);
    }

    public Account withPositions(List<Position> newPositions) {
        return new Account(
                id, venue, model, settings, balances, newPositions, orders, outside, reported, overrides, unread);
    }

    public Account withOrders(List<Order> newOrders) {
        return new Account(
                id, venue, model, settings, balances, positions, newOrders, outside, reported, overrides, unread);
    }

    public Account withoutOrders() {
        return withOrders(List.of());
    }

    /// With amounts added to balances; an asset that is not listed yet comes after those that are.
    ///
    /// @param amounts by asset, negative what is paid
    public Account receiving(Map<Asset, Double> amounts) {
        Map<Asset, Double> open = new TreeMap<>(amounts);
        List<Balance> after = new ArrayList<>();
        for (Balance balance : balances) {
            Double received = open.remove(balance.asset());
            after.add(received == null ? balance : balance.plus(received));
        }
        open.forEach((asset, amount) -> after.add(Balance.of(asset, amount)));
        return withBalances(after);
    }

    /// The account after some positions were settled.
    ///
    /// @param cash what was received, by asset; negative what was paid
    /// @param remaining the positions that are left
    public Account settled(Map<Asset, Double> cash, List<Position> remaining) {
        return receiving(cash).withPositions(remaining);
    }

    /// The account with one position changed; the same account when it has no such position.
    public Account replacing(PositionId position, UnaryOperator<Position> change) {
        return withPositions(positions.stream()
                .map(p -> p.id().equals(position) ? change.apply(p) : p)
                .toList());
    }
}
