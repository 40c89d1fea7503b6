package plimsoll.model.output;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;
import plimsoll.model.volatility.VolatilitySlice;
import plimsoll.model.volatility.VolatilitySurface;
import plimsoll.model.volatility.VolatilitySurfaces;

/// The volatility surfaces of a market, slice by slice.
public record VolatilityDocument(Heading heading, List<VolatilitySurface> surfaces, List<Problem> problems)
        implements Document {
    public VolatilityDocument {
        surfaces = List.copyOf(surfaces);
        problems = List.copyOf(problems);
    }

    /// @param underlyings those asked for; one without option quotes is a problem
    /// @param fileProblems what reading the file found
    public static VolatilityDocument of(
            Heading heading, MarketSnapshot market, Set<UnderlyingId> underlyings, List<Problem> fileProblems) {
        VolatilitySurfaces all = new VolatilitySurfaces(market);
        List<VolatilitySurface> surfaces =
                underlyings.stream().map(all::of).flatMap(Optional::stream).toList();
        List<Problem> missing = underlyings.stream()
                .filter(u -> all.of(u).isEmpty())
                .<Problem>map(u -> new Problem.MissingData(u.name(), "every option volatility of " + u))
                .toList();
        Stream<List<Problem>> found = surfaces.stream().map(VolatilitySurface::problems);
        return new VolatilityDocument(
                heading, surfaces, ProblemForms.once(Stream.concat(Stream.of(fileProblems, missing), found)));
    }

    @Override
    public boolean complete() {
        return problems.stream().noneMatch(p -> p instanceof Problem.MissingData)
                && surfaces.stream().flatMap(s -> s.slices().stream()).allMatch(s -> Double.isFinite(atTheMoney(s)));
    }

    static double atTheMoney(VolatilitySlice slice) {
        return slice.volatilityAtMoneyness(0);
    }

    @Override
    public String json() {
        return heading.json("plimsoll-volatility/1")
                .list("underlyings", surfaces, VolatilityForms::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    @Override
    public String csv() {
        return VolatilityForms.csv(this);
    }

    @Override
    public String text() {
        return VolatilityForms.text(this);
    }
}
