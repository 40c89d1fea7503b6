package plimsoll.views.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.scenario.Axis;
import plimsoll.model.surface.ProfitCurves;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.ValuedAccount;

/// How far an account is looked ahead.
///
/// @param isDated whether it holds a contract with an expiry
/// @param end its last expiry; 30 days without one
/// @param next its next expiry; 30 days without one
/// @param reach the price move a profile shows to either side, a fraction
public record Horizon(boolean isDated, Duration end, Duration next, double reach) {
    private static final Duration UNDATED = Duration.ofDays(30);
    private static final double SECONDS_PER_DAY = 86_400;
    private static final double DAYS_PER_YEAR = 365;
    private static final int MOST_DAYS = 1_000_000;
    private static final int MOST_ROWS = 13;
    private static final double UNDATED_REACH = 0.3;
    private static final double DEVIATIONS = 1.5;
    private static final double REACH_STEP = 0.05;
    private static final double SHORTEST_REACH = 0.2;
    private static final double LONGEST_REACH = 0.75;
    private static final int POINTS_A_SIDE = 100;

    static Horizon of(ValuedAccount account) {
        Optional<Duration> last = ProfitCurves.lastExpiry(account);
        Duration end = last.orElse(UNDATED);
        return new Horizon(
                last.isPresent(), end, ProfitCurves.nextExpiry(account).orElse(UNDATED), reach(account, end));
    }

    /// One and a half standard deviations until the end, by the average volatility of the options.
    private static double reach(ValuedAccount account, Duration end) {
        double volatility = account.legs().stream()
                .flatMap(leg -> leg.option().stream())
                .mapToDouble(OptionState::volatility)
                .filter(v -> v > 0)
                .average()
                .orElse(Double.NaN);
        double reach = DEVIATIONS * volatility * Math.sqrt(days(end) / DAYS_PER_YEAR);
        return Double.isNaN(reach)
                ? UNDATED_REACH
                : Math.clamp(Math.ceil(reach / REACH_STEP) * REACH_STEP, SHORTEST_REACH, LONGEST_REACH);
    }

    private static double days(Duration time) {
        return time.toSeconds() / SECONDS_PER_DAY;
    }

    private static int wholeDays(Duration time) {
        return (int) Math.min(Math.ceil(days(time)), MOST_DAYS);
    }

    /// Whole days until the last contract has expired.
    public int days() {
        return wholeDays(end);
    }

    /// The day that is shown until one is chosen: the next expiry, or half way when that is the last.
    public int suggestedDay() {
        int first = wholeDays(next);
        return first < days() ? first : Math.ceilDiv(days(), 2);
    }

    Axis axis() {
        return axis(MOST_ROWS);
    }

    /// Whole days from now to the end, in equal steps but the last.
    Axis axis(int mostRows) {
        int step = Math.max(Math.ceilDiv(days(), mostRows - 1), 1);
        IntStream steps = IntStream.iterate(0, day -> day < days(), day -> day + step);
        DoubleStream all = DoubleStream.concat(steps.asDoubleStream(), DoubleStream.of(days()));
        return new Axis(Axis.Kind.TIME, DoubleArray.of(all));
    }

    /// Price moves of a profile.
    DoubleArray prices() {
        return DoubleArray.of(
                IntStream.rangeClosed(-POINTS_A_SIDE, POINTS_A_SIDE).mapToDouble(i -> reach * i / POINTS_A_SIDE));
    }
}
