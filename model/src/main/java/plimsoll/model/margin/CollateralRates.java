package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// What share of a balance's value counts in each test.
record CollateralRates(ValuedAccount account, VenueParameters parameters, Pooling pooling, List<Problem> problems) {
    record Rates(double initial, double maintenance) {
        static final Rates WHOLE = new Rates(1, 1);
    }

    /// The venue's formula is rate × (wallet + profit).
    void remark() {
        if (pooling == Pooling.ACCOUNT_AT_COLLATERAL_RATES) {
            problems.add(new Problem.Assumed(
                    account.account().id().name(), "profits counted at the index; collateral rates on wallets only"));
        }
    }

    Rates of(Asset asset, double quantity) {
        return switch (pooling) {
            case BY_SETTLE_ASSET -> Rates.WHOLE;
            case ACCOUNT_AT_COLLATERAL_RATES -> {
                double rate = counted(asset, quantity);
                yield new Rates(rate, rate);
            }
            case ACCOUNT_WITH_INITIAL_HAIRCUTS -> new Rates(1 - haircut(asset, quantity), 1);
        };
    }

    /// Binance multi-assets mode: a positive balance at its bid rate, a negative one at its ask rate,
    /// both over the index; a stated haircut where the market holds no rates.
    private double counted(Asset asset, double quantity) {
        AssetQuote quote = account.market().assets().getOrDefault(asset, AssetQuote.of(Double.NaN));
        double rate = (quantity >= 0 ? quote.bidRate() : quote.askRate()) / quote.price();
        if (!Double.isNaN(rate)) {
            return rate;
        }
        return quantity >= 0 ? 1 - haircut(asset, quantity) : 1;
    }

    private double haircut(Asset asset, double quantity) {
        Double haircut = parameters.haircuts().get(asset);
        if (haircut != null || quantity == 0) {
            return haircut == null ? 0 : haircut;
        }
        problems.add(new Problem.MissingParameter(
                account.account().id().name(), parameters.venue(), "collateral haircut of " + asset));
        return Double.NaN;
    }

    /// Haircuts that only the initial test takes, reporting currency; on all equity in the asset, profits
    /// included. Source: Deribit, "haircut_c * equity_c * usdPrice_c".
    List<Requirement> initialHaircuts(List<CollateralLine> lines) {
        return lines.stream()
                .filter(l -> l.initialRate() != l.maintenanceRate())
                .map(l -> Requirement.leaf(
                        "haircut/" + l.asset(),
                        Requirement.Kind.HAIRCUT,
                        "haircut of " + l.asset(),
                        Math.max(account.coinEquity(l.asset()), 0)
                                * l.price()
                                * (l.maintenanceRate() - l.initialRate()),
                        0))
                .toList();
    }
}
