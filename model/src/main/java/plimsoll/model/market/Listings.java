package plimsoll.model.market;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.UnderlyingId;

/// The instruments of a snapshot by underlying, in the order of their names.
///
/// Costs nothing until asked; the first question sorts all instruments once.
public final class Listings {
    private final MarketSnapshot market;
    /// Two threads may both fill it, with equal lists.
    private volatile @Nullable Map<UnderlyingId, List<Instrument>> sorted;

    public Listings(MarketSnapshot market) {
        this.market = market;
    }

    public List<Instrument.Option> options(UnderlyingId underlying) {
        return of(underlying, Instrument.Option.class);
    }

    public List<Instrument.Future> futures(UnderlyingId underlying) {
        return of(underlying, Instrument.Future.class);
    }

    private <T extends Instrument> List<T> of(UnderlyingId underlying, Class<T> kind) {
        return byUnderlying().getOrDefault(underlying, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private Map<UnderlyingId, List<Instrument>> byUnderlying() {
        Map<UnderlyingId, List<Instrument>> known = sorted;
        if (known == null) {
            known = market.instruments().values().stream()
                    .sorted(Comparator.comparing(Instrument::id))
                    .collect(Collectors.groupingBy(i -> i.terms().underlying()));
            sorted = known;
        }
        return known;
    }
}
