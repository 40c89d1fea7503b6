package plimsoll.app.http;

/// Told from the thread that fetches.
@FunctionalInterface
public interface FetchProgress {
    /// @param answered questions so far
    /// @param known questions so far; more may follow from replies
    /// @param question path of the last one answered
    void answered(int answered, int known, String question);

    static FetchProgress none() {
        return (_, _, _) -> {};
    }
}
