package plimsoll.model.valuation;

import java.util.IdentityHashMap;
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
    private final MarketSnapshot market;
    private final IdentityHashMap<MarketSnapshot, Valuer> valuers = new IdentityHashMap<>();

    public Contracts(MarketSnapshot market) {
        this.market = market;
    }

    private Valuer valuer(MarketSnapshot listing) {
        return valuers.computeIfAbsent(listing, m -> new Valuer(m, Asset.USD, 1));
    }

    /// Empty where the market cannot value it.
    public Optional<Leg> leg(InstrumentId id) {
        return valuer(market.listing(id))
                .leg(new Position(
                        new PositionId(id.name()), id, Side.NET, 1, Double.NaN, new MarginMode.Cross(Double.NaN), 0));
    }

    /// The smiles of the market, as it values.
    public Smiles smiles() {
        return valuer(market).smiles();
    }
}
