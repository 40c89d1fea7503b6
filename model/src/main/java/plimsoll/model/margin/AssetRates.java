package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.CollateralAsset.Charged;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.parameter.BorrowingSchedule;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// How a [CollateralPool] counts an asset.
interface AssetRates {
    CollateralAsset of(Balance balance);

    /// Where a plan takes the rates from.
    enum By {
        /// Discount steps by amount, nothing of what the trader switched off; a debt whole, and charged
        /// (Bybit, OKX).
        STEPS,
        /// The same, but only what was borrowed is charged (Binance portfolio margin).
        STEPS_AND_LOANS,
        /// The rates of the market's assets (Binance multi-assets mode).
        BID_AND_ASK
    }

    static AssetRates of(By by, ValuedAccount account, VenueParameters parameters, List<Problem> problems) {
        return switch (by) {
            case STEPS -> new Steps(account, parameters, Charged.LOANS_AND_LOSSES, 0);
            case STEPS_AND_LOANS -> new Steps(account, parameters, Charged.LOANS, 0);
            case BID_AND_ASK -> new BidAndAsk(account, parameters, problems);
        };
    }

    /// @param feeRate to liquidate a debt, fraction of it and its maintenance
    record Steps(ValuedAccount account, VenueParameters parameters, Charged charged, double feeRate)
            implements AssetRates {
        @Override
        public CollateralAsset of(Balance balance) {
            Asset asset = balance.asset();
            CollateralAsset known = CollateralAsset.of(
                    balance,
                    schedule(asset),
                    1,
                    Optional.ofNullable(parameters.borrowing().get(asset)),
                    charged,
                    String.join(", ", parameters.ids()));
            return known.withFee(feeRate);
        }

        private Optional<CollateralSchedule> schedule(Asset asset) {
            boolean off = Boolean.FALSE.equals(
                    account.account().settings().collateral().get(asset));
            return off
                    ? Optional.of(CollateralSchedule.flat(0))
                    : Optional.ofNullable(parameters.collateral().get(asset));
        }
    }

    /// A positive sum at the bid rate, a negative one at the ask rate, both over the index; a stated
    /// haircut where the market holds no bid rate. A debt needs no margin of its own.
    record BidAndAsk(ValuedAccount account, VenueParameters parameters, List<Problem> problems) implements AssetRates {
        @Override
        public CollateralAsset of(Balance balance) {
            Asset asset = balance.asset();
            AssetQuote quote = account.market().assets().getOrDefault(asset, AssetQuote.of(Double.NaN));
            double bid = quote.bidRate() / quote.price();
            return CollateralAsset.of(
                    balance,
                    Double.isNaN(bid) ? haircut(asset) : Optional.of(CollateralSchedule.flat(bid)),
                    debtRate(balance, quote.askRate() / quote.price()),
                    Optional.of(BorrowingSchedule.NOTHING),
                    Charged.LOANS_AND_LOSSES,
                    "market");
        }

        private Optional<CollateralSchedule> haircut(Asset asset) {
            return Optional.ofNullable(parameters.haircuts().get(asset)).map(h -> CollateralSchedule.flat(1 - h));
        }

        private double debtRate(Balance balance, double ask) {
            if (Double.isNaN(ask) && mayOwe(balance)) {
                problems.add(new Problem.Assumed(
                        account.account().id().name(),
                        "no ask rate of " + balance.asset() + ": a debt in it counts at the index"));
            }
            return Double.isNaN(ask) ? 1 : ask;
        }

        private boolean mayOwe(Balance balance) {
            return balance.free() < 0
                    || account.legs().stream().anyMatch(l -> l.terms().settle().equals(balance.asset()));
        }
    }
}
