package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.problem.Problem;

/// Requirements down to formula, inputs and the parameters' date and source.
///
/// @param detailed whether the text shows the whole trees, or only lists the ids
public record ExplainDocument(Heading heading, boolean detailed, List<Found> found, List<Problem> problems)
        implements Document {
    /// A requirement and where it stands.
    public record Found(Comparison account, MarginResult result, MarginPool pool, Requirement requirement) {}

    public ExplainDocument {
        found = List.copyOf(found);
        problems = List.copyOf(problems);
    }

    /// The top-level requirements of every pool.
    public static ExplainDocument listing(MarginDocument margin) {
        List<Found> all = pools(margin)
                .flatMap(f -> f.pool().requirements().stream().map(f::with))
                .toList();
        return new ExplainDocument(margin.heading(), false, all, margin.problems());
    }

    /// Every requirement of that id, at any depth; none found leaves `found` empty.
    public static ExplainDocument of(MarginDocument margin, String id) {
        List<Found> all = pools(margin)
                .flatMap(f -> f.pool().requirements().stream()
                        .flatMap(ExplainDocument::tree)
                        .filter(r -> r.id().equals(id))
                        .map(f::with))
                .toList();
        return new ExplainDocument(margin.heading(), true, all, margin.problems());
    }

    private record Place(Comparison account, MarginResult result, MarginPool pool) {
        Found with(Requirement requirement) {
            return new Found(account, result, pool, requirement);
        }
    }

    private static Stream<Place> pools(MarginDocument margin) {
        List<Place> places = new ArrayList<>();
        for (Comparison account : margin.accounts()) {
            for (AsIf mode : margin.modes()) {
                MarginResult result = account.in(mode);
                result.pools().forEach(pool -> places.add(new Place(account, result, pool)));
            }
        }
        return places.stream();
    }

    private static Stream<Requirement> tree(Requirement r) {
        return Stream.concat(Stream.of(r), r.children().stream().flatMap(ExplainDocument::tree));
    }

    @Override
    public boolean complete() {
        return found.stream()
                .allMatch(f -> Double.isFinite(
                        f.requirement().initial() + f.requirement().maintenance()));
    }

    @Override
    public String json() {
        return heading.json("plimsoll-explain/1")
                .list("requirements", found, ExplainDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Found f) {
        List<String> ids = f.result().parameters().stream().map(Provenance::id).toList();
        return new JsonObject()
                .text("account", f.account().account().name())
                .text("asIf", Words.of(f.result().asIf()))
                .text("method", f.result().method())
                .text("pool", f.pool().id())
                .text("currency", f.pool().currency().code())
                .object("requirement", RequirementJson.whole(f.requirement(), ids))
                .list("parameters", f.result().parameters(), MarginJson::provenance);
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row(
                        "account",
                        "asIf",
                        "pool",
                        "currency",
                        "id",
                        "kind",
                        "name",
                        "initial",
                        "maintenance",
                        "binding",
                        "formula");
        found.forEach(f -> tree(f.requirement()).forEach(r -> csv.row(line(f, r))));
        return csv.toString();
    }

    private static List<String> line(Found f, Requirement r) {
        return List.of(
                f.account().account().name(),
                Words.of(f.result().asIf()),
                f.pool().id(),
                f.pool().currency().code(),
                r.id(),
                Words.of(r.kind()),
                r.name(),
                Csv.number(r.initial()),
                Csv.number(r.maintenance()),
                String.valueOf(r.binding()),
                r.derivation().map(d -> d.formula()).orElse(""));
    }

    @Override
    public String text() {
        return heading.line() + (detailed ? ExplainText.trees(found) : ExplainText.list(found));
    }
}
