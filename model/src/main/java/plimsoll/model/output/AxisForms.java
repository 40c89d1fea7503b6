package plimsoll.model.output;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Axis;

/// Axes in words.
public final class AxisForms {
    private AxisForms() {}

    static JsonObject json(Axis axis) {
        JsonObject object = new JsonObject().text("kind", axis.kind() == Axis.Kind.PRICE ? "price" : name(axis));
        axis.only().ifPresent(underlying -> object.text("underlying", underlying.name()));
        return object.numbers("moves", axis.moves().stream());
    }

    /// For machines.
    static String name(Axis axis) {
        return switch (axis.kind()) {
            case PRICE -> axis.only().map(u -> "price " + u).orElse("price");
            case VOLATILITY -> "volatility";
            case VOLATILITY_POINTS -> "volatilityPoints";
            case SKEW -> "skew";
            case BASIS -> "basis";
            case TIME -> "days";
        };
    }

    /// For people, short.
    static String title(Axis axis) {
        return switch (axis.kind()) {
            case PRICE -> axis.only().map(UnderlyingId::name).orElse("price");
            case VOLATILITY -> "vol";
            case VOLATILITY_POINTS -> "vol points";
            case SKEW -> "skew";
            case BASIS -> "basis";
            case TIME -> "days";
        };
    }

    static String move(Axis axis, double move) {
        if (axis.kind() == Axis.Kind.TIME) {
            return Numbers.quantity(move);
        }
        return percent(move);
    }

    /// With a sign.
    public static String percent(double fraction) {
        double percent = fraction * 100;
        int decimals = Math.abs(percent - Math.rint(percent)) < 1e-9 ? 0 : 1;
        return (fraction > 0 ? "+" : "") + Numbers.fixed(percent, decimals) + "%";
    }
}
