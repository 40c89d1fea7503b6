package plimsoll.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.EditList;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Situation;

/// The one account a venue is asked about, edits made.
///
/// @param problems of the file and of edits
record AskedBook(Comparison book, List<Problem> problems) {
    /// @param edits file of them; null for none
    static AskedBook of(Input input, @Nullable Path edits) {
        Account account = account(input);
        Assessor assessor = input.assessor(Map.of());
        List<Problem> problems = new ArrayList<>(input.fileProblems());
        if (edits == null) {
            return new AskedBook(assessed(assessor, account, input.market()), problems);
        }
        Reading<EditList> wanted = WhatIfCommand.read(edits);
        Situation before = Situation.of(input.loaded().portfolio().book(), input.market(), input.library());
        EditRun run = EditRun.of(before, wanted.value().edits(), input.library());
        problems.addAll(wanted.problems());
        problems.addAll(run.refusals());
        Account edited = run.after().counted().accounts().stream()
                .filter(a -> a.id().equals(account.id()))
                .findFirst()
                .orElse(account);
        return new AskedBook(assessed(assessor, edited, run.after().market()), problems);
    }

    private static Comparison assessed(Assessor assessor, Account account, MarketSnapshot market) {
        return assessor.assess(account, market, Searches.NONE);
    }

    private static Account account(Input input) {
        List<Account> accounts = input.accounts();
        if (accounts.size() != 1) {
            throw new Refused("one account at a time, choose it with --account: "
                    + accounts.stream().map(a -> a.id().name()).collect(Collectors.joining(", ")));
        }
        return accounts.getFirst();
    }
}
