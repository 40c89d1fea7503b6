package plimsoll.model.output;

import java.util.Locale;
import plimsoll.model.margin.Liquidation;

/// Names as the documents write them.
public final class Words {
    private Words() {}

    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    public static String of(Liquidation.Outcome outcome) {
        return switch (outcome) {
            case Liquidation.At _ -> "at";
            case Liquidation.None _ -> "none";
            case Liquidation.Already _ -> "already";
            case Liquidation.Incomplete _ -> "incomplete";
            case Liquidation.NotModelled _ -> "notModelled";
        };
    }
}
