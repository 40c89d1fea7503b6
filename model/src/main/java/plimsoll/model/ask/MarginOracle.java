package plimsoll.model.ask;

import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Comparison;
import plimsoll.model.problem.Problem;

/// How one venue is asked about the margin of a book, and what of its answer is compared with which of our figures.
interface MarginOracle {
    /// Why this account cannot be asked about; empty when it can.
    Optional<String> objection(Comparison book, boolean isEdited);

    /// @param remarks takes what the question leaves out
    List<Request> requests(Comparison book, List<Problem> remarks);

    void read(Request request, String reply, AnswerDraft answer);
}
