package plimsoll.model.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.Leg;

/// A risk matrix at one volatility: the account over the price moves of one underlying.
final class RiskLine {
    private final AccountBook book;
    private final UnderlyingId underlying;
    private final double[] nodes;
    private final AccountRow account;
    private final Map<UnderlyingId, Factors> factors = new HashMap<>();
    private final Row row = new Row(Scenario.NONE, List.of(), factors);

    /// @param book at the volatility
    RiskLine(AccountBook book, UnderlyingId underlying, double[] nodes) {
        this.book = book;
        this.underlying = underlying;
        this.nodes = nodes;
        this.account = new AccountRow(book, Kernels.fastest(), nodes.length);
        book.underlyings().forEach(u -> factors.put(u, new Factors(nodes.length)));
    }

    int length() {
        return Strip.padded(nodes.length);
    }

    void aim(ToDoubleFunction<UnderlyingId> base) {
        factors.forEach((moving, target) -> {
            double from = base.applyAsDouble(moving);
            boolean own = moving.equals(underlying);
            Arrays.setAll(target.values, i -> own && i < nodes.length ? from * nodes[i] : from);
            target.derive();
        });
    }

    void addValues(ToDoubleFunction<UnderlyingId> base, double[] sums) {
        aim(base);
        account.addValues(row, false, sums);
    }

    /// Reporting currency, where the line aims.
    double[] option(int group, int option) {
        return account.option(book.groups().get(group), option, row);
    }

    /// A leg that is no option.
    double[] other(Leg leg) {
        double[] own = row.of(leg.underlying()).values;
        double[] settle = row.of(leg.terms().settle().underlying()).values;
        double[] values = new double[length()];
        Arrays.setAll(values, i -> leg.equityAt(own[i], 1) * leg.settlePrice() * settle[i]);
        return values;
    }
}
