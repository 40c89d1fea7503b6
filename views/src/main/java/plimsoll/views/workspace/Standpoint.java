package plimsoll.views.workspace;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;

/// Where and when scenarios start.
///
/// @param underlying whose price moves; empty for all
/// @param price today's index of it, USD; empty when all move or it is unknown
public record Standpoint(Instant asOf, Optional<UnderlyingId> underlying, OptionalDouble price) {
    static Standpoint of(MarketSnapshot market, Optional<UnderlyingId> underlying) {
        return new Standpoint(
                market.asOf(),
                underlying,
                underlying.flatMap(market::index).stream()
                        .mapToDouble(IndexQuote::price)
                        .filter(Double::isFinite)
                        .findFirst());
    }

    public String moving() {
        return underlying.map(UnderlyingId::name).orElse("all underlyings");
    }
}
