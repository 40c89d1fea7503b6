package plimsoll.views.whatif;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.Leg;
import plimsoll.views.workspace.AccountAssessment;

/// Some accounts in one mode, summed.
record Measured(List<AccountAssessment> accounts, MarketSnapshot market, AsIf mode, Move move) {
    private static final double ONE_PERCENT = 0.01;
    private static final double VOLATILITY_POINT = 0.01;
    private static final double DAYS_PER_YEAR = 365;

    private double sum(ToDoubleFunction<MarginResult> amount) {
        return accounts.stream()
                .mapToDouble(a -> amount.applyAsDouble(a.comparison().in(mode)))
                .sum();
    }

    double equity() {
        return sum(MarginResult::equity);
    }

    double freeBalance() {
        return sum(MarginResult::freeBalance);
    }

    double initial() {
        return sum(MarginResult::initialMargin);
    }

    double maintenance() {
        return sum(MarginResult::maintenanceMargin);
    }

    double ratio() {
        return accounts.size() == 1 ? sum(MarginResult::marginRatio) : ratio(maintenance(), equity());
    }

    /// As of one account.
    private static double ratio(double maintenance, double equity) {
        if (maintenance == 0) {
            return 0;
        }
        return equity > 0 ? maintenance / equity : Double.NaN;
    }

    Optional<Liquidation> nearest() {
        return accounts.stream()
                .flatMap(a -> a.comparison().in(mode).nearestLiquidation(move).stream())
                .min(Comparator.comparingDouble(
                        l -> Math.abs(l.at().orElseThrow().distance())));
    }

    boolean isSearched() {
        return accounts.stream().allMatch(AccountAssessment::isSearched);
    }

    private GreekTable.Row greeks() {
        return GreekTable.total(
                "",
                GreekTable.net(
                        accounts.stream().map(a -> a.greeks().underlyings()).toList()));
    }

    /// USD.
    double dollarDelta() {
        return greeks().dollarDelta();
    }

    /// Coin per percent of the price; NaN over several underlyings.
    double gamma() {
        GreekTable.Row row = greeks();
        double index = row.underlying()
                .flatMap(market::index)
                .map(IndexQuote::price)
                .orElse(accounts.stream().allMatch(a -> a.greeks().underlyings().isEmpty()) ? 0 : Double.NaN);
        return row.greeks().gamma() * ONE_PERCENT * index;
    }

    /// USD per volatility point.
    double vega() {
        return usd(Greeks::vega) * VOLATILITY_POINT;
    }

    /// USD per day.
    double theta() {
        return usd(Greeks::theta) / DAYS_PER_YEAR;
    }

    private double usd(ToDoubleFunction<Greeks> greek) {
        return greek.applyAsDouble(greeks().greeks());
    }

    /// Open profit at today's marks less funding owed, reporting currency.
    double profit() {
        return accounts.stream()
                .flatMap(a -> a.comparison().valued().legs().stream())
                .mapToDouble(Measured::profit)
                .sum();
    }

    private static double profit(Leg leg) {
        return (leg.unrealisedProfit() - leg.position().fundingOwed()) * leg.settlePrice();
    }
}
