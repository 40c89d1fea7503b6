package plimsoll.model.ask;

import java.util.HashMap;
import java.util.Map;

/// Saved cases for tests of other packages.
public final class AskedBooks {
    private AskedBooks() {}

    /// Of an answer that says whose it is.
    public static String savedCase(String venue) {
        Asked asked = Asked.of(venue);
        Map<String, String> said = new HashMap<>(asked.replies());
        said.replaceAll((_, text) -> text.replaceFirst(
                "\"(result|data)\": (\\[?)\\{",
                "\"$1\": $2{\"email\": \"whose-account-this-is\", \"uid\": 87654321, \"posId\": \"87654321\", "));
        VenueAnswer answer = asked.answer(said);
        return AskedCase.text(answer, asked.book());
    }
}
