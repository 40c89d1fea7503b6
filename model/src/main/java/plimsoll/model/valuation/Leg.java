package plimsoll.model.valuation;

import java.util.Optional;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.Position;
import plimsoll.model.scenario.Scenario;

/// A position with everything its value depends on, at one moment of the market.
///
/// @param mark in the instrument's price asset
/// @param index of the underlying, USD
/// @param settlePrice reporting currency for one unit of the settle asset
/// @param years to expiry, of 365 days; 0 when expired, infinite for a contract without an expiry
/// @param fundingRate fraction of the notional for the next funding, positive when longs pay; NaN when
///     unknown
/// @param option present exactly when the instrument is an option
/// @param openInterest of the instrument's market, contracts; NaN when unknown
public record Leg(
        Position position,
        Instrument instrument,
        double mark,
        double index,
        double settlePrice,
        double years,
        double fundingRate,
        Optional<OptionState> option,
        double openInterest) {

    public ContractTerms terms() {
        return instrument.terms();
    }

    public double quantity() {
        return position.quantity();
    }

    public UnderlyingId underlying() {
        return terms().underlying();
    }

    public boolean isOption() {
        return option.isPresent();
    }

    public boolean isSpot() {
        return instrument instanceof Instrument.Spot;
    }

    /// Size at the mark, settle asset, never negative.
    public double notional() {
        return instrument.notional(quantity(), mark);
    }

    /// Base coin, signed: inverse Q/P, else quantity × contract size.
    public double baseQuantity() {
        ContractTerms t = terms();
        return switch (t.payoff()) {
            case INVERSE -> isOption() ? quantity() * t.contractSize() : quantity() * t.contractSize() / mark;
            case LINEAR, QUANTO -> quantity() * t.contractSize();
        };
    }

    /// Since entry, settle asset; NaN when the entry price is unknown.
    public double unrealisedProfit() {
        return instrument.profit(quantity(), position.entryPrice(), mark);
    }

    /// What an option or a spot holding would sell for, settle asset; 0 for futures.
    public double marketValue() {
        return isOption() || isSpot() ? quantity() * terms().contractSize() * mark : 0;
    }

    /// What the leg adds to cash, settle asset: market value of options and spot, profit less funding
    /// owed of futures.
    public double equity() {
        return isOption() || isSpot() ? marketValue() : unrealisedProfit() - position.fundingOwed();
    }

    /// `equity()` after the leg's own price and volatility were multiplied, without building a leg.
    public double equityAt(double priceFactor, double volatilityFactor) {
        if (instrument instanceof Instrument.Option o && option.isPresent()) {
            return quantity() * o.terms().contractSize() * option.get().markAt(o, priceFactor, volatilityFactor);
        }
        double moved = mark * priceFactor;
        return isSpot()
                ? quantity() * terms().contractSize() * moved
                : instrument.profit(quantity(), position.entryPrice(), moved) - position.fundingOwed();
    }

    /// Whether a move of this underlying changes the leg's value in the reporting currency.
    public boolean dependsOn(UnderlyingId moving) {
        return underlying().equals(moving) || terms().settle().underlying().equals(moving);
    }

    /// The leg after a move, see [Scenario]; index, mark and forward by one factor while no time passes.
    ///
    /// @param smiles for scenarios in which moneyness keeps its volatility
    public Leg moved(Scenario scenario, Smiles smiles) {
        double factor = scenario.factor(underlying());
        double settleFactor = scenario.factor(terms().settle().underlying());
        return instrument instanceof Instrument.Option o && option.isPresent()
                ? moved(o, option.get().moved(o, index, scenario, smiles), factor, settleFactor, scenario)
                : moved(scenario.roll(mark / index, years), factor, settleFactor, scenario);
    }

    /// The leg when its underlying's and its settle asset's prices are multiplied.
    public Leg moved(double factor, double settleFactor) {
        return instrument instanceof Instrument.Option o && option.isPresent()
                ? moved(o, option.get().moved(factor), factor, settleFactor, Scenario.NONE)
                : moved(1, factor, settleFactor, Scenario.NONE);
    }

    private Leg moved(Instrument.Option o, OptionState next, double factor, double settleFactor, Scenario scenario) {
        return moved(next.mark(o), Optional.of(next), factor, settleFactor, scenario);
    }

    private Leg moved(double roll, double factor, double settleFactor, Scenario scenario) {
        return moved(mark * roll * factor, option, factor, settleFactor, scenario);
    }

    private Leg moved(
            double newMark, Optional<OptionState> next, double factor, double settleFactor, Scenario scenario) {
        double left = Math.max(years - scenario.years(), 0);
        return new Leg(
                position,
                instrument,
                newMark,
                index * factor,
                settlePrice * settleFactor,
                left,
                fundingRate,
                next,
                openInterest);
    }

    /// The leg with only its own mark changed.
    public Leg withMark(double newMark) {
        return new Leg(position, instrument, newMark, index, settlePrice, years, fundingRate, option, openInterest);
    }

    public Leg withPosition(Position newPosition) {
        return new Leg(newPosition, instrument, mark, index, settlePrice, years, fundingRate, option, openInterest);
    }
}
