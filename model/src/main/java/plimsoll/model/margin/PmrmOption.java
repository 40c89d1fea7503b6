package plimsoll.model.margin;

import java.util.Optional;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.ScenarioSet;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.scenario.VolatilityShock;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;

/// An option as Derive's portfolio manager values it: Black-76 at the oracle's forward and volatility.
///
/// Source: derivexyz/lyra-utils, src/math/Black76.sol.
final class PmrmOption {
    private static final double DAYS_PER_YEAR = 365;
    private static final double LARGEST_DEVIATION = 24;

    private final Leg leg;
    private final Option option;
    private final OptionState state;
    private final double discount;
    private final double[] volatilities;
    private final double volatility;

    PmrmOption(Leg leg, PmrmRates rates, PmrmFeeds feeds) {
        this.leg = leg;
        this.option = (Option) leg.instrument();
        this.state = leg.option().orElseThrow();
        this.discount = rates.version() == PmrmRates.Version.FIRST ? 1 : Math.exp(-rate() * state.years());
        this.volatility = feeds.hasForward(leg) ? feeds.volatility(leg, option) : Double.NaN;
        double moneyness = Math.log(option.strike() / state.totalForward());
        this.volatilities = rates.scenarios().shocks().stream()
                .map(ScenarioSet.Shock::rule)
                .mapToDouble(s -> s.shocked(volatility, moneyness, state.years() * DAYS_PER_YEAR))
                .toArray();
    }

    InstrumentId id() {
        return option.id();
    }

    double strike() {
        return option.strike();
    }

    /// Coins, signed.
    double size() {
        return leg.baseQuantity();
    }

    double years() {
        return state.years();
    }

    /// Annual, never below 0.
    double rate() {
        return Math.max(state.rate(), 0);
    }

    double discount() {
        return discount;
    }

    /// USD of the position as it is.
    double now() {
        return value(1, volatility);
    }

    /// @param factor of the part of the forward that moves
    /// @param shock place in the list of shocks
    double value(double factor, int shock) {
        return value(factor, volatilities[shock]);
    }

    /// At today's volatility.
    double value(double factor) {
        return value(factor, volatility);
    }

    /// Under a tilt of the smile around the moved forward.
    double tilted(double factor, VolatilityShock tilt) {
        double forward = state.forward() * factor + state.forwardFixed();
        double moneyness = Math.log(option.strike() / forward);
        return value(factor, tilt.shocked(volatility, moneyness, state.years() * DAYS_PER_YEAR));
    }

    /// As the kernel prices it.
    Leg asPriced() {
        OptionState priced = new OptionState(
                state.forward(),
                state.forwardFixed(),
                discount == 1 ? 0 : rate(),
                volatility,
                state.volatilityOrigin(),
                state.years(),
                0);
        return new Leg(
                leg.position(),
                option,
                leg.mark(),
                leg.index(),
                1,
                leg.years(),
                leg.fundingRate(),
                Optional.of(priced),
                leg.openInterest());
    }

    private double value(double factor, double at) {
        double forward = state.forward() * factor + state.forwardFixed();
        if (!PricingLimits.hold(forward, option.strike(), state.years(), at, 1)) {
            return Double.NaN;
        }
        double most = option.type() == OptionType.CALL ? forward : option.strike();
        return size() * discount * (isFar(forward, at) ? most : price(forward, at));
    }

    private double price(double forward, double at) {
        return Black76.price(option.type(), forward, option.strike(), state.years(), at);
    }

    /// Beyond it the venue takes an option for worth all that it can be.
    private boolean isFar(double forward, double at) {
        return forward > 0 && at * Math.sqrt(state.years()) >= LARGEST_DEVIATION;
    }
}
