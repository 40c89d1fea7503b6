package plimsoll.views.whatif;

import java.util.OptionalDouble;
import plimsoll.model.whatif.LargestSize.Limit;
import plimsoll.views.workspace.NumberEntry;

/// What must still hold after the largest trade.
enum SizeLimit {
    RATIO("Margin ratio at most, %", "50") {
        @Override
        Limit of(double typed) {
            return new Limit.RatioAtMost(typed / PERCENT);
        }
    },
    EXCESS("Initial excess at least", "0") {
        @Override
        Limit of(double typed) {
            return new Limit.ExcessAtLeast(typed);
        }
    },
    DISTANCE("Liquidation distance at least, %", "20") {
        @Override
        Limit of(double typed) {
            return new Limit.DistanceAtLeast(typed / PERCENT);
        }
    };

    private static final double PERCENT = 100;

    private final String title;
    private final String usual;

    SizeLimit(String title, String usual) {
        this.title = title;
        this.usual = usual;
    }

    String title() {
        return title;
    }

    /// What stands there until something is typed.
    String usual() {
        return usual;
    }

    abstract Limit of(double typed);

    static OptionalDouble number(String text) {
        return NumberEntry.parse(text.replace("%", ""));
    }
}
