package plimsoll.model.alert;

/// A figure at or beyond one of its limits.
///
/// @param band at least `WATCH`
/// @param limit that is reached, in the figure's unit
public record Alert(Observation of, Band band, double limit) {
    public String key() {
        return of.key();
    }

    /// For example `Margin ratio of main, cross, BTC is 84.00 %, limit 80 %`.
    public String words() {
        return AlertWords.of(this);
    }
}
