package plimsoll.views.whatif;

import java.util.OptionalDouble;
import plimsoll.model.whatif.LargestSize.Limit;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.NumberEntry;

/// What must still hold after the largest trade.
enum SizeLimit {
    RATIO("50") {
        @Override
        Limit of(double typed) {
            return new Limit.RatioAtMost(typed / PERCENT);
        }
    },
    EXCESS("0") {
        @Override
        Limit of(double typed) {
            return new Limit.ExcessAtLeast(typed);
        }
    },
    DISTANCE("20") {
        @Override
        Limit of(double typed) {
            return new Limit.DistanceAtLeast(typed / PERCENT);
        }
    };

    private static final Messages TEXT = Messages.of("whatif");
    private static final double PERCENT = 100;

    private final String usual;

    SizeLimit(String usual) {
        this.usual = usual;
    }

    String title() {
        return TEXT.text("limit." + name());
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
