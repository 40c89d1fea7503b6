package plimsoll.model.margin;

import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;
import plimsoll.model.valuation.Leg;

/// Coin balances as spot legs, so that they move with their index like everything else.
final class Holdings {
    private Holdings() {}

    /// @param price reporting currency for one unit
    /// @param rate share of the price that the pool counts
    static Leg leg(Asset asset, UnderlyingId underlying, double quantity, double price, double rate, Asset currency) {
        String name = asset + " balance";
        ContractTerms terms = new ContractTerms(
                new InstrumentId(name),
                underlying,
                asset,
                currency,
                currency,
                currency,
                Payoff.LINEAR,
                1,
                Double.NaN,
                Double.NaN);
        Position position = new Position(
                new PositionId(name), terms.id(), Side.NET, quantity, price, new MarginMode.Cross(Double.NaN), 0);
        return new Leg(
                position,
                new Instrument.Spot(terms),
                price * rate,
                price,
                1,
                Double.POSITIVE_INFINITY,
                0,
                Optional.empty(),
                Double.NaN);
    }
}
