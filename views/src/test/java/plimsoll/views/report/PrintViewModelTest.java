package plimsoll.views.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import plimsoll.views.report.PrintViewModel.Which;
import plimsoll.views.workspace.Notice;
import plimsoll.views.workspace.PageSelection;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.PrintOrder;
import plimsoll.views.workspace.PrinterQueue;
import plimsoll.views.workspace.Samples;

final class PrintViewModelTest {
    private static final PrinterQueue HALL = new PrinterQueue("Hall", false, true, "");
    private static final PrinterQueue OFFICE = new PrinterQueue("Office", true, false, "");
    private static final PrinterQueue SHUT = new PrinterQueue("Shut", false, true, "it is stopped");

    private final FakeDesk desk = new FakeDesk();
    private final ReportViewModel report =
            new ReportViewModel(Samples.opened(Samples.BASKET), desk, Preferences.inMemory());
    private final PrintViewModel model = new PrintViewModel(report, () -> 4);

    @BeforeEach
    void open() {
        report.open();
        desk.printers = List.of(HALL, OFFICE, SHUT);
        model.look();
    }

    private PrintOrder printed() {
        assertThat(model.print()).isTrue();
        return desk.printed.getLast();
    }

    private String said() {
        return report.saidProperty().get().map(Notice::text).orElse("");
    }

    @Test
    void theDefaultPrinterIsOfferedFirst() {
        assertThat(model.printerProperty().get()).contains(OFFICE);
        assertThat(model.wordsProperty().get()).contains("takes no PDF");
        assertThat(printed())
                .isEqualTo(new PrintOrder(Optional.of("Office"), 1, PageSelection.ALL, "binance-perp-basket-report"));
        assertThat(said()).isEqualTo("Sent to Office, copies: 1.");
    }

    @Test
    void anotherPrinterStaysChosenWhenLookedAgain() {
        model.printerProperty().set(Optional.of(HALL));
        model.look();
        assertThat(model.printerProperty().get()).contains(HALL);
        assertThat(model.wordsProperty().get()).isEqualTo("The printer gets the PDF itself.");
    }

    @Test
    void pagesAreAllThisOneOrChosen() {
        model.whichProperty().set(Which.CURRENT);
        assertThat(printed().pages()).isEqualTo(PageSelection.of(5));
        model.whichProperty().set(Which.CHOSEN);
        model.rangeProperty().set("2-4, 7");
        model.copiesProperty().set("3");
        assertThat(printed().pages().pages()).containsExactly(2, 3, 4, 7);
        assertThat(desk.printed.getLast().copies()).isEqualTo(3);
    }

    @Test
    void whatIsNoPageOrNumberIsRefusedAndSaid() {
        model.whichProperty().set(Which.CHOSEN);
        model.rangeProperty().set("11-13");
        assertThat(model.print()).isFalse();
        assertThat(model.wordsProperty().get()).isEqualTo("there are pages 1 to 12, not 11-13");
        model.rangeProperty().set("one");
        assertThat(model.print()).isFalse();
        assertThat(model.wordsProperty().get()).isEqualTo("pages such as 1-3, 7 are expected, not one");
        model.rangeProperty().set("1");
        model.copiesProperty().set("two");
        assertThat(model.print()).isFalse();
        assertThat(model.wordsProperty().get()).isEqualTo("A number of copies is expected, not two.");
        model.copiesProperty().set("0");
        assertThat(model.print()).isFalse();
        assertThat(model.wordsProperty().get()).isEqualTo("1 to 999 copies are expected, not 0");
        assertThat(desk.printed).isEmpty();
    }

    @Test
    void aPrinterThatRefusesSaysWhy() {
        model.printerProperty().set(Optional.of(SHUT));
        assertThat(model.wordsProperty().get()).isEqualTo("This printer cannot be used now: it is stopped.");
    }

    @Test
    void withoutAPrinterNothingIsPrintedAndItIsSaid() {
        desk.printers = List.of();
        model.look();
        assertThat(model.print()).isFalse();
        assertThat(model.wordsProperty().get()).startsWith("There is no printer on this machine.");
    }

    @Test
    void aQueueThatFailsIsSaidAndTriedAgain() {
        desk.failure = Optional.of("the queue is full");
        assertThat(model.print()).isTrue();
        assertThat(said()).isEqualTo("Not printed: the queue is full");
        assertThat(model.printingProperty().get()).isFalse();
        desk.failure = Optional.empty();
        report.saidProperty().get().flatMap(Notice::retry).orElseThrow().run();
        assertThat(said()).startsWith("Sent to Office");
    }
}
