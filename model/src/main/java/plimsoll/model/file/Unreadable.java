package plimsoll.model.file;

/// A row that lacks something it cannot do without; the reason is among the findings already.
@SuppressWarnings("serial")
final class Unreadable extends RuntimeException {
    Unreadable() {
        super("row left out", null, false, false);
    }
}
