package plimsoll.model.ask;

import java.time.Instant;

/// Whose account, as of when.
///
/// @param account address or number of a subaccount; empty where the key alone says it
/// @param asOf until when daily closes are asked for
public record Subject(String account, Instant asOf) {}
