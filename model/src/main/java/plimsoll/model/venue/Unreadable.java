package plimsoll.model.venue;

/// A reply, or a row of it, of which too little can be read. What is wrong stands in the findings.
@SuppressWarnings("serial")
final class Unreadable extends RuntimeException {
    Unreadable() {
        super(null, null, false, false);
    }

    /// A step that concerns one row: where it cannot be read, that is listed already, and the others go on.
    static void allow(Runnable step) {
        try {
            step.run();
        } catch (Unreadable _) {
            // listed where it was met
        }
    }
}
