package plimsoll.model.report;

import java.time.Instant;
import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.Provenance;

/// What a report is of, and what it can be made again from.
///
/// @param title the portfolio's name, else the file's
/// @param file without its folder
/// @param sha256 of the file's bytes, hexadecimal
/// @param program name and version
/// @param currency of the totals
/// @param asOf of the market data
/// @param made when the report was made, given from outside
/// @param origin where the market data come from, in words; empty when unknown
public record Cover(
        String title,
        String file,
        String sha256,
        String program,
        Asset currency,
        Instant asOf,
        Instant made,
        String origin,
        List<AccountLine> accounts,
        List<Provenance> parameters) {
    /// @param venue and model by their names in the portfolio format
    public record AccountLine(String id, String venue, String model, int positions) {}

    public Cover {
        accounts = List.copyOf(accounts);
        parameters = List.copyOf(parameters);
    }
}
