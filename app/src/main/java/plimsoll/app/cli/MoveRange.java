package plimsoll.app.cli;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import plimsoll.model.array.DoubleArray;

/// Reads `FROM:TO:STEP`, each a fraction or a percentage; one number alone is a single move.
final class MoveRange implements ITypeConverter<DoubleArray> {
    private static final int MOST = 401;

    @Override
    public DoubleArray convert(String text) {
        List<Double> parts =
                Arrays.stream(text.split(":", -1)).map(MoveRange::number).toList();
        return switch (parts.size()) {
            case 1 -> range(parts.getFirst(), parts.getFirst(), 1);
            case 3 -> range(parts.get(0), parts.get(1), parts.get(2));
            default -> throw new TypeConversionException("FROM:TO:STEP is expected, not " + text);
        };
    }

    private static DoubleArray range(double from, double to, double step) {
        if (!(step > 0) || !(to >= from) || !(from >= -1)) {
            throw new TypeConversionException(
                    "moves from -100% upward in a positive step are expected, not " + from + ":" + to + ":" + step);
        }
        if ((to - from) / step >= MOST) {
            throw new TypeConversionException("more than " + MOST + " moves");
        }
        return DoubleArray.range(from, to, step);
    }

    static double number(String text) {
        boolean percent = text.endsWith("%");
        String digits = percent ? text.substring(0, text.length() - 1) : text;
        try {
            double value = Double.parseDouble(digits.strip());
            return percent ? value / 100 : value;
        } catch (NumberFormatException _) {
            throw new TypeConversionException("not a number: " + text);
        }
    }
}
