package plimsoll.model.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Comparison;
import plimsoll.model.parameter.Provenance;

/// Makes margin reports.
public final class MarginReports {
    private static final int BARS_OF_ONE_PAGE = 6;
    private static final int NOTES_OF_ONE_PAGE = 4;

    private MarginReports() {}

    /// @param choice its sections; the sheet does not matter here
    public static MarginReport of(ReportInput input, ReportChoice choice) {
        return of(input, choice, () -> {});
    }

    /// @param step called after each section, also by two threads at a time; what it throws ends the work
    public static MarginReport of(ReportInput input, ReportChoice choice, Runnable step) {
        Findings findings = Findings.of(input);
        Cover cover = cover(input);
        List<Section> sections = choice.onePage()
                ? List.of(onePage(input, findings))
                : choice.sections().parallelStream()
                        .map(id -> section(id, input, cover, findings))
                        .peek(_ -> step.run())
                        .flatMap(Optional::stream)
                        .toList();
        return new MarginReport(cover, sections, findings.problems(), findings.complete());
    }

    private static Cover cover(ReportInput input) {
        String name = input.heading().portfolio();
        return new Cover(
                name.isBlank() ? input.file() : name,
                input.file(),
                input.heading().sha256(),
                input.heading().program(),
                input.heading().currency(),
                input.heading().asOf(),
                input.made(),
                input.market().origin(),
                input.assessments().stream().map(MarginReports::line).toList(),
                parameters(input.assessments()));
    }

    private static Cover.AccountLine line(Comparison account) {
        return new Cover.AccountLine(
                account.account().name(),
                account.venue(),
                account.model(),
                account.valued().account().positions().size());
    }

    private static List<Provenance> parameters(List<Comparison> accounts) {
        return accounts.stream()
                .flatMap(a -> a.results().values().stream())
                .flatMap(r -> r.parameters().stream())
                .distinct()
                .sorted(Comparator.comparing(Provenance::id).thenComparing(Provenance::origin))
                .toList();
    }

    /// Empty where there is nothing to say: a what-if without edits.
    private static Optional<Section> section(SectionId id, ReportInput input, Cover cover, Findings findings) {
        return switch (id) {
            case SUMMARY -> Optional.of(SummarySection.of(input));
            case POSITIONS -> Optional.of(PositionsSection.of(input));
            case MARGIN -> Optional.of(MarginSection.of(input));
            case LIQUIDATION -> Optional.of(LiquidationSection.of(input));
            case GREEKS -> Optional.of(GreeksSection.of(input));
            case HEATMAPS -> Optional.of(HeatmapSection.of(input));
            case STRESSES -> Optional.of(StressSection.of(input));
            case WHAT_IF -> input.whatIf().map(WhatIfSection::of);
            case COLLATERAL -> Optional.of(CollateralSection.of(input));
            case RECONCILIATION -> Optional.of(ReconciliationSection.of(input));
            case PROBLEMS -> Optional.of(findings.section());
            case ASSUMPTIONS -> Optional.of(AssumptionsSection.of(cover, findings.assumptions()));
        };
    }

    /// The summary with the nearest liquidations and the first problems.
    private static Section onePage(ReportInput input, Findings findings) {
        Section summary = SummarySection.of(input);
        List<Block> blocks = new ArrayList<>(summary.blocks().stream().limit(2).toList());
        LiquidationSection.bars(input, BARS_OF_ONE_PAGE).ifPresent(blocks::add);
        findings.section().blocks().forEach(b -> blocks.add(first(b)));
        return new Section(summary.id(), summary.title(), blocks);
    }

    private static Block first(Block block) {
        return block instanceof Block.Notes n && n.notes().size() > NOTES_OF_ONE_PAGE
                ? new Block.Notes(
                        n.caption() + ", the first " + NOTES_OF_ONE_PAGE + " of "
                                + n.notes().size(),
                        n.notes().subList(0, NOTES_OF_ONE_PAGE))
                : block;
    }
}
