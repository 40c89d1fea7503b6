package plimsoll.model.margin;

/// A search, or what needs it, was left because nobody waits for it any more, see `Assessor.whileWanted`.
public final class NoLongerWanted extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NoLongerWanted() {
        super("no longer wanted", null, false, false);
    }
}
