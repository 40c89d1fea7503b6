package plimsoll.model.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Pages of one list, each named by the one before.
final class Chain {
    private static final int MOST_PAGES = 200;

    private Chain() {}

    /// The pages so far, and the next one to ask for.
    ///
    /// @param next of a page and its reply; empty after the last
    static List<Request> pages(
            Request first, Map<Request, String> replies, BiFunction<Request, String, Optional<Request>> next) {
        List<Request> pages = new ArrayList<>(List.of(first));
        while (pages.size() < MOST_PAGES) {
            Request last = pages.getLast();
            Optional<Request> further =
                    Optional.ofNullable(replies.get(last)).flatMap(reply -> next.apply(last, reply));
            if (further.isEmpty() || pages.contains(further.get())) {
                break;
            }
            pages.add(further.get());
        }
        return pages;
    }
}
