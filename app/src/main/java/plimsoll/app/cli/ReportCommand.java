package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.app.document.Assessments;
import plimsoll.app.document.Printing;
import plimsoll.app.document.ReportDocuments;
import plimsoll.model.margin.Assessor;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.MarginReports;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.PageSetup.Orientation;
import plimsoll.model.report.PageSetup.Paper;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.ReportInput;
import plimsoll.model.report.SectionId;
import plimsoll.views.workspace.PageSelection;
import plimsoll.views.workspace.PrintOrder;

@Command(
        name = "report",
        description = {
            "The margin report. The end of --output says what it is: .pdf, .html, .csv (its tables) or .json.",
            "With --at the same file gives the same report. --print sends it to a printer, with or without --output."
        })
final class ReportCommand extends PortfolioCommand {
    private final Clock clock;

    @Option(
            names = "--sections",
            paramLabel = "NAME,...",
            description = {
                "In the order they are to have (all): summary, positions, margin, liquidation, greeks, heatmaps,",
                "stresses, what-if, collateral, reconciliation, problems, assumptions."
            })
    private @Nullable String sections;

    @Option(names = "--one-page", description = "The summary alone, on one page.")
    private boolean onePage;

    @Option(names = "--page", paramLabel = "A4|Letter", description = "Paper (A4).")
    private Paper paper = Paper.A4;

    @Option(names = "--landscape", description = "Turned on its side.")
    private boolean landscape;

    @Option(names = "--page-scale", paramLabel = "FACTOR", description = "Size of everything on it, 0.5 to 2 (1).")
    private double scale = 1;

    @Option(names = "--at", paramLabel = "TIME", description = "When the report is made: 2026-11-20T10:00:00Z (now).")
    private @Nullable String at;

    @Option(
            names = "--print",
            paramLabel = "PRINTER",
            arity = "0..1",
            fallbackValue = "",
            description = "Prints it; without a name on the default printer.")
    private @Nullable String printer;

    ReportCommand(Console console, Clock clock) {
        super(console);
        this.clock = clock;
    }

    /// The first page takes a second of loading, which need not wait for the figures.
    @Override
    public Integer call() throws IOException {
        CompletableFuture<Void> _ = CompletableFuture.runAsync(ReportDocuments::prepare);
        return super.call();
    }

    @Override
    int run(Input input) throws IOException {
        ReportChoice choice = new ReportChoice(chosen(), onePage, page());
        boolean isWritten = printer == null || options().output().isPresent();
        Optional<Form> form = isWritten ? Optional.of(form()) : Optional.empty();
        Optional<PrintOrder> order = Optional.ofNullable(printer).map(name -> order(name, input));
        MarginReport report = MarginReports.of(input(input), choice);
        if (form.isPresent()) {
            write(form.get().of(report, choice.page()));
        }
        if (order.isPresent()) {
            print(ReportDocuments.pdf(report, choice.page()), order.get());
        }
        console().problems(report.problems());
        return report.complete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private void write(byte[] content) throws IOException {
        if (options().output().isPresent()) {
            Disk.write(options().output().get(), content);
        } else {
            console().out().write(content);
        }
    }

    private static PrintOrder order(String printer, Input input) {
        Optional<String> name = Optional.of(printer).filter(n -> !n.isBlank());
        PrintOrder order =
                new PrintOrder(name, 1, PageSelection.ALL, input.loaded().name());
        try {
            Printing.check(order);
        } catch (IOException e) {
            throw unprinted(e);
        }
        return order;
    }

    private static Refused unprinted(IOException why) {
        return new Refused("--print: " + why.getMessage());
    }

    private static void print(byte[] pdf, PrintOrder order) {
        try {
            Printing.print(pdf, order);
        } catch (IOException e) {
            throw unprinted(e);
        }
    }

    private ReportInput input(Input input) {
        Assessor assessor = input.assessor(Map.of());
        return new ReportInput(
                input.heading(),
                input.loaded().name(),
                made(),
                input.market(),
                input.accounts(),
                Assessments.of(input.accounts(), input.market(), assessor),
                assessor,
                WhatIfCommand.ofFile(input, options().as().orElse(Modes.HELD).modes()),
                NamedStresses.builtIn(),
                input.fileProblems());
    }

    private Instant made() {
        if (at == null) {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException _) {
            throw new Refused("--at: a time such as 2026-11-20T10:00:00Z is expected, not " + at);
        }
    }

    private List<SectionId> chosen() {
        if (sections == null) {
            return ReportChoice.STANDARD.sections();
        }
        try {
            return ReportChoice.sections(sections);
        } catch (IllegalArgumentException e) {
            throw new Refused("--sections: " + e.getMessage());
        }
    }

    private PageSetup page() {
        try {
            return new PageSetup(paper, landscape ? Orientation.LANDSCAPE : Orientation.PORTRAIT, scale);
        } catch (IllegalArgumentException e) {
            throw new Refused("--page-scale: " + e.getMessage());
        }
    }

    /// What the report is written as.
    private enum Form {
        PDF,
        HTML,
        CSV,
        JSON;

        byte[] of(MarginReport report, PageSetup page) throws IOException {
            return switch (this) {
                case PDF -> ReportDocuments.pdf(report, page);
                case HTML -> ReportDocuments.html(report, page).getBytes(StandardCharsets.UTF_8);
                case CSV -> ReportDocuments.csv(report).getBytes(StandardCharsets.UTF_8);
                case JSON -> ReportDocuments.json(report).getBytes(StandardCharsets.UTF_8);
            };
        }
    }

    private Form form() {
        if (options().output().isEmpty()) {
            return switch (options().format()) {
                case CSV -> Form.CSV;
                case JSON -> Form.JSON;
                case TEXT ->
                    throw new Refused("--output: a file is expected that ends in .pdf, .html, .csv or .json"
                            + " (or --format csv or json, for standard output)");
            };
        }
        return of(options().output().get());
    }

    private static Form of(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        for (Form form : Form.values()) {
            if (name.endsWith("." + form.name().toLowerCase(Locale.ROOT))) {
                return form;
            }
        }
        throw new Refused("--output: a file is expected that ends in .pdf, .html, .csv or .json, not " + path);
    }
}
