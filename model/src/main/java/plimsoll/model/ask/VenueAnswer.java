package plimsoll.model.ask;

import java.time.Instant;
import java.util.List;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;

/// What a venue said of the margin of a book, beside our figures of the same book.
///
/// @param time when the last reply arrived, by the venue's clock
/// @param exchanges questions and replies as they were, without headers
/// @param problems of the question, of replies and of what did not come
public record VenueAnswer(
        AccountId account,
        String venue,
        Instant time,
        List<Exchange> exchanges,
        List<AskedFigure> figures,
        List<Problem> problems) {
    /// @param reply JSON
    public record Exchange(Request request, String reply) {}

    public VenueAnswer {
        exchanges = List.copyOf(exchanges);
        figures = List.copyOf(figures);
        problems = List.copyOf(problems);
    }
}
