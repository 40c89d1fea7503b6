package plimsoll.model.parameter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.instrument.Asset;

/// What a venue lists.
///
/// @param products in the order in which they are preferred
/// @param names what the venue calls a coin in its instruments, by the coin's usual name
/// @param closed the day the venue stopped trading
public record VenueListing(List<Product> products, Map<String, String> names, Optional<LocalDate> closed) {
    public VenueListing {
        products = List.copyOf(products);
        names = Map.copyOf(names);
    }

    public Stream<Product> products(Product.Kind kind, Asset base) {
        return products.stream().filter(p -> p.kind() == kind && p.covers(base));
    }

    public String word(Asset base) {
        return names.getOrDefault(base.code(), base.code());
    }

    /// The usual name of what the venue calls so.
    public Asset usual(Asset named) {
        return names.entrySet().stream()
                .filter(e -> e.getValue().equals(named.code()))
                .findFirst()
                .map(e -> new Asset(e.getKey()))
                .orElse(named);
    }

    public boolean isOpen(Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        return closed.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
