package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.PmrmRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// One pool for the whole sub-account in USD; a sub-account is of one market.
///
/// @param model the venue's word for it
record PmrmPlan(PmrmRule rule, String model, VenueParameters parameters) implements PoolPlan {
    private static final UnderlyingId NONE = new UnderlyingId("none");

    @Override
    public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
        Map<UnderlyingId, Leg> markets = new TreeMap<>();
        account.legs().forEach(l -> markets.putIfAbsent(l.underlying(), l));
        if (markets.size() > 1) {
            markets.forEach((market, leg) -> problems.add(beside(market, markets.keySet(), path(account, leg))));
            return unknown("of more than one market", account);
        }
        UnderlyingId market = markets.keySet().stream().findFirst().orElseGet(() -> ofCollateral(account, problems));
        Optional<PmrmRates> rates = rates(market);
        if (rates.isEmpty()) {
            problems.add(withoutRates(market, account.account().id().name()));
            return unknown("of the market " + market, account);
        }
        PmrmMargin margin = new PmrmMargin(rates.get(), new PmrmFeeds(account.market()), market, parameters);
        check(account, margin, problems);
        return List.of(pool(account, margin, problems));
    }

    private static String path(ValuedAccount account, Leg leg) {
        return account.account().id() + "/" + leg.position().id();
    }

    private Problem beside(UnderlyingId market, Set<UnderlyingId> all, String path) {
        return rates(market).isEmpty()
                ? withoutRates(market, path)
                : new Problem.NotModelled(path, "more than one market in a sub-account of " + model + ": " + all);
    }

    private Problem withoutRates(UnderlyingId market, String path) {
        return new Problem.MissingParameter(path, parameters.venue(), model + " rates of the market " + market);
    }

    private List<PoolDraft> unknown(String what, ValuedAccount account) {
        return new UnknownPlan(parameters, parameters.venue() + " " + model + " " + what)
                .pools(account, new ArrayList<>());
    }

    private Optional<PmrmRates> rates(UnderlyingId market) {
        return model.equals("pmrm1") ? rule.first() : rule.second(market.name());
    }

    /// Without a position the market is the one whose risk the collateral cancels; with cash alone it is any.
    private UnderlyingId ofCollateral(ValuedAccount account, List<Problem> problems) {
        Map<Double, UnderlyingId> found = new TreeMap<>();
        for (UnderlyingId market : account.market().indices().keySet()) {
            double value = account.account().balances().stream()
                    .filter(b -> isCancelling(b.asset(), market))
                    .mapToDouble(b -> b.free() * account.price(b.asset()))
                    .sum();
            if (value != 0) {
                found.put(-value, market);
            }
        }
        if (found.size() > 1) {
            problems.add(new Problem.Assumed(
                    account.account().id().name(),
                    "the market of the sub-account is "
                            + found.values().iterator().next() + ", that of its largest collateral"));
        }
        return found.isEmpty() ? anyForCash(account) : found.values().iterator().next();
    }

    private UnderlyingId anyForCash(ValuedAccount account) {
        boolean cashOnly =
                account.account().balances().stream().allMatch(b -> b.asset().equals(SrmFeeds.CASH) || b.free() == 0);
        return cashOnly ? new UnderlyingId(rule.anyMarket()) : NONE;
    }

    private boolean isCancelling(Asset asset, UnderlyingId market) {
        return rates(market)
                .flatMap(r -> r.collateral(asset.code(), market.name()))
                .filter(PmrmRates.Collateral::riskCancelling)
                .isPresent();
    }

    private void check(ValuedAccount account, PmrmMargin margin, List<Problem> problems) {
        for (Leg leg : account.legs()) {
            String where = path(account, leg);
            margin.missing(leg)
                    .ifPresent(what -> problems.add(new Problem.MissingParameter(where, parameters.venue(), what)));
            if (leg.isOption() && !margin.feeds().hasForward(leg)) {
                problems.add(new Problem.MissingData(
                        where,
                        "the oracle's forward of "
                                + leg.instrument().expiryTime().orElseThrow()));
            }
        }
        if (margin.rates().relabelled() && account.legs().stream().anyMatch(Leg::isOption)) {
            problems.add(new Problem.Suspicious(
                    account.account().id().name(),
                    "static discounts of gains and debts are taken the other way round than the venue's contracts"
                            + " name them; `pmrm2.staticDiscounts=as-labelled` takes them by name"));
        }
    }

    private PoolDraft pool(ValuedAccount account, PmrmMargin margin, List<Problem> problems) {
        double spot = spot(account, margin.market());
        return new PmrmCollateral(account, margin, spot, problems)
                .pool(parameters, margin, account.legs(), account.unresolved());
    }

    /// Where the account's market has moved to.
    private static double spot(ValuedAccount account, UnderlyingId market) {
        Asset coin = new Asset(market.name());
        return account.legs().stream()
                .findFirst()
                .map(Leg::index)
                .orElseGet(() -> account.coins().containsKey(coin)
                        ? account.price(coin) / account.price(Asset.USD)
                        : account.market().index(market).map(IndexQuote::price).orElse(Double.NaN));
    }
}
