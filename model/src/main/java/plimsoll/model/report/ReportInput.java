package plimsoll.model.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.output.Heading;
import plimsoll.model.output.WhatIfDocument;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;

/// What a report is made from.
///
/// @param file without its folder
/// @param made when the report is made
/// @param accounts those shown, as `assessments` were made of them, in their order
/// @param assessments with both liquidation searches
/// @param whatIf what edits changed; empty without edits
/// @param problems of reading the file
public record ReportInput(
        Heading heading,
        String file,
        Instant made,
        MarketSnapshot market,
        List<Account> accounts,
        List<Comparison> assessments,
        Assessor assessor,
        Optional<WhatIfDocument> whatIf,
        List<NamedStress> stresses,
        List<Problem> problems) {
    public ReportInput {
        accounts = List.copyOf(accounts);
        assessments = List.copyOf(assessments);
        stresses = List.copyOf(stresses);
        problems = List.copyOf(problems);
    }
}
