package plimsoll.app.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.report.Block;
import plimsoll.model.report.Cover;
import plimsoll.model.report.MarginReport;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.Section;
import plimsoll.model.report.Times;

/// A report through the template.
final class ReportHtml {
    private static final int ACCOUNTS = 6;
    private static final int HEADER = 70;
    private static final Template TEMPLATE =
            Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).compile(text("report.html"));
    private static final String CSS = text("print.css");

    private final PageSetup page;

    private ReportHtml(PageSetup page) {
        this.page = page;
    }

    /// The whole report, which numbers its pages itself when it is printed.
    static String of(MarginReport report, PageSetup page) {
        return text(report, page, Sheet.OPENING + Sheet.NUMBERED, List.of(opening(report.cover())));
    }

    /// The same without numbers on its pages.
    ///
    /// @param isOpening whether it starts with the cover
    static String part(MarginReport report, PageSetup page, boolean isOpening) {
        return isOpening
                ? text(report, page, Sheet.OPENING, List.of(opening(report.cover())))
                : text(report, page, "", List.of());
    }

    private static String text(MarginReport report, PageSetup page, String css, List<Html.Opening> covers) {
        ReportHtml html = new ReportHtml(page);
        return Characters.allowed(TEMPLATE.execute(new Html.Page(
                "en",
                report.cover().title(),
                CSS + Sheet.css(page, headers(report.cover())) + css,
                covers,
                report.sections().stream().map(html::part).toList())));
    }

    private static Html.Opening opening(Cover cover) {
        return new Html.Opening(cover.title(), facts(cover));
    }

    private static String text(String name) {
        try (InputStream in = ReportHtml.class.getResourceAsStream("/plimsoll/app/report/" + name)) {
            if (in == null) {
                throw new IOException(name + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet.Headers headers(Cover cover) {
        return new Sheet.Headers(
                header(cover.title()),
                "as of " + Times.text(cover.asOf()),
                cover.program() + " · SHA-256 " + Characters.start(cover.sha256(), 16));
    }

    /// Margins know no text from right to left.
    private static String header(String title) {
        boolean isBothWays = Bidi.requiresBidi(title.toCharArray(), 0, title.length());
        return isBothWays ? "Margin report" : "Margin report · " + Characters.cut(title, HEADER);
    }

    private static List<Html.Fact> facts(Cover c) {
        List<Html.Fact> facts = new ArrayList<>();
        facts.add(new Html.Fact("Accounts", accounts(c.accounts())));
        facts.add(new Html.Fact(
                "As of",
                Times.text(c.asOf()) + ", " + Times.age(c.asOf(), c.made()) + " old when the report was made on "
                        + Times.text(c.made())));
        facts.add(new Html.Fact("Amounts", "in " + c.currency() + " unless stated"));
        if (!c.origin().isBlank()) {
            facts.add(new Html.Fact("Market data", c.origin()));
        }
        facts.add(new Html.Fact(
                "Parameters",
                c.parameters().isEmpty()
                        ? "none"
                        : c.parameters().stream().map(ReportHtml::parameters).collect(Collectors.joining("; "))));
        facts.add(new Html.Fact("Made by", c.program() + ", from " + c.file()));
        facts.add(new Html.Fact("SHA-256 of the file", c.sha256()));
        return facts;
    }

    private static String parameters(Provenance p) {
        return p.id() + " (in force from " + p.effectiveFrom() + ", retrieved " + p.retrieved() + ", " + p.origin()
                + ")";
    }

    private static String accounts(List<Cover.AccountLine> accounts) {
        String first = accounts.stream()
                .limit(ACCOUNTS)
                .map(a -> a.id() + " at " + a.venue() + (a.model().isEmpty() ? "" : ", " + a.model()) + ", "
                        + a.positions() + (a.positions() == 1 ? " position" : " positions"))
                .collect(Collectors.joining("; "));
        int more = accounts.size() - ACCOUNTS;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private Html.Part part(Section section) {
        return new Html.Part(
                section.id().key(),
                section.title(),
                section.blocks().stream().map(this::piece).toList());
    }

    private Html.Piece piece(Block block) {
        String caption = block.caption();
        return switch (block) {
            case Block.Table t ->
                new Html.Piece(caption, List.of(Grids.of(t, page)), List.of(), List.of(), List.of(), List.of());
            case Block.Heatmap h ->
                new Html.Piece(caption, List.of(), List.of(Heats.of(h)), List.of(), List.of(), List.of());
            case Block.Curves c ->
                new Html.Piece(caption, List.of(), List.of(), List.of(Charts.of(c, page)), List.of(), List.of());
            case Block.Bars b ->
                new Html.Piece(caption, List.of(), List.of(), List.of(), List.of(Ladders.of(b)), List.of());
            case Block.Notes n ->
                new Html.Piece(
                        caption,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        n.notes().stream().map(ReportHtml::note).toList());
        };
    }

    private static Html.Line note(Block.Note note) {
        List<Html.Box> parts = new ArrayList<>();
        add(parts, note.kind(), "k");
        add(parts, note.place().isEmpty() ? "" : note.place() + ":", "p");
        add(parts, note.text(), "");
        return new Html.Line("", parts);
    }

    private static void add(List<Html.Box> parts, String text, String css) {
        if (!text.isEmpty()) {
            parts.add(new Html.Box("", css, text));
        }
    }
}
