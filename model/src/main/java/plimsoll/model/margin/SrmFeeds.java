package plimsoll.model.margin;

import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;

/// What Derive's oracles say besides prices: how sure they are, and the volatility feed.
record SrmFeeds(MarketSnapshot market) {
    static final Asset CASH = new Asset("USDC");

    /// USD for one unit of cash.
    double stable() {
        return market.usd(CASH);
    }

    double spot(UnderlyingId underlying) {
        Optional<Double> index = market.index(underlying).map(IndexQuote::confidence);
        return index.orElseGet(() -> {
            AssetQuote quote = market.assets().get(new Asset(underlying.name()));
            return quote == null ? 1 : quote.confidence();
        });
    }

    double perpetual(Leg leg) {
        double own = market.quote(leg.instrument().id()).map(Quote::confidence).orElse(1.0);
        return Math.min(own, spot(leg.underlying()));
    }

    double option(Leg leg) {
        ExpiryCurve.Confidence of = curve(leg).map(ExpiryCurve::confidence).orElse(ExpiryCurve.Confidence.FULL);
        return Math.min(spot(leg.underlying()), Math.min(of.forward(), of.volatility()));
    }

    private Optional<ExpiryCurve> curve(Leg leg) {
        return leg.instrument() instanceof Option o ? market.curve(leg.underlying(), o.expiry()) : Optional.empty();
    }

    /// Undiscounted Black-76 value of one contract's coin, USD; the smile's volatility where there is
    /// one, else the quote's; NaN where an input is unknown or absurd.
    double value(Leg leg) {
        OptionState state = leg.option().orElseThrow();
        Option option = (Option) leg.instrument();
        double volatility = curve(leg)
                .flatMap(ExpiryCurve::smile)
                .map(s -> DeriveSmile.volatility(s, option.strike(), state.years()))
                .orElse(state.volatility());
        double forward = state.totalForward();
        return PricingLimits.hold(forward, option.strike(), state.years(), volatility, 1)
                ? Black76.price(option.type(), forward, option.strike(), state.years(), volatility)
                : Double.NaN;
    }
}
