package plimsoll.model.margin;

/// A search was left because nobody waits for it any more, see `Assessor.whileWanted`.
public final class NoLongerWanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoLongerWanted() {
        super("no longer wanted", null, false, false);
    }
}
