package plimsoll.model.output;

import java.time.Instant;
import plimsoll.model.instrument.Asset;

/// What every document says of its origin.
///
/// @param program name and version
/// @param portfolio name in words; empty when it has none
/// @param sha256 of the input's bytes, hexadecimal
public record Heading(String program, String portfolio, String sha256, Instant asOf, Asset currency) {
    public JsonObject json(String format) {
        return new JsonObject()
                .text("format", format)
                .text("asOf", asOf.toString())
                .text("currency", currency.code())
                .object("input", new JsonObject().text("sha256", sha256))
                .text("program", program);
    }

    /// The first line of a text.
    String line() {
        String time = asOf.toString().replace("T", " ").replace("Z", " UTC");
        String start = portfolio.isEmpty() ? "" : portfolio + " · ";
        return start + time + " · amounts in " + currency + " unless stated\n";
    }
}
