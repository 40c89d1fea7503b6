package plimsoll.model.alert;

import java.util.List;
import java.util.Set;

/// Everything that is watched, at one moment.
///
/// @param pending keys of figures that are still being computed: what was said of them still holds
public record Figures(List<Observation> all, Set<String> pending) {
    public static final Figures NOTHING = new Figures(List.of(), Set.of());

    public Figures {
        all = List.copyOf(all);
        pending = Set.copyOf(pending);
    }
}
