package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.compare.Netting;
import plimsoll.model.compare.Netting.Amounts;
import plimsoll.model.compare.Netting.Part;
import plimsoll.model.compare.Netting.Silo;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.problem.Problem;

/// One pool against the silos.
public record NetDocument(Heading heading, Netting netting, List<Problem> problems) implements Document {
    private static final String ALL = "all";

    public NetDocument {
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static NetDocument of(Heading heading, Netting netting, List<Problem> fileProblems) {
        return new NetDocument(heading, netting, ProblemForms.once(Stream.of(fileProblems, netting.problems())));
    }

    @Override
    public boolean complete() {
        return netting.all().saved().isKnown();
    }

    @Override
    public String json() {
        return json(
                        heading.json("plimsoll-net/1")
                                .text("method", netting.method())
                                .flag("venuesOwn", netting.isVenues())
                                .flag("collateral", netting.withCollateral()),
                        netting.all())
                .list("underlyings", netting.underlyings(), p -> json(new JsonObject().text("underlying", p.name()), p))
                .list("parameters", netting.parameters(), MarginJson::provenance)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(JsonObject form, Part part) {
        return form.list("silos", part.silos(), NetDocument::json)
                .object("sum", json(new JsonObject(), part.sum()))
                .object("pool", json(new JsonObject(), part.pool()))
                .object("netting", json(new JsonObject(), part.saved()));
    }

    private static JsonObject json(Silo silo) {
        return json(
                new JsonObject().text("account", silo.account().name()).text("venue", silo.venue()), silo.required());
    }

    private static JsonObject json(JsonObject form, Amounts amounts) {
        return form.number("initialMargin", amounts.initial()).number("maintenanceMargin", amounts.maintenance());
    }

    @Override
    public String csv() {
        Csv csv = new Csv()
                .row("underlying", "kind", "account", "venue", "currency", "initialMargin", "maintenanceMargin");
        parts().forEach(part -> {
            part.silos().forEach(s -> csv.row(line(part, "silo", s.account().name(), s.venue(), s.required())));
            csv.row(line(part, "sum", "", "", part.sum()));
            csv.row(line(part, "pool", "", "", part.pool()));
            csv.row(line(part, "netting", "", "", part.saved()));
        });
        return csv.toString();
    }

    /// Underlyings first, then everything, which has no name.
    private Stream<Part> parts() {
        return Stream.concat(netting.underlyings().stream(), Stream.of(netting.all()));
    }

    private List<String> line(Part part, String kind, String account, String venue, Amounts amounts) {
        return List.of(
                part.name(),
                kind,
                account,
                venue,
                heading.currency().code(),
                Csv.number(amounts.initial()),
                Csv.number(amounts.maintenance()));
    }

    @Override
    public String text() {
        String what =
                netting.withCollateral() ? "positions and each account's collateral" : "positions alone, no collateral";
        return heading.line()
                + "One pool against the silos by " + netting.method()
                + (netting.isVenues() ? "" : ", which is not a venue's rule") + ": " + what + "\n"
                + "\nInitial margin\n\n" + table(Amounts::initial)
                + "\nMaintenance margin\n\n" + table(Amounts::maintenance)
                + "\nSaved is what one pool would need less: the cost of fragmentation\n"
                + parameters();
    }

    private String table(Function<Amounts, Double> column) {
        List<String> head = new ArrayList<>(List.of(""));
        netting.all().silos().forEach(s -> head.add(s.account().name()));
        head.addAll(List.of("sum of silos", "one pool", "saved", "of the sum"));
        TextTable table = new TextTable("  ", "lr").row(head);
        parts().forEach(part -> table.row(row(part, column)));
        return table.toString();
    }

    private List<String> row(Part part, Function<Amounts, Double> column) {
        Asset currency = heading.currency();
        List<String> row = new ArrayList<>(List.of(part.name().isEmpty() ? ALL : part.name()));
        part.silos().forEach(s -> row.add(Numbers.amount(column.apply(s.required()), currency)));
        double sum = column.apply(part.sum());
        double saved = column.apply(part.saved());
        row.add(Numbers.amount(sum, currency));
        row.add(Numbers.amount(column.apply(part.pool()), currency));
        row.add(Numbers.amount(saved, currency));
        row.add(sum == 0 ? "–" : Numbers.percent(saved / sum));
        return row;
    }

    private String parameters() {
        String names = netting.parameters().stream().map(Provenance::id).collect(Collectors.joining(", "));
        return "\n  parameters  " + names + "\n";
    }
}
