package plimsoll.model.ask;

import java.util.List;
import java.util.Optional;

/// The venues that can be asked.
public final class VenueApis {
    private static final List<String> NAMES = List.of();

    private VenueApis() {}

    public static List<String> names() {
        return NAMES;
    }

    /// @return empty when the venue cannot be asked
    public static Optional<VenueApi> of(String venue, Subject subject) {
        return Optional.empty();
    }
}
