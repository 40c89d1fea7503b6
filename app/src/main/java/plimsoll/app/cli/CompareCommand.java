package plimsoll.app.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.compare.Books;
import plimsoll.model.compare.Target;
import plimsoll.model.compare.VenueMargin;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.output.CompareDocument;
import plimsoll.model.output.Document;

@Command(
        name = "compare",
        description = {
            "The same book at other venues: all positions of the accounts as one account of each, at equal dollar delta",
            "(inverse Q at price P is Q/P coins), options of equal strike, expiry and amount, entered at the mark, no lot",
            "rounding. What neither the file's market nor the venue's parameters list is marked synthetic. First what is",
            "required without collateral, then with the accounts' collateral as far as the venue counts it."
        })
final class CompareCommand extends FileCommand {
    private static final List<AsIf> RULES = List.of(AsIf.ISOLATED, AsIf.CROSS, AsIf.PORTFOLIO);

    @Option(
            names = "--venues",
            paramLabel = "VENUE[:MODEL]",
            split = ",",
            description = {
                "Venues, with a margin model where wanted: okx,deribit:cross_pm (all that can margin the book). With a",
                "model its own rule is shown as held, else isolated, cross and portfolio."
            })
    private List<String> venues = List.of();

    CompareCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        List<Target> asked = Targets.of("--venues", venues);
        Books books = new Books(input.market(), input.library());
        List<Target> targets = asked.isEmpty()
                ? books.open(input.accounts()).stream()
                        .map(v -> new Target(v, ""))
                        .toList()
                : asked;
        Assessor assessor = input.assessor(Map.of());
        Map<Boolean, List<VenueMargin>> found = targets.stream()
                .map(t -> VenueMargin.of(assessor, books.at(t, input.accounts()), modes(t)))
                .collect(Collectors.partitioningBy(v -> !asked.isEmpty() || v.canMargin()));
        return CompareDocument.of(
                input.heading(),
                input.accounts().stream().map(a -> a.id().name()).toList(),
                found.getOrDefault(true, List.of()),
                found.getOrDefault(false, List.of()),
                input.fileProblems());
    }

    private List<AsIf> modes(Target target) {
        return options().as().map(Modes::modes).orElse(target.model().isEmpty() ? RULES : List.of(AsIf.HELD));
    }
}
