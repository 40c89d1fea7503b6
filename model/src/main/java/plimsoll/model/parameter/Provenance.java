package plimsoll.model.parameter;

import java.time.LocalDate;

/// Where parameters come from.
///
/// @param id venue and date, e.g. `binance-usdm/2026-03-05`
/// @param retrieved when somebody last saw them in force
/// @param source address or citation
/// @param origin `built-in`, `overlay` or `file`
public record Provenance(
        String id, String venue, LocalDate effectiveFrom, LocalDate retrieved, String source, String origin) {}
