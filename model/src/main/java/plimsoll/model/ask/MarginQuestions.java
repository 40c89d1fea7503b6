package plimsoll.model.ask;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.margin.Comparison;
import plimsoll.model.problem.Problem;

/// Asking venues about the margin of a book, and setting their answer beside ours. Read-only: nothing is traded, and
/// positions that are simulated stay questions.
public final class MarginQuestions {
    private static final Map<String, MarginOracle> ORACLES =
            Map.of("deribit", new DeribitOracle(), "okx", new OkxOracle(), "bybit", new BybitOracle());

    private static final long WORTH_SAYING = 60;

    private MarginQuestions() {}

    /// @param book one account, as edited
    /// @param isEdited whether it is other than the venue has it
    public static MarginQuestion of(Comparison book, boolean isEdited) {
        MarginOracle oracle = ORACLES.get(book.venue());
        Optional<String> objection = oracle == null
                ? Optional.of("not offered: " + book.venue() + " has no question about margin that this version knows")
                : oracle.objection(book, isEdited).map("not offered: "::concat);
        List<Problem> remarks = new ArrayList<>();
        List<Request> requests = oracle == null || objection.isPresent() ? List.of() : oracle.requests(book, remarks);
        if (!book.valued().unresolved().isEmpty()) {
            remarks.add(new Problem.MissingData(
                    book.account().name(),
                    "a price of every position: " + book.valued().unresolved().size()
                            + " are left out of the question"));
        }
        return new MarginQuestion(book.account(), book.venue(), requests, remarks, objection);
    }

    /// The venue answers at prices of its own.
    private static Optional<Problem> age(Comparison book, Instant time) {
        Instant market = book.valued().market().asOf();
        long seconds = Duration.between(market, time).abs().toSeconds();
        return seconds < WORTH_SAYING
                ? Optional.empty()
                : Optional.of(new Problem.Suspicious(
                        book.account().name(),
                        "the answer is of " + time.truncatedTo(ChronoUnit.SECONDS) + ", ours at prices of " + market
                                + ": fetch the account again for a comparison at the same prices"));
    }

    /// @param book the one the question was made of
    /// @param replies to its requests; those that failed are left out
    /// @param refused why the others failed, in words
    public static VenueAnswer answer(
            MarginQuestion question,
            Comparison book,
            Map<Request, String> replies,
            Map<Request, String> refused,
            Instant time) {
        AnswerDraft draft = new AnswerDraft(book);
        draft.problems().addAll(question.remarks());
        List<VenueAnswer.Exchange> exchanges = new ArrayList<>();
        MarginOracle oracle = ORACLES.get(question.venue());
        for (Request request : question.requests()) {
            String reply = replies.get(request);
            if (reply != null && oracle != null) {
                exchanges.add(new VenueAnswer.Exchange(request, reply));
                oracle.read(request, reply, draft);
            } else {
                draft.problems()
                        .add(new Problem.MissingData(
                                book.account().name(),
                                "an answer to " + request.endpoint() + ": "
                                        + refused.getOrDefault(request, "none came")));
            }
        }
        age(book, time).ifPresent(draft.problems()::add);
        return new VenueAnswer(
                question.account(), question.venue(), time, exchanges, draft.figures(), draft.problems());
    }
}
