package plimsoll.views.control;

import java.util.Locale;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginState;
import plimsoll.model.surface.Measure;

/// The program's words for its own terms.
public final class Words {
    private static final Messages TEXT = Messages.of("control");

    private Words() {}

    public static String mode(AsIf mode) {
        String name = mode.name().toLowerCase(Locale.ROOT);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    public static String state(MarginState state) {
        return switch (state) {
            case OK -> TEXT.text("ok");
            case LIQUIDATABLE -> TEXT.text("liquidation");
            case INCOMPLETE -> TEXT.text("incomplete");
        };
    }

    public static Figure.Tone tone(MarginState state) {
        return switch (state) {
            case OK -> Figure.Tone.SAFE;
            case LIQUIDATABLE -> Figure.Tone.DANGER;
            case INCOMPLETE -> Figure.Tone.WATCH;
        };
    }

    public static String measure(Measure measure) {
        return switch (measure) {
            case PROFIT -> TEXT.text("profit");
            case EQUITY -> TEXT.text("equity");
            case MARGIN -> TEXT.text("maintenanceMargin");
            case RATIO -> TEXT.text("marginRatio");
            case DELTA -> TEXT.text("delta");
            case GAMMA -> TEXT.text("gamma");
            case VEGA -> TEXT.text("vega");
        };
    }
}
