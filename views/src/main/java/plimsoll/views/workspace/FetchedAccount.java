package plimsoll.views.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plimsoll.model.ask.Grant;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Problem;

/// An account as its exchange told it.
///
/// @param problems of asking and of reading
/// @param grant what the key may do; empty where the exchange does not tell
/// @param clock how far the exchange's clock is ahead of ours
/// @param asOf by the exchange's clock
public record FetchedAccount(
        PortfolioFile file, List<Problem> problems, Optional<Grant> grant, Duration clock, Instant asOf) {
    public FetchedAccount {
        problems = List.copyOf(problems);
    }

    public int positions() {
        return file.portfolio().book().accounts().stream()
                .mapToInt(a -> a.positions().size())
                .sum();
    }
}
