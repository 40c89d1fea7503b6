package plimsoll.model.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.Convention.EquityAt;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What accounts hold once their futures and perpetuals are closed at their marks without fees, by asset:
/// balances, posted margin, profits less funding owed. Options and what they are worth stay.
final class Cash {
    private Cash() {}

    /// None where an account does not say what it holds.
    ///
    /// @param equityAt whether its balances and posted margin hold the profits already
    static List<Balance> of(ValuedAccount valued, EquityAt equityAt) {
        Account account = valued.account();
        if (account.balances().isEmpty()) {
            return List.of();
        }
        Map<Asset, Double> received = new TreeMap<>();
        for (Leg leg : valued.legs()) {
            double profit = equityAt == EquityAt.MARK ? -leg.position().fundingOwed() : leg.equity();
            double cash = ValuedAccount.posted(leg.position()) + (leg.isOption() ? 0 : leg.isSpot() ? 0 : profit);
            received.merge(leg.terms().settle(), cash, Double::sum);
            if (leg.isSpot()) {
                received.merge(leg.terms().base(), leg.baseQuantity(), Double::sum);
            }
        }
        received.values().removeIf(amount -> amount == 0);
        return account.receiving(received).balances();
    }

    /// One balance of each asset; none where one of them does not say.
    static List<Balance> sum(Collection<List<Balance>> accounts) {
        if (accounts.stream().anyMatch(List::isEmpty)) {
            return List.of();
        }
        Map<Asset, Balance> sums = new TreeMap<>();
        accounts.forEach(balances -> balances.forEach(b -> sums.merge(b.asset(), b, Cash::plus)));
        return new ArrayList<>(sums.values());
    }

    private static Balance plus(Balance a, Balance b) {
        return new Balance(
                a.asset(), a.quantity() + b.quantity(), a.borrowed() + b.borrowed(), a.reserved() + b.reserved());
    }
}
