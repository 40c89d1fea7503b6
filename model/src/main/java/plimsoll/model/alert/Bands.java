package plimsoll.model.alert;

/// A trader's two limits of one figure, in the figure's unit.
///
/// @param watch from here on it is to be watched; NaN for no such limit
/// @param danger from here on it is dangerous; NaN for no such limit
public record Bands(double watch, double danger) {
    public static final Bands NONE = new Bands(Double.NaN, Double.NaN);

    /// Share of a limit by which a figure must be back before its band ends: one that hovers at the
    /// limit is one alert and not many.
    static final double EASE = 0.05;

    /// @param before the band it was in
    /// @param size never negative; an unknown one is to be watched as soon as there is a limit
    public Band of(Sense sense, double size, Band before) {
        if (Double.isNaN(size)) {
            return isNone() ? Band.CALM : Band.WATCH;
        }
        if (sense.reaches(size, danger, before == Band.DANGER ? EASE : 0)) {
            return Band.DANGER;
        }
        return sense.reaches(size, watch, before == Band.CALM ? 0 : EASE) ? Band.WATCH : Band.CALM;
    }

    private boolean isNone() {
        return Double.isNaN(watch) && Double.isNaN(danger);
    }

    /// Whether watching comes before danger.
    public boolean isOrdered(Sense sense) {
        return Double.isNaN(watch) || Double.isNaN(danger) || sense.reaches(danger, watch, 0);
    }

    double limit(Band band) {
        return band == Band.DANGER ? danger : watch;
    }
}
