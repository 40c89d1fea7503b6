/// Reads what venues send: each class lists the endpoints of one venue and says, in the venue's own words, what
/// its fields mean. Nothing here asks, waits or writes.
///
/// A reply becomes part of a portfolio file as text, so that a number keeps the venue's digits and what is missing
/// is missing in the file too: its reader says what that makes incomplete.
package plimsoll.model.venue;
