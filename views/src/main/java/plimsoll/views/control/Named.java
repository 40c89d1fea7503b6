package plimsoll.views.control;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Choices by their titles.
public final class Named<T> extends StringConverter<T> {
    private final Function<T, String> title;

    public Named(Function<T, String> title) {
        this.title = title;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : title.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed: " + text);
    }
}
