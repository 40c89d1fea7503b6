package plimsoll.model.ask;

import java.util.List;
import java.util.Optional;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;

/// What is asked of a venue about the margin of a book that need not be the account's own.
///
/// @param venue by the name it is asked by
/// @param remarks on what of the book the question leaves out
/// @param notOffered why there is nothing to ask, in words; then there are no requests
public record MarginQuestion(
        AccountId account, String venue, List<Request> requests, List<Problem> remarks, Optional<String> notOffered) {
    public MarginQuestion {
        requests = List.copyOf(requests);
        remarks = List.copyOf(remarks);
    }
}
