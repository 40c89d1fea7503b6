package plimsoll.model.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.problem.Problem;

/// Which problems of an account bear on which figure.
///
/// @param problems of the account as held, each with the path of what it is about
record Concerns(Account account, List<Problem> problems) {
    /// Any problem of the account bears on its totals.
    List<Problem> ofAccount() {
        return Stream.concat(problems.stream(), unread()).toList();
    }

    /// The position's own, its instrument's or family's, then those of the whole account.
    List<Problem> of(PositionId id) {
        Optional<String> instrument = account.positions().stream()
                .filter(p -> p.id().equals(id))
                .map(Position::instrument)
                .map(InstrumentId::name)
                .findFirst();
        List<Problem> found = new ArrayList<>();
        instrument.ifPresentOrElse(
                name -> problems.stream().filter(p -> isOf(id, name, p)).forEach(found::add),
                () -> found.add(new Problem.MissingData(account.id() + "/" + id, "a position of that name")));
        problems.stream().filter(p -> p.path().equals(account.id().name())).forEach(found::add);
        unread().forEach(found::add);
        return found;
    }

    private boolean isOf(PositionId id, String instrument, Problem problem) {
        String start = account.id() + "/";
        String about = problem.path().startsWith(start) ? problem.path().substring(start.length()) : "";
        return about.equals(id.name())
                || about.equals(instrument)
                || (!about.isEmpty() && instrument.startsWith(about + "-"));
    }

    private Stream<Problem> unread() {
        return account.unread().stream().map(path -> new Problem.MissingData(path, "a readable row at " + path));
    }
}
