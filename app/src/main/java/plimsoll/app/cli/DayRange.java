package plimsoll.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import plimsoll.model.array.DoubleArray;

/// Reads `FROM:TO:STEP` in days from now; one number alone is a single date.
final class DayRange implements ITypeConverter<DoubleArray> {
    private static final double MOST = 36_500;

    @Override
    public DoubleArray convert(String text) {
        DoubleArray days = new MoveRange().convert(text);
        if (text.contains("%") || days.stream().anyMatch(d -> d < 0 || d > MOST)) {
            throw new TypeConversionException("days from now, 0 to " + (int) MOST + ", are expected, not " + text);
        }
        return days;
    }
}
