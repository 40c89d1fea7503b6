package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.problem.Problem;

/// What of Deribit's portfolio margin is not published and matters to a book.
///
/// @param path the account
record PmeRemarks(PmeRule rule, PmeBook book, String path) {
    void addTo(List<Problem> problems) {
        rule.assumed().forEach(what -> add(what, problems));
        book.pairs().forEach(pair -> ofPair(pair, problems));
        if (book.pairs().size() > 1) {
            add(
                    "pairs settled in one currency are put together "
                            + (book.addsWorst() ? "by their worst losses" : "scenario by scenario")
                            + " (portfolioMargin.pairs)",
                    problems);
        }
    }

    private void ofPair(PmePair pair, List<Problem> problems) {
        if (pair.hasOptions()) {
            add(
                    "volatility moves and the delta of options in the roll shock as third parties describe them "
                            + "(portfolioMargin.rollDelta, rollRisk, daysFloor, minimumVolatility)",
                    problems);
        }
        if (pair.currency().correlation()) {
            problems.add(new Problem.NotModelled(
                    path, "the correlation contingency of " + pair.name() + ": margin is understated"));
        }
        double delta =
                pair.expiries().stream().mapToDouble(e -> pair.delta(e, _ -> 1)).sum();
        if (pair.deltaRate(delta, _ -> 1) > 0) {
            problems.add(new Problem.Suspicious(
                    path,
                    "delta of " + pair.name() + " is above the threshold: the delta shock is a reading of an "
                            + "unpublished formula"));
        }
    }

    private void add(String what, List<Problem> problems) {
        Problem problem = new Problem.Assumed(path, what);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
