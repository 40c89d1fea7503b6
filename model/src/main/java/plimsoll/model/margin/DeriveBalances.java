package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Balances of a Derive sub-account, USD: USDC is cash at face value and may be owed, the others are
/// collateral as its manager counts it.
abstract class DeriveBalances {
    final ValuedAccount account;
    final List<Problem> problems;
    final List<CollateralLine> lines = new ArrayList<>();
    /// Collateral that moves with an index, as spot legs.
    final List<Leg> coins = new ArrayList<>();
    /// Requirements of the rest.
    final List<Requirement> fixed = new ArrayList<>();
    /// What no price moves.
    double cash;

    DeriveBalances(ValuedAccount account, List<Problem> problems) {
        this.account = account;
        this.problems = problems;
    }

    /// @param quantity not 0
    /// @param price USD for one unit
    abstract void addCollateral(Asset asset, double quantity, double price);

    private void addAll() {
        account.account().balances().forEach(this::add);
        if (account.account().balances().isEmpty()) {
            problems.add(new Problem.MissingData(
                    account.account().id().name(), "every balance, and with it the equity of the pool,"));
            cash = Double.NaN;
        }
    }

    private void add(Balance balance) {
        Asset asset = balance.asset();
        double price = usd(asset);
        if (asset.equals(SrmFeeds.CASH)) {
            cash += balance.free();
            lines.add(new CollateralLine(asset, balance.free(), price, 1 / price, 1 / price));
        } else if (balance.free() != 0) {
            addCollateral(asset, balance.free(), price);
        }
    }

    private double usd(Asset asset) {
        return account.price(asset) / account.price(Asset.USD);
    }

    /// The one pool of the sub-account.
    PoolDraft pool(VenueParameters parameters, PoolRule rule, List<Leg> positions, List<Position> unresolved) {
        addAll();
        List<Leg> legs = new ArrayList<>(positions);
        legs.addAll(coins);
        List<Requirement> requirements = new ArrayList<>(PoolParts.fixed(account, unresolved));
        requirements.addAll(fixed);
        requirements.addAll(new OrderMargin(account, parameters, problems).all());
        account.account().outside().ifPresent(o -> requirements.add(PoolParts.outside(o, face(o))));
        double elsewhere = account.account()
                .outside()
                .map(o -> o.unrealisedProfit() * face(o))
                .orElse(0.0);
        return new PoolDraft(
                "account",
                new Scope.WholeAccount(),
                Asset.USD,
                account.price(Asset.USD),
                cash + elsewhere + PoolParts.gap(account, unresolved),
                lines,
                legs,
                rule,
                requirements,
                parameters.convention().maintenanceAt(),
                1,
                account.account().reported());
    }

    private double face(Outside outside) {
        return outside.asset().equals(SrmFeeds.CASH) ? 1 : usd(outside.asset());
    }
}
