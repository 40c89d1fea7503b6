package plimsoll.model.margin;

/// What a risk unit is charged on, at some prices; reporting currency unless said otherwise.
interface UnitFigures {
    /// For one coin.
    double index();

    /// For one dollar.
    double usd();

    /// Signed; futures gain so much times the move of the index. 0 for options.
    double futures();

    /// The same without signs.
    double grossFutures();

    /// Value that moves with the coin; futures at their mark, options by Black-76.
    double cashDelta();

    /// Sum of the absolute delta of each instrument.
    double grossDelta();

    /// Coins of spot that offset the derivatives: no more than their delta at the index.
    double hedge();

    /// What 24 hours take off the options at their forwards and volatilities, never negative.
    double decay();

    boolean hasOnlyPerpetuals();

    /// @param delta of the derivatives at the index, coins
    /// @param spot coins
    static double hedge(double delta, double spot) {
        if (Double.isNaN(delta + spot)) {
            return Double.NaN;
        }
        return delta * spot < 0 ? Math.signum(spot) * Math.min(Math.abs(spot), Math.abs(delta)) : 0;
    }
}
