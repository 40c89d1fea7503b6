package plimsoll.views.workspace;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.views.control.Messages;

/// Where and when scenarios start.
///
/// @param underlying whose price moves; empty for all
/// @param price today's index of it, USD; empty when all move or it is unknown
/// @param prices today's indices, USD
public record Standpoint(
        Instant asOf, Optional<UnderlyingId> underlying, OptionalDouble price, Map<UnderlyingId, Double> prices) {
    private static final Messages TEXT = Messages.of("workspace");

    public Standpoint {
        prices = Map.copyOf(prices);
    }

    static Standpoint of(MarketSnapshot market, Optional<UnderlyingId> underlying) {
        Map<UnderlyingId, Double> prices = new HashMap<>();
        market.indices().forEach((id, quote) -> {
            if (Double.isFinite(quote.price())) {
                prices.put(id, quote.price());
            }
        });
        return new Standpoint(
                market.asOf(),
                underlying,
                underlying.map(u -> price(prices, u)).orElse(OptionalDouble.empty()),
                prices);
    }

    private static OptionalDouble price(Map<UnderlyingId, Double> prices, UnderlyingId underlying) {
        Double price = prices.get(underlying);
        return price == null ? OptionalDouble.empty() : OptionalDouble.of(price);
    }

    /// Today's index, USD; empty when it is unknown.
    public OptionalDouble price(UnderlyingId of) {
        return price(prices, of);
    }

    public String moving() {
        return underlying.map(UnderlyingId::name).orElse(TEXT.text("allUnderlyings"));
    }
}
