package plimsoll.views.workspace;

/// Something that is computed only while somebody sees what comes of it.
public final class Demand {
    private final Runnable compute;
    private int seeing;
    private boolean due;

    Demand(Runnable compute) {
        this.compute = compute;
    }

    /// From now on it is computed while this is open.
    public void of(Sight sight) {
        sight.openProperty().subscribe((was, is) -> count(is ? 1 : -1));
        count(sight.openProperty().get() ? 1 : 0);
    }

    private void count(int more) {
        seeing += more;
        if (due && seeing > 0) {
            request();
        }
    }

    /// At once where it is seen, else as soon as it is.
    void request() {
        due = seeing == 0;
        if (!due) {
            compute.run();
        }
    }

    /// What was requested is not wanted any more.
    void drop() {
        due = false;
    }
}
