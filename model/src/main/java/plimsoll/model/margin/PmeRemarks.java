package plimsoll.model.margin;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.PmeRule.Currency;
import plimsoll.model.parameter.PmeRule.Pair;
import plimsoll.model.parameter.PmeRule.PairRule;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;

/// What of Deribit's portfolio margin is missing, or is not published and matters to legs that are charged
/// together.
///
/// @param path the account
record PmeRemarks(PmeMargin margin, List<Leg> group, String path, List<Problem> problems) {
    void add() {
        PmeInputs inputs = new PmeInputs(rule());
        alike().stream()
                .flatMap(leg -> inputs.missing(leg, margin.crossing()).stream())
                .distinct()
                .forEach(what -> problems.add(
                        new Problem.MissingParameter(path, margin.parameters().venue(), what)));
        rule().assumed().forEach(this::assume);
        if (group.stream().anyMatch(Leg::isOption)) {
            assume("volatility moves and the delta of options in the roll shock as third parties describe them "
                    + "(portfolioMargin.rollDelta, rollRisk, daysFloor, minimumVolatility)");
        }
        if (group.stream().map(Leg::underlying).distinct().count() > 1) {
            boolean worst = rule().open().pairs() == PairRule.WORST;
            assume("pairs settled in one currency are put together "
                    + (worst ? "by their worst losses" : "scenario by scenario") + " (portfolioMargin.pairs)");
        }
        addUnpublished();
    }

    private PmeRule rule() {
        return margin.rule();
    }

    /// One leg of each sort that needs the same parameters.
    private List<Leg> alike() {
        return List.copyOf(group.stream()
                .collect(Collectors.toMap(
                        l -> List.of(
                                l.underlying(),
                                l.isOption(),
                                l.terms().quote(),
                                l.terms().settle()),
                        Function.identity(),
                        (first, _) -> first))
                .values());
    }

    private void addUnpublished() {
        for (UnderlyingId underlying :
                group.stream().map(Leg::underlying).distinct().toList()) {
            if (rule().currency(underlying.name()).filter(Currency::correlation).isPresent()) {
                problems.add(new Problem.NotModelled(
                        path, "the correlation contingency of " + underlying + ": margin is understated"));
            }
            if (mayBeShocked(underlying)) {
                margin.book(group).ifPresent(b -> addDeltaShock(b, underlying));
            }
        }
    }

    /// No delta is larger than all sizes together.
    private boolean mayBeShocked(UnderlyingId underlying) {
        List<Leg> own =
                group.stream().filter(l -> l.underlying().equals(underlying)).toList();
        double gross = own.stream()
                .filter(l -> !l.isSpot())
                .mapToDouble(l -> Math.abs(l.baseQuantity()) * l.index())
                .sum();
        return rule().pair(own.getFirst().terms())
                .map(Pair::deltaThreshold)
                .filter(threshold -> gross > threshold)
                .isPresent();
    }

    private void addDeltaShock(PmeBook book, UnderlyingId underlying) {
        book.pairs().stream()
                .filter(p -> p.name().equals(underlying.name()))
                .filter(p -> p.deltaRate(p.delta(_ -> 1), _ -> 1) > 0)
                .forEach(p -> problems.add(new Problem.Suspicious(
                        path,
                        "delta of " + underlying + " is above the threshold: the delta shock is a reading of an "
                                + "unpublished formula")));
    }

    private void assume(String what) {
        Problem problem = new Problem.Assumed(path, what);
        if (!problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
