package plimsoll.model.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.scenario.Scenario;

/// An account joined with its market: every position is either a leg or unresolved.
///
/// @param currency reporting currency
/// @param prices reporting currency for one unit of each asset; NaN when unknown
/// @param coins assets whose price is an index of the snapshot and so moves with it
/// @param market the account was valued in: its rates and confidences, not the prices after a move
/// @param smiles of that market
/// @param unresolved positions the market cannot value, with a problem each
public record ValuedAccount(
        Account account,
        Asset currency,
        List<Leg> legs,
        Map<Asset, Double> prices,
        Map<Asset, UnderlyingId> coins,
        MarketSnapshot market,
        List<Position> unresolved,
        List<Problem> problems,
        Smiles smiles) {
    public ValuedAccount {
        legs = List.copyOf(legs);
        prices = Map.copyOf(prices);
        coins = Map.copyOf(coins);
        unresolved = List.copyOf(unresolved);
        problems = List.copyOf(problems);
    }

    public static ValuedAccount of(Account account, MarketSnapshot market, Asset currency) {
        MarketSnapshot own = market.of(account.id());
        return new Valuer(own, currency, market.usd(currency)).value(account);
    }

    /// The position an order would open, at today's mark; empty where the market cannot value it.
    ///
    /// @param found receives why not
    public Optional<Leg> leg(Order order, List<Problem> found) {
        return new Valuer(market, currency, 1 / price(Asset.USD)).leg(account, order, found);
    }

    public double price(Asset asset) {
        return prices.getOrDefault(asset, Double.NaN);
    }

    /// Reporting currency: balances, profits and market values at today's prices, before any haircut.
    public double equityBeforeHaircuts() {
        double cash = account.balances().stream().mapToDouble(this::value).sum();
        return cash + postedAndLegs() + outside() + (isWhole() ? 0 : Double.NaN);
    }

    /// Whether every position and row of the account is here; otherwise its totals are unknown.
    public boolean isWhole() {
        return unresolved.isEmpty() && account.unread().isEmpty();
    }

    private double value(Balance balance) {
        return balance.owned() == 0 ? 0 : balance.owned() * price(balance.asset());
    }

    private double owned(Asset asset) {
        return account.balances().stream()
                .filter(b -> b.asset().equals(asset))
                .mapToDouble(Balance::owned)
                .sum();
    }

    private double outside(Asset asset) {
        return account.outside()
                .filter(o -> o.asset().equals(asset))
                .map(Outside::unrealisedProfit)
                .orElse(0.0);
    }

    /// Reporting currency: profits and market values of the positions alone.
    public double positionValue() {
        return legs.stream().mapToDouble(l -> l.equity() * l.settlePrice()).sum();
    }

    /// Units of each asset that are no position's value: balances, posted margin, profit outside; none
    /// that is 0.
    public Map<Asset, Double> cash() {
        Map<Asset, Double> cash = new TreeMap<>();
        account.balances().forEach(b -> cash.merge(b.asset(), b.owned(), Double::sum));
        legs.forEach(l -> cash.merge(l.terms().settle(), posted(l.position()), Double::sum));
        account.outside().ifPresent(o -> cash.merge(o.asset(), o.unrealisedProfit(), Double::sum));
        cash.values().removeIf(amount -> amount == 0);
        return cash;
    }

    /// Units of the asset: its balance, reserved or not, and everything settled in it.
    public double coinEquity(Asset asset) {
        double settled = legs.stream()
                .filter(l -> l.terms().settle().equals(asset))
                .mapToDouble(l -> l.equity() + posted(l.position()))
                .sum();
        return settled + owned(asset) + outside(asset);
    }

    /// Underlyings of all positions and coins.
    public Set<UnderlyingId> underlyings() {
        Set<UnderlyingId> all = new TreeSet<>(coins.values());
        legs.forEach(l -> all.add(l.underlying()));
        return all;
    }

    private double postedAndLegs() {
        return legs.stream()
                .mapToDouble(l -> (l.equity() + posted(l.position())) * l.settlePrice())
                .sum();
    }

    private double outside() {
        return account.outside()
                .map(o -> o.unrealisedProfit() * price(o.asset()))
                .orElse(0.0);
    }

    /// Settle asset; 0 for a cross position, NaN when an isolated position does not say.
    public static double posted(Position position) {
        return switch (position.mode()) {
            case MarginMode.Isolated i -> i.posted();
            case MarginMode.Cross _ -> 0;
        };
    }

    public double balance(Asset asset) {
        return account.balances().stream()
                .filter(b -> b.asset().equals(asset))
                .mapToDouble(Balance::free)
                .sum();
    }

    /// The account after a move of the market; coin balances move with their index. What expires on
    /// the way becomes cash of its settle asset, posted margin included.
    public ValuedAccount moved(Scenario scenario) {
        List<Leg> alive = new ArrayList<>();
        Map<Asset, Double> cash = new TreeMap<>();
        for (Leg leg : legs) {
            Leg moved = leg.moved(scenario, smiles);
            if (scenario.settles(leg.years())) {
                cash.merge(leg.terms().settle(), moved.equity() + posted(leg.position()), Double::sum);
            } else {
                alive.add(moved);
            }
        }
        Account then = cash.isEmpty() ? account : account.settled(cash, positionsOf(alive));
        return new ValuedAccount(
                then, currency, alive, movedPrices(scenario), coins, market, unresolved, problems, smiles);
    }

    private List<Position> positionsOf(List<Leg> alive) {
        return Stream.concat(alive.stream().map(Leg::position), unresolved.stream())
                .toList();
    }

    private Map<Asset, Double> movedPrices(Scenario scenario) {
        Map<Asset, Double> moved = new HashMap<>(prices);
        coins.forEach((asset, index) -> moved.computeIfPresent(asset, (_, p) -> p * scenario.factor(index)));
        return moved;
    }

    /// With something more the trader must know of it.
    public ValuedAccount noting(List<Problem> remarks) {
        List<Problem> all = new ArrayList<>(problems);
        all.addAll(remarks);
        return new ValuedAccount(account, currency, legs, prices, coins, market, unresolved, all, smiles);
    }

    public ValuedAccount withAccount(Account newAccount) {
        return with(newAccount, legs, unresolved);
    }

    public ValuedAccount with(Account newAccount, List<Leg> newLegs, List<Position> newUnresolved) {
        return new ValuedAccount(newAccount, currency, newLegs, prices, coins, market, newUnresolved, problems, smiles);
    }
}
