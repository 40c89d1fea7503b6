package plimsoll.model.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Searches;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;

/// What a venue asks of a book, mode by mode.
///
/// @param required without collateral
/// @param funded with the accounts' collateral
public record VenueMargin(VenueBook book, Map<AsIf, MarginResult> required, Map<AsIf, MarginResult> funded) {
    public VenueMargin {
        required = Map.copyOf(required);
        funded = Map.copyOf(funded);
    }

    public static VenueMargin of(Assessor assessor, VenueBook book, List<AsIf> modes) {
        return new VenueMargin(
                book,
                results(assessor, book, book.bare(), modes, Searches.NONE),
                results(assessor, book, book.account(), modes, Searches.UNDERLYING));
    }

    private static Map<AsIf, MarginResult> results(
            Assessor assessor, VenueBook book, Account account, List<AsIf> modes, Searches searches) {
        Map<AsIf, MarginResult> results = new EnumMap<>(AsIf.class);
        modes.forEach(mode -> results.put(mode, assessor.assess(account, book.market(), mode, searches)));
        return results;
    }

    public MarginResult required(AsIf mode) {
        return Objects.requireNonNull(required.get(mode));
    }

    public MarginResult funded(AsIf mode) {
        return Objects.requireNonNull(funded.get(mode));
    }

    /// Whether the venue itself margins so.
    public boolean isOwnRule(AsIf mode) {
        return required(mode).problems().stream().noneMatch(p -> p instanceof Problem.NotTheVenuesRule);
    }

    /// Whether one of the venue's own rules gives figures.
    public boolean canMargin() {
        return required.keySet().stream()
                .anyMatch(mode -> isOwnRule(mode) && required(mode).complete());
    }

    /// What keeps the figures from being known, most important first.
    public Stream<Problem> obstacles() {
        return Stream.concat(
                        book.problems().stream(), required.values().stream().flatMap(r -> r.problems().stream()))
                .filter(p -> p.severity() == Severity.ERROR)
                .distinct();
    }

    /// That equity is 0 without collateral is no news.
    public Stream<Problem> problems() {
        Stream<Problem> ofRequired = required.values().stream()
                .flatMap(r -> r.problems().stream())
                .filter(p -> !(p instanceof Problem.NoEquity) && !(p instanceof Problem.CannotBeHeldIsolated));
        return Stream.of(
                        book.problems().stream(),
                        ofRequired,
                        funded.values().stream().flatMap(r -> r.problems().stream()))
                .flatMap(s -> s);
    }
}
