package plimsoll.model.venue;

import java.util.List;
import java.util.Optional;

/// Which endpoint a saved text is the reply of.
///
/// @param endpoint empty when none or several fit
/// @param candidates those that fit, when it is not one
public record Recognition(Optional<Endpoint> endpoint, List<Endpoint> candidates) {
    public Recognition {
        candidates = List.copyOf(candidates);
    }

    /// By the file's name, else by the keys of its JSON.
    ///
    /// @param venue of `--venue`; empty for any
    public static Recognition of(String venue, String fileName, String text) {
        return Recogniser.of(venue, fileName, text);
    }
}
