package plimsoll.model.venue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.Product;
import plimsoll.model.parameter.VenueListing;
import tools.jackson.databind.node.ObjectNode;

/// Terms of instruments by their names, as far as the dated listings of the venue know the shape of the name and
/// the size of a contract.
final class ListedNames {
    /// Options and dated futures of all venues listed settle at 08:00 UTC, which their names leave out.
    private static final LocalTime SETTLEMENT = LocalTime.of(8, 0);

    /// The newest listings serve all dates: what a contract is does not change under its name.
    private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

    private final VenueListing listing;
    private final List<Shape> shapes;

    private record Shape(Product product, Pattern pattern) {}

    private ListedNames(VenueListing listing) {
        this.listing = listing;
        this.shapes = listing.products().stream()
                .map(p -> new Shape(p, pattern(p.name())))
                .toList();
    }

    static ListedNames of(String venue) {
        return new ListedNames(ParameterLibrary.builtIn().listings(NEWEST).of(venue));
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(name.replaceAll("([-_.])", "\\\\$1")
                .replace("{base}", "(?<base>[A-Za-z0-9]+)")
                .replace("{expiry}", "(?<expiry>[A-Z0-9]+)")
                .replace("{strike}", "(?<strike>[0-9]+(?:[.d][0-9]+)?)")
                .replace("{type}", "(?<type>[CP])"));
    }

    Optional<ObjectNode> terms(String instrument) {
        for (Shape shape : shapes) {
            Matcher name = shape.pattern().matcher(instrument);
            if (name.matches()) {
                Optional<ObjectNode> terms = terms(shape.product(), name);
                if (terms.isPresent()) {
                    return terms;
                }
            }
        }
        return Optional.empty();
    }

    /// The usual name of what the venue calls so.
    String usual(String asset) {
        return listing.usual(new Asset(asset)).code();
    }

    private Optional<ObjectNode> terms(Product product, Matcher name) {
        Asset base = listing.usual(new Asset(name.group("base")));
        Double any = product.contractSizes().get("*");
        Double size = product.contractSizes().getOrDefault(base.code(), any == null ? Double.NaN : any);
        Optional<Instant> expiry = product.kind() == Product.Kind.PERPETUAL
                ? Optional.empty()
                : expiry(name.group("expiry"), product.expiry());
        if (size.isNaN() || (product.kind() != Product.Kind.PERPETUAL && expiry.isEmpty())) {
            return Optional.empty();
        }
        ObjectNode terms = Terms.of(
                product.kind().name().toLowerCase(Locale.ROOT),
                base.code(),
                product.quote().code(),
                product.settle(base).code(),
                product.payoff().name().toLowerCase(Locale.ROOT),
                Optional.of(BigDecimal.valueOf(size)));
        Terms.expiring(terms, expiry);
        return Optional.of(product.kind() == Product.Kind.OPTION ? option(terms, name) : terms);
    }

    private static ObjectNode option(ObjectNode terms, Matcher name) {
        BigDecimal strike = new BigDecimal(name.group("strike").replace('d', '.'));
        return Terms.option(
                terms, Optional.of(strike), Optional.of(name.group("type").equals("C") ? "call" : "put"));
    }

    private static Optional<Instant> expiry(String date, String pattern) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern.replace("dd", "d"))
                .toFormatter(Locale.ROOT);
        try {
            return Optional.of(LocalDate.parse(
                            date, pattern.startsWith("y") ? DateTimeFormatter.ofPattern(pattern, Locale.ROOT) : format)
                    .atTime(SETTLEMENT)
                    .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
