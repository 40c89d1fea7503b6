package plimsoll.model.margin;

import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.market.Smile;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;

/// What Derive's oracles say to its portfolio managers besides prices.
record PmrmFeeds(MarketSnapshot market) {
    /// USD for one unit of cash.
    double stable() {
        return market.usd(SrmFeeds.CASH);
    }

    double spot(UnderlyingId underlying) {
        return new SrmFeeds(market).spot(underlying);
    }

    double perpetual(Leg leg) {
        return market.quote(leg.instrument().id()).map(Quote::confidence).orElse(1.0);
    }

    double expiry(Leg leg) {
        ExpiryCurve.Confidence of = curve(leg).map(ExpiryCurve::confidence).orElse(ExpiryCurve.Confidence.FULL);
        return Math.min(Math.min(of.forward(), of.rate()), of.volatility());
    }

    double collateral(Asset asset) {
        return Optional.ofNullable(market.assets().get(asset))
                .map(AssetQuote::confidence)
                .orElse(1.0);
    }

    private Optional<ExpiryCurve> curve(Leg leg) {
        return leg.instrument() instanceof Option o ? market.curve(leg.underlying(), o.expiry()) : Optional.empty();
    }

    /// Whether the oracle has a forward for the option; none is taken from elsewhere.
    boolean hasForward(Leg leg) {
        return curve(leg).filter(c -> c.forward() + c.forwardFixed() > 0).isPresent();
    }

    /// The smile's where there is one, moved as far as the leg's own was; annual fraction.
    double volatility(Leg leg, Option option) {
        OptionState state = leg.option().orElseThrow();
        Optional<Smile> smile = curve(leg).flatMap(ExpiryCurve::smile);
        if (smile.isEmpty()) {
            return state.volatility();
        }
        double years = market.years(option.expiry());
        double oracle = DeriveSmile.volatility(smile.get(), option.strike(), years);
        double quoted = market.quote(option.id()).map(Quote::volatility).orElse(Double.NaN);
        double today = Double.isNaN(quoted) ? smile.get().volatility(option.strike(), years) : quoted;
        return state.volatility() == today ? oracle : oracle * (state.volatility() / today);
    }
}
