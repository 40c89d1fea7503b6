package plimsoll.model.scenario;

/// A move of every volatility.
///
/// A volatility v of an option with k = ln(strike ÷ forward) and t days to expiry becomes
/// v (1 + relative (30 ÷ t)^termPower) + absolute (30 ÷ t)^termPower + skew k, never below 0. Days
/// below one count as one.
///
/// @param relative 0.5 turns 60 % into 90 %
/// @param absolute fraction a year, 0.05 turns 60 % into 65 %
/// @param skew fraction a year per unit of k; negative lifts low strikes and lowers high ones
/// @param termPower 0 moves all expiries alike; above 0 short ones move more. Source of the form:
///     Derive and Deribit portfolio margin, volatility range
public record VolatilityMove(double relative, double absolute, double skew, double termPower) {
    public static final VolatilityMove NONE = new VolatilityMove(0, 0, 0, 0);

    private static final double REFERENCE_DAYS = 30;

    public VolatilityMove {
        if (!(relative >= -1) || !Double.isFinite(relative + absolute + skew + termPower)) {
            throw new IllegalArgumentException("not a move of volatility: relative " + relative + ", absolute "
                    + absolute + ", skew " + skew + ", term power " + termPower);
        }
    }

    public static VolatilityMove relative(double relative) {
        return new VolatilityMove(relative, 0, 0, 0);
    }

    public VolatilityMove plusRelative(double more) {
        return new VolatilityMove(relative + more, absolute, skew, termPower);
    }

    public VolatilityMove plusAbsolute(double more) {
        return new VolatilityMove(relative, absolute + more, skew, termPower);
    }

    public VolatilityMove plusSkew(double more) {
        return new VolatilityMove(relative, absolute, skew + more, termPower);
    }

    /// @param logMoneyness ln(strike ÷ forward) before the move
    /// @param days to expiry before any time passes
    public double moved(double volatility, double logMoneyness, double days) {
        double scale = termPower == 0 ? 1 : Math.pow(REFERENCE_DAYS / Math.max(days, 1), termPower);
        double lift = skew == 0 ? 0 : skew * logMoneyness;
        return Math.max(volatility * (1 + relative * scale) + absolute * scale + lift, 0);
    }
}
