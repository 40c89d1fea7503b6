package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.model.compare.VenueMargin;
import plimsoll.model.format.Wording;
import plimsoll.model.margin.AsIf;
import plimsoll.model.problem.Problem;

/// A book at several venues.
///
/// @param accounts whose positions together are the book
/// @param modes those shown, in their order, where a venue has them
/// @param without venues that cannot margin it, where all were asked for
public record CompareDocument(
        Heading heading,
        List<String> accounts,
        List<AsIf> modes,
        List<VenueMargin> venues,
        List<VenueMargin> without,
        List<Problem> problems)
        implements Document {
    public CompareDocument {
        accounts = List.copyOf(accounts);
        modes = List.copyOf(modes);
        venues = List.copyOf(venues);
        without = List.copyOf(without);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static CompareDocument of(
            Heading heading,
            List<String> accounts,
            List<VenueMargin> venues,
            List<VenueMargin> without,
            List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        venues.forEach(v -> found.add(v.problems().toList()));
        without.forEach(v -> found.add(List.of(leftOut(v))));
        return new CompareDocument(
                heading, accounts, List.of(AsIf.values()), venues, without, ProblemForms.once(found.stream()));
    }

    private static Problem leftOut(VenueMargin venue) {
        return new Problem.Assumed(
                venue.book().target().label(), "not compared, as it cannot margin the book: " + reason(venue));
    }

    static String reason(VenueMargin venue) {
        List<Problem> obstacles = venue.obstacles().toList();
        String more = obstacles.size() > 1 ? " and " + (obstacles.size() - 1) + " more" : "";
        return obstacles.isEmpty() ? "none of its own rules is modelled" : Wording.message(obstacles.getFirst()) + more;
    }

    Stream<AsIf> modes(VenueMargin venue) {
        return modes.stream().filter(venue.required()::containsKey);
    }

    @Override
    public boolean complete() {
        return venues.stream()
                .flatMap(v -> Stream.concat(v.required().values().stream(), v.funded().values().stream()))
                .allMatch(r -> r.complete());
    }

    @Override
    public String json() {
        return heading.json("plimsoll-compare/1")
                .texts("accounts", accounts)
                .list("venues", venues, v -> CompareForms.json(this, v))
                .list("notCompared", without, CompareForms::leftOut)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    @Override
    public String csv() {
        return CompareForms.csv(this);
    }

    @Override
    public String text() {
        return heading.line() + CompareText.of(this);
    }
}
