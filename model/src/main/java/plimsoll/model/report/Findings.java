package plimsoll.model.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plimsoll.model.format.Wording;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.output.MarginDocument;
import plimsoll.model.output.ProblemForms;
import plimsoll.model.output.WhatIfDocument;
import plimsoll.model.output.Words;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;
import plimsoll.model.report.Block.Note;

/// Everything a reader must know of the figures, each once.
record Findings(List<Problem> problems, boolean complete) {
    private static final int PLACES = 12;

    static Findings of(ReportInput input) {
        MarginDocument margins =
                MarginDocument.of(input.heading(), Arrays.asList(AsIf.values()), input.assessments(), input.problems());
        List<List<Problem>> found = new ArrayList<>(List.of(margins.problems()));
        for (Comparison account : input.assessments()) {
            found.add(account.valued().problems());
        }
        input.whatIf().map(WhatIfDocument::problems).ifPresent(found::add);
        List<Problem> once = ProblemForms.once(found.stream());
        boolean clean = once.stream().allMatch(p -> p.severity() == Severity.INFO);
        return new Findings(once, clean && margins.complete());
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        add(blocks, "Not modelled", problems.stream().filter(Findings::isGap).toList());
        add(
                blocks,
                "Errors and warnings",
                problems.stream()
                        .filter(p -> p.severity() != Severity.INFO && !isGap(p))
                        .toList());
        if (blocks.isEmpty()) {
            blocks.add(new Block.Notes(
                    "",
                    List.of(new Note(
                            "",
                            "",
                            "None was found, and every rule of the accounts' venues is modelled"
                                    + " as far as these positions need it."))));
        }
        return new Section(SectionId.PROBLEMS, SectionId.PROBLEMS.title(), blocks);
    }

    /// Choices made where the file left them open.
    List<Note> assumptions() {
        return notes(problems.stream()
                .filter(p -> p.severity() == Severity.INFO && !isGap(p))
                .toList());
    }

    private static boolean isGap(Problem problem) {
        return problem instanceof Problem.NotModelled
                || problem instanceof Problem.MissingParameter
                || problem instanceof Problem.NotTheVenuesRule;
    }

    private static void add(List<Block> blocks, String caption, List<Problem> some) {
        if (!some.isEmpty()) {
            blocks.add(new Block.Notes(caption, notes(some)));
        }
    }

    /// Those that say the same of several places are one.
    private static List<Note> notes(List<Problem> some) {
        Map<String, List<Problem>> alike = new LinkedHashMap<>();
        some.forEach(p -> alike.computeIfAbsent(p.severity() + Wording.message(p), _ -> new ArrayList<>())
                .add(p));
        return alike.values().stream().map(Findings::note).toList();
    }

    private static Note note(List<Problem> alike) {
        Problem first = alike.getFirst();
        String places = alike.stream().limit(PLACES).map(Problem::path).collect(Collectors.joining(", "));
        int more = alike.size() - PLACES;
        return new Note(
                first.severity() == Severity.INFO ? "" : Words.of(first.severity()),
                more > 0 ? places + " and " + more + " more" : places,
                Wording.message(first));
    }
}
