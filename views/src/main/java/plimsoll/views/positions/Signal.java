package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.List;

/// Something the view is asked to do.
final class Signal {
    private final List<Runnable> listeners = new ArrayList<>();

    void then(Runnable listener) {
        listeners.add(listener);
    }

    void send() {
        listeners.forEach(Runnable::run);
    }
}
