package plimsoll.app.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.app.store.Digest;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Heading;
import plimsoll.model.output.WhatIfDocument;
import plimsoll.model.output.WhatIfDocument.Pair;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.MarginReports;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.ReportInput;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Situation;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.PrintOrder;
import plimsoll.views.workspace.PrinterQueue;
import plimsoll.views.workspace.ReportDesk;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;
import plimsoll.views.workspace.ReportProgress;
import plimsoll.views.workspace.ReportSubject;

/// Reports of what a window shows.
public final class DocumentDesk implements ReportDesk {
    /// As long as so many sections.
    private static final int FIGURES = 4;

    private static final int PAGES = 8;

    private final ParameterLibrary library;
    private final InstantSource clock;

    /// @param clock says when a report is made
    public DocumentDesk(ParameterLibrary library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    @Override
    public ReportPages pages(ReportSubject subject, ReportChoice choice, ReportProgress progress) throws IOException {
        int sections = choice.onePage() ? 0 : choice.sections().size();
        Steps steps = new Steps(progress, FIGURES + sections + PAGES);
        ReportInput input = input(subject, progress::isWanted);
        steps.done(FIGURES);
        MarginReport report = MarginReports.of(input, choice, () -> steps.done(1));
        byte[] pdf = ReportDocuments.pdf(report, choice.page());
        steps.done(PAGES);
        return new LaidOut(report, choice.page(), pdf);
    }

    private ReportInput input(ReportSubject subject, BooleanSupplier wanted) throws IOException {
        Assessor assessor =
                Assessor.of(library, subject.currency()).under(subject.stress()).whileWanted(wanted);
        Situation edited = subject.edited();
        List<Account> accounts = edited.counted().accounts();
        Heading heading = heading(subject);
        List<Comparison> comparisons = subject.known()
                .map(known -> known.accounts().stream()
                        .map(AccountAssessment::comparison)
                        .toList())
                .orElseGet(() -> Assessments.of(accounts, edited.market(), assessor));
        return new ReportInput(
                heading,
                subject.file().name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                edited.market(),
                accounts,
                comparisons,
                assessor,
                whatIf(subject, heading, comparisons, assessor),
                subject.stresses(),
                subject.file().problems());
    }

    /// As held, which is all that a what-if shows.
    private static List<Comparison> held(Situation situation, Assessor assessor) {
        return situation.counted().accounts().stream()
                .map(account -> assessor.margined(
                        account, situation.market(), mode -> mode == AsIf.HELD ? Searches.UNDERLYING : Searches.NONE))
                .toList();
    }

    private static Heading heading(ReportSubject subject) throws IOException {
        return new Heading(
                ProgramName.withVersion(),
                subject.file().portfolio().name(),
                sha256(subject.file()),
                subject.edited().market().asOf(),
                subject.currency());
    }

    /// Of the file as it was read, as far as its text was kept.
    private static String sha256(OpenedFile file) throws IOException {
        Optional<String> text = file.source().map(PortfolioFile::text);
        if (text.isPresent()) {
            return Digest.of(text.get().getBytes(StandardCharsets.UTF_8));
        }
        return file.place().isPresent()
                ? Digest.of(Files.readAllBytes(file.place().get()))
                : "";
    }

    private Optional<WhatIfDocument> whatIf(
            ReportSubject subject, Heading heading, List<Comparison> after, Assessor assessor) {
        if (subject.edits().isEmpty()) {
            return Optional.empty();
        }
        EditRun run = EditRun.of(subject.original(), subject.edits(), library);
        Map<AccountId, Comparison> now =
                after.stream().collect(Collectors.toMap(Comparison::account, Function.identity()));
        List<Pair> pairs = new ArrayList<>();
        for (Comparison before : held(subject.original(), assessor)) {
            Optional.ofNullable(now.get(before.account())).ifPresent(is -> pairs.add(new Pair(before, is)));
        }
        return Optional.of(WhatIfDocument.of(heading, "", run, List.of(AsIf.HELD), pairs, List.of()));
    }

    @Override
    public List<PrinterQueue> printers() {
        return PrintQueues.all();
    }

    @Override
    public String print(ReportPages pages, PrintOrder order) throws IOException {
        return Printing.print(pages.content(ReportFormat.PDF), order);
    }
}
