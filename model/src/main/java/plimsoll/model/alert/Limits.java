package plimsoll.model.alert;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A trader's limits.
///
/// @param own those that are not as they come
public record Limits(Map<LimitKey, Bands> own) {
    public static final Limits DEFAULT = new Limits(Map.of());

    private static final Comparator<LimitKey> ORDER =
            Comparator.comparing(LimitKey::what).thenComparing(LimitKey::underlying);

    public Limits {
        own = Map.copyOf(own);
    }

    public Bands of(LimitKey key) {
        return own.getOrDefault(key, key.what().bands());
    }

    public Limits with(LimitKey key, Bands bands) {
        Map<LimitKey, Bands> changed = new HashMap<>(own);
        changed.put(key, bands);
        return new Limits(changed);
    }

    /// To be kept and read again: a line for each own limit, tab-separated.
    public String text() {
        return own.keySet().stream()
                .sorted(ORDER)
                .map(key -> String.join(
                        "\t",
                        key.what().name(),
                        key.underlying(),
                        Double.toString(of(key).watch()),
                        Double.toString(of(key).danger())))
                .collect(Collectors.joining("\n"));
    }

    /// Lines that say no limit are passed over.
    public static Limits read(String text) {
        Map<LimitKey, Bands> own = new HashMap<>();
        text.lines().forEach(line -> read(line.split("\t", -1), own));
        return new Limits(own);
    }

    private static void read(String[] fields, Map<LimitKey, Bands> into) {
        if (fields.length != 4) {
            return;
        }
        what(fields[0])
                .ifPresent(what -> bands(fields[2], fields[3])
                        .filter(bands -> bands.isOrdered(what.sense()))
                        .ifPresent(bands -> into.put(new LimitKey(what, fields[1]), bands)));
    }

    private static Optional<Watched> what(String name) {
        for (Watched what : Watched.values()) {
            if (what.name().equals(name)) {
                return Optional.of(what);
            }
        }
        return Optional.empty();
    }

    private static Optional<Bands> bands(String watch, String danger) {
        try {
            return Optional.of(new Bands(Double.parseDouble(watch), Double.parseDouble(danger)));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
