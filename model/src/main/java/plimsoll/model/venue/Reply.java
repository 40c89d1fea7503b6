package plimsoll.model.venue;

/// What a venue answered.
///
/// @param text JSON, whole or one page of several
/// @param origin where it is from, in words: the file name or the request
public record Reply(Endpoint endpoint, String text, String origin) {}
