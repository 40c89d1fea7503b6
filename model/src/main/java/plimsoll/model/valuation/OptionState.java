package plimsoll.model.valuation;

import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.pricing.PricingLimits;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.Stickiness;

/// What an option's price depends on at one moment.
///
/// @param forward the part of the expiry's forward that moves with spot, USD
/// @param forwardFixed the part already fixed by settlement averaging, USD
/// @param rate continuously compounded, discounts the price
/// @param volatility annual fraction
/// @param volatilityOrigin where it comes from
/// @param years to expiry, year of 365 days; 0 when expired
/// @param residual mark less Black-76 price today, in the price asset; kept constant under moves of
///     price and volatility, so that a scenario without a move changes nothing, and gone at expiry:
///     its share falls with the time left
public record OptionState(
        double forward,
        double forwardFixed,
        double rate,
        double volatility,
        VolatilityOrigin volatilityOrigin,
        double years,
        double residual) {
    private static final double DAYS_PER_YEAR = 365;

    public enum VolatilityOrigin {
        QUOTED,
        SMILE,
        IMPLIED,
        /// From the surface of the underlying: nobody quoted this option.
        INTERPOLATED
    }

    public double totalForward() {
        return forward + forwardFixed;
    }

    double discount() {
        return rate == 0 ? 1 : Math.exp(-rate * years);
    }

    OptionState calibrated(Instrument.Option option, double mark) {
        return withResidual(mark - price(option, 1, 1));
    }

    private OptionState withResidual(double newResidual) {
        return new OptionState(forward, forwardFixed, rate, volatility, volatilityOrigin, years, newResidual);
    }

    OptionState moved(double priceFactor) {
        return new OptionState(
                forward * priceFactor, forwardFixed, rate, volatility, volatilityOrigin, years, residual);
    }

    /// @param index of the underlying before the move, USD
    OptionState moved(Instrument.Option option, double index, Scenario scenario, Smiles smiles) {
        double left = Math.max(years - scenario.years(), 0);
        return new OptionState(
                movedForward(option, index, scenario),
                forwardFixed,
                rate,
                movedVolatility(option, index, scenario, smiles),
                volatilityOrigin,
                left,
                years > 0 ? residual * (left / years) : residual);
    }

    private double movedForward(Instrument.Option option, double index, Scenario scenario) {
        return forward * scenario.factor(option.terms().underlying()) * roll(index, scenario);
    }

    /// Annual fraction after the scenario.
    ///
    /// @param index of the underlying before the move, USD
    public double movedVolatility(Instrument.Option option, double index, Scenario scenario, Smiles smiles) {
        double k = logMoneyness(option);
        double slide = 0;
        if (scenario.stickiness() == Stickiness.MONEYNESS) {
            double then = movedForward(option, index, scenario) + forwardFixed;
            slide = smiles.slide(option, k, Math.log(option.strike() / then));
        }
        return scenario.volatility().moved(Math.max(volatility + slide, 0), k, years * DAYS_PER_YEAR);
    }

    /// A forward whose settlement average has begun has no basis left to roll.
    public double roll(double index, Scenario scenario) {
        return forwardFixed == 0 ? scenario.roll(forward / index, years) : 1;
    }

    public double logMoneyness(Instrument.Option option) {
        return Math.log(option.strike() / totalForward());
    }

    double mark(Instrument.Option option) {
        return markAt(option, 1, 1);
    }

    /// Price asset; forward and volatility multiplied, never below 0.
    double markAt(Instrument.Option option, double priceFactor, double volatilityFactor) {
        return Math.max(price(option, priceFactor, volatilityFactor) + residual, 0);
    }

    /// Black-76 in the option's price asset: USD for linear, coin (USD over the forward) for inverse.
    /// NaN where an input is unknown or absurd.
    private double price(Instrument.Option option, double priceFactor, double volatilityFactor) {
        double f = forward * priceFactor + forwardFixed;
        double v = Math.min(volatility * volatilityFactor, PricingLimits.LARGEST_VOLATILITY);
        double discount = discount();
        if (!PricingLimits.hold(f, option.strike(), years, v, discount)) {
            return Double.NaN;
        }
        double usd = discount * Black76.price(option.type(), f, option.strike(), years, v);
        return option.terms().payoff() == Payoff.INVERSE ? usd / f : usd;
    }

    /// Of one contract at its Black-76 price, by forward; all unknown where an input is unknown or
    /// absurd.
    Greeks greeks(Instrument.Option option) {
        double v = Math.min(volatility, PricingLimits.LARGEST_VOLATILITY);
        double discount = discount();
        return PricingLimits.hold(totalForward(), option.strike(), years, v, discount)
                ? Black76.value(option.type(), totalForward(), option.strike(), years, v, discount)
                        .greeks()
                : Greeks.ZERO.times(Double.NaN);
    }
}
