package plimsoll.model.venue;

/// A reply, or a row of it, of which too little can be read. What is wrong stands in the findings.
@SuppressWarnings("serial")
final class Unreadable extends RuntimeException {
    Unreadable() {
        super(null, null, false, false);
    }
}
