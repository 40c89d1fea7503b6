package plimsoll.app.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Pixels.
record WindowSize(int width, int height) {
    private static final Pattern FORM = Pattern.compile("(\\d{3,5})[xX×](\\d{3,5})");

    /// Reads `1600x1000`.
    static final class Converter implements ITypeConverter<WindowSize> {
        @Override
        public WindowSize convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("WIDTHxHEIGHT in pixels is expected, like 1600x1000, not " + text);
            }
            return new WindowSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        }
    }
}
