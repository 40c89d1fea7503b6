package plimsoll.views.workspace;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import plimsoll.model.surface.ProfitCurve.Since;

/// Which curves over price the trader wants to see.
///
/// @param curves of profit; other measures always go by volatility
/// @param since where profit is counted from; by volatility always from now
/// @param days from now to the date of the trader's own; empty until one is chosen
public record ProfileChoice(Curves curves, Since since, OptionalInt days) {
    public static final ProfileChoice DEFAULT = new ProfileChoice(Curves.BY_DATE, Since.NOW, OptionalInt.empty());

    /// What differs from curve to curve.
    public enum Curves {
        BY_DATE,
        BY_VOLATILITY
    }

    public ProfileChoice withCurves(Curves newCurves) {
        return new ProfileChoice(newCurves, since, days);
    }

    public ProfileChoice withSince(Since newSince) {
        return new ProfileChoice(curves, newSince, days);
    }

    public ProfileChoice withDays(int newDays) {
        return new ProfileChoice(curves, since, OptionalInt.of(newDays));
    }

    /// Never beyond the last expiry.
    public int day(Horizon horizon) {
        return Math.min(days.orElse(horizon.suggestedDay()), horizon.days());
    }

    /// Times from now of the curves by date, each once and rising; without an expiry all dates are alike.
    List<Duration> dates(Horizon horizon) {
        Duration own = Duration.ofDays(day(horizon));
        return horizon.isDated()
                ? Stream.of(Duration.ZERO, own, horizon.end())
                        .filter(date -> date.compareTo(horizon.end()) <= 0)
                        .distinct()
                        .toList()
                : List.of(Duration.ZERO);
    }
}
