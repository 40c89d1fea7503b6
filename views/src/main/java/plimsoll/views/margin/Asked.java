package plimsoll.views.margin;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The figure of the comparison whose origin the trader asked for last.
public final class Asked {
    private final ObjectProperty<Optional<Metric>> metric = new SimpleObjectProperty<>(Optional.empty());

    public Asked() {}

    void ask(Metric figure) {
        metric.set(Optional.empty());
        metric.set(Optional.of(figure));
    }

    /// Also of what was asked before.
    void answer(Consumer<Metric> by) {
        metric.subscribe(asked -> asked.ifPresent(by));
    }
}
