package plimsoll.model.reconcile;

/// What our figure would be if the venue meant something else by its name.
///
/// @param words what it would mean
record Candidate(String words, double value) {}
