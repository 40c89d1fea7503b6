package plimsoll.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.file.EditFile;
import plimsoll.model.file.Portfolio;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.WhatIfDocument;
import plimsoll.model.output.WhatIfDocument.Pair;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.EditList;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Situation;

@Command(
        name = "what-if",
        description = {
            "Every figure before and after edits: positions traded at the mark, margin and balances restated, the market",
            "moved. Without --edits and --scenario the edits of FILE itself are made. One that cannot be made is refused",
            "with the reason, and the others are made."
        })
final class WhatIfCommand extends FileCommand {
    @Option(names = "--edits", paramLabel = "PATH", description = "Edits, plimsoll-edits/1 or a list of them.")
    private @Nullable Path edits;

    @Option(names = "--scenario", paramLabel = "NAME", description = "A named scenario of FILE.")
    private @Nullable String scenario;

    WhatIfCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        Reading<EditList> wanted = wanted(input.loaded().portfolio());
        Situation before = Situation.of(input.loaded().portfolio().book(), input.market(), input.library());
        EditRun run = EditRun.of(before, wanted.value().edits(), input.library());
        List<Problem> problems = new ArrayList<>(input.fileProblems().stream()
                .filter(p -> edits != null || scenario != null || !(p instanceof Problem.EditsNotApplied))
                .toList());
        problems.addAll(wanted.problems());
        return WhatIfDocument.of(
                input.heading(),
                wanted.value().name(),
                run,
                options().as().orElse(Modes.ALL).modes(),
                pairs(input, run),
                problems);
    }

    /// What the file's own edits do; empty where it has none.
    static Optional<WhatIfDocument> ofFile(Input input, List<AsIf> modes) {
        Portfolio portfolio = input.loaded().portfolio();
        if (portfolio.edits().isEmpty()) {
            return Optional.empty();
        }
        Situation before = Situation.of(portfolio.book(), input.market(), input.library());
        EditRun run = EditRun.of(before, portfolio.edits(), input.library());
        return Optional.of(WhatIfDocument.of(input.heading(), "", run, modes, pairs(input, run), List.of()));
    }

    private static List<Pair> pairs(Input input, EditRun run) {
        Assessor assessor = input.assessor(Map.of());
        Map<AccountId, Account> after = run.after().counted().accounts().stream()
                .collect(Collectors.toMap(Account::id, a -> a, (first, _) -> first));
        List<Pair> pairs = new ArrayList<>();
        for (Account account : input.accounts()) {
            Comparison was = assessor.assess(account, input.market(), Searches.UNDERLYING);
            Optional.ofNullable(after.get(account.id()))
                    .map(a -> assessor.assess(a, run.after().market(), Searches.UNDERLYING))
                    .ifPresent(is -> pairs.add(new Pair(was, is)));
        }
        return pairs;
    }

    private Reading<EditList> wanted(Portfolio portfolio) {
        if (edits != null && scenario != null) {
            throw new Refused("--edits and --scenario: one of them at a time");
        }
        if (edits != null) {
            return read(edits);
        }
        return new Reading<>(scenario == null ? own(portfolio) : named(portfolio, scenario), List.of());
    }

    static Reading<EditList> read(Path path) {
        Reading<Optional<EditList>> reading = EditFile.read(Disk.read(path));
        EditList list = reading.value().orElseThrow(() -> new Refused(path + " cannot be used", reading.problems()));
        return new Reading<>(list, reading.problems());
    }

    private static EditList own(Portfolio portfolio) {
        if (portfolio.edits().isEmpty()) {
            throw new Refused("the file has no edits; name some with --edits E.json");
        }
        return new EditList("", portfolio.edits());
    }

    private static EditList named(Portfolio portfolio, String name) {
        return portfolio.scenarios().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused("no scenario " + name + " in the file; it has "
                        + (portfolio.scenarios().isEmpty()
                                ? "none"
                                : portfolio.scenarios().stream()
                                        .map(EditList::name)
                                        .collect(Collectors.joining(", ")))));
    }
}
