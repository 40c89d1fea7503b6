package plimsoll.views.workspace;

/// Whether two names stand for one object: what an edit did not touch stays the same object.
public final class Same {
    private Same() {}

    @SuppressWarnings("ReferenceEquality")
    public static boolean object(Object a, Object b) {
        return a == b;
    }
}
