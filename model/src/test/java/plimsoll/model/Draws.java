package plimsoll.model;

/// How many seeded cases a slow property test draws: a quarter of them in every build, all with
/// `-Dplimsoll.draws=100`.
public final class Draws {
    private static final int PERCENT = Integer.getInteger("plimsoll.draws", 25);

    private Draws() {}

    /// @param all cases of a full run, at least 4
    public static int of(int all) {
        return all * PERCENT / 100;
    }
}
