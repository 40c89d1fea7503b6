package plimsoll.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import plimsoll.app.store.Digest;
import plimsoll.model.margin.NoLongerWanted;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.PageSetup.Orientation;
import plimsoll.model.report.PageSetup.Paper;
import plimsoll.model.report.ReportChoice;
import plimsoll.model.report.SectionId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.workspace.PagePicture;
import plimsoll.views.workspace.ReportFormat;
import plimsoll.views.workspace.ReportPages;
import plimsoll.views.workspace.ReportProgress;

final class DocumentDeskTest {
    private static final String BASKET = "binance-perp-basket.json";
    private static final ReportChoice SHORT =
            ReportChoice.STANDARD.withSections(List.of(SectionId.SUMMARY, SectionId.POSITIONS, SectionId.WHAT_IF));

    private final DocumentDesk desk =
            new DocumentDesk(Subjects.LIBRARY, InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")));

    private static String text(ReportPages pages, ReportFormat format) throws IOException {
        return new String(pages.content(format), StandardCharsets.UTF_8);
    }

    @Test
    void pagesAreThoseOfThePdf() throws IOException {
        PageSetup sheet = new PageSetup(Paper.LETTER, Orientation.LANDSCAPE, 1);
        try (ReportPages pages = desk.pages(Subjects.of(BASKET), SHORT.withPage(sheet), () -> true);
                PDDocument pdf = Loader.loadPDF(pages.content(ReportFormat.PDF))) {
            assertThat(pages.count()).isPositive().isEqualTo(pdf.getNumberOfPages());
            assertThat(pages.width(0)).isBetween(791.0, 793.0);
            assertThat(pages.height(0)).isBetween(611.0, 613.0);
            PagePicture picture = pages.picture(0, 1);
            assertThat(picture.width()).isBetween(791, 793);
            assertThat(picture.argb().get(0)).isEqualTo(0xffffffff);
            assertThat(java.util.stream.IntStream.range(0, picture.argb().capacity())
                            .map(picture.argb()::get)
                            .distinct()
                            .count())
                    .isGreaterThan(10);
        }
    }

    @Test
    void whatIsSavedSaysWhichFileItIsOf() throws IOException {
        try (ReportPages pages = desk.pages(Subjects.of(BASKET), SHORT, () -> true)) {
            String sha256 = Digest.of(Files.readAllBytes(Subjects.file(BASKET)));
            assertThat(text(pages, ReportFormat.JSON)).contains(sha256, "BTCUSDT");
            assertThat(text(pages, ReportFormat.HTML)).contains(sha256, "BTCUSDT");
            assertThat(text(pages, ReportFormat.CSV)).contains("BTCUSDT");
        }
    }

    @Test
    void editsArePartOfTheReport() throws IOException {
        Edit edit = new Edit.Resize(new PositionKey(new AccountId("one-way"), new PositionId("BTCUSDT")), 5);
        try (ReportPages before = desk.pages(Subjects.of(BASKET), SHORT, () -> true);
                ReportPages after = desk.pages(Subjects.of(BASKET, edit), SHORT, () -> true)) {
            assertThat(text(after, ReportFormat.JSON)).isNotEqualTo(text(before, ReportFormat.JSON));
            assertThat(text(after, ReportFormat.HTML)).contains("one-way/BTCUSDT: size 12 → 5 at ");
            assertThat(text(before, ReportFormat.HTML)).doesNotContain("one-way/BTCUSDT: size 12 → 5 at ");
        }
    }

    @Test
    void whatIsNotWantedAnyMoreIsLeft() {
        assertThatThrownBy(() -> desk.pages(Subjects.of(BASKET), SHORT, () -> false))
                .isInstanceOf(NoLongerWanted.class);
    }

    @Test
    void eachStepIsToldUpToTheWhole() throws IOException {
        List<Double> told = Collections.synchronizedList(new ArrayList<>());
        ReportProgress progress = new ReportProgress() {
            @Override
            public boolean isWanted() {
                return true;
            }

            @Override
            public void done(double share) {
                told.add(share);
            }
        };
        desk.pages(Subjects.of(BASKET), SHORT, progress).close();
        assertThat(told)
                .hasSize(SHORT.sections().size() + 2)
                .allSatisfy(share -> assertThat(share).isBetween(0.0, 1.0));
        assertThat(told.getLast()).isEqualTo(1);
    }

    @Test
    void whatIsCancelledBetweenTwoSectionsIsLeft() {
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(() -> desk.pages(Subjects.of(BASKET), SHORT, () -> asked.incrementAndGet() < 3))
                .isInstanceOf(NoLongerWanted.class);
    }
}
