package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.problem.Problem;
import plimsoll.model.whatif.EditRun;

/// Accounts before and after edits.
///
/// @param name of the edits, empty where they have none
/// @param modes those shown, in their order
/// @param problems of reading, of refused edits and of the accounts after the edits, each once
public record WhatIfDocument(
        Heading heading, String name, EditRun run, List<AsIf> modes, List<Pair> accounts, List<Problem> problems)
        implements Document {
    /// One account before and after.
    public record Pair(Comparison before, Comparison after) {}

    public WhatIfDocument {
        modes = List.copyOf(modes);
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    /// @param readProblems what reading the files found
    public static WhatIfDocument of(
            Heading heading,
            String name,
            EditRun run,
            List<AsIf> modes,
            List<Pair> accounts,
            List<Problem> readProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(readProblems, run.refusals()));
        accounts.forEach(
                pair -> modes.forEach(mode -> found.add(pair.after().in(mode).problems())));
        return new WhatIfDocument(heading, name, run, modes, accounts, ProblemForms.once(found.stream()));
    }

    @Override
    public boolean complete() {
        return accounts.stream()
                .flatMap(pair -> Stream.of(pair.before(), pair.after()))
                .allMatch(account ->
                        modes.stream().allMatch(mode -> account.in(mode).complete()));
    }

    @Override
    public String json() {
        return WhatIfForms.json(this);
    }

    @Override
    public String csv() {
        return WhatIfForms.csv(this);
    }

    @Override
    public String text() {
        return WhatIfText.of(this);
    }
}
