package plimsoll.model.valuation;

import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;

/// The contracts of a market, held or not, one of each; settle assets in USD.
public final class Contracts {
    private final Valuer valuer;

    public Contracts(MarketSnapshot market) {
        this.valuer = new Valuer(market, Asset.USD);
    }

    /// Empty where the market cannot value it.
    public Optional<Leg> leg(InstrumentId id) {
        return valuer.leg(new Position(
                new PositionId(id.name()), id, Side.NET, 1, Double.NaN, new MarginMode.Cross(Double.NaN), 0));
    }

    /// The smiles of the market, as it values.
    public Smiles smiles() {
        return valuer.smiles();
    }
}
