package plimsoll.views.workspace;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// What the trader chose, kept between sessions. May be called on any thread; never waits.
public interface Preferences {
    Optional<String> get(String key);

    /// Replaces what was there.
    void put(String key, String value);

    /// Kept for this session alone.
    static Preferences inMemory() {
        return new Preferences() {
            private final Map<String, String> values = new ConcurrentHashMap<>();

            @Override
            public Optional<String> get(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void put(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
