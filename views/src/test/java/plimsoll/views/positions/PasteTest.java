package plimsoll.views.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditCheck;
import plimsoll.model.whatif.Refusal;
import plimsoll.model.whatif.Situation;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class PasteTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);

    private Pasted read(String text) {
        Situation now = workspace.situation().orElseThrow();
        return Pasted.read(
                text,
                now,
                Optional.of(new AccountId("one-way")),
                edit -> EditCheck.of(edit, now, workspace.library()).map(Refusal::words));
    }

    @Test
    void rowsWithoutHeaderAreInstrumentQuantityAndPrice() {
        List<Edit.Trade> trades = read("BTCUSDT\t1.5\t70,000\nETHUSDT\t-2k\n").trades();
        assertThat(trades.getFirst().quantity()).isEqualTo(1.5);
        assertThat(trades.getFirst().price()).isEqualTo(70_000);
        assertThat(trades.get(1).quantity()).isEqualTo(-2000);
        assertThat(trades.get(1).price()).isNaN();
        assertThat(trades.get(1).account()).isEqualTo(new AccountId("one-way"));
    }

    @Test
    void headersSayWhichColumnIsWhich() {
        Edit.Trade trade = read("Avg price;Symbol;Note;Qty;Account\n2000;\"ETHUSDT\";x;3;hedge")
                .trades()
                .getFirst();
        assertThat(trade.instrument().name()).isEqualTo("ETHUSDT");
        assertThat(trade.quantity()).isEqualTo(3);
        assertThat(trade.price()).isEqualTo(2000);
        assertThat(trade.account()).isEqualTo(new AccountId("hedge"));
    }

    @Test
    void badRowsAreNamedAndGoodOnesTaken() {
        Pasted pasted = read("instrument,quantity,price\nBTCUSDT,1\n\nDOGE,5\nETHUSDT,many\nETHUSDT,1,free\n");
        assertThat(pasted.trades()).hasSize(1);
        assertThat(pasted.refused())
                .satisfiesExactly(
                        doge -> assertThat(doge).startsWith("line 4: ").contains("DOGE"),
                        many -> assertThat(many).startsWith("line 5: ").contains("many"),
                        free -> assertThat(free).startsWith("line 6: ").contains("free"));
        assertThat(pasted.report()).startsWith("1 taken, 3 not: line 4");
    }

    @Test
    void anAccountThatIsNotThereIsRefused() {
        assertThat(read("instrument\tquantity\taccount\nBTCUSDT\t1\tother").refused())
                .singleElement()
                .asString()
                .contains("other");
        assertThat(read(" ").refused()).singleElement().asString().contains("nothing to paste");
    }

    @Test
    void pastingTradesAndSaysWhatItLeftOut() {
        PositionsViewModel model = new PositionsViewModel(workspace, Preferences.inMemory());
        model.verbs().paste("BTCUSDT\t3\nNONE\t1");
        assertThat(model.line(Samples.key("one-way", "BTCUSDT"))
                        .orElseThrow()
                        .figure(PositionColumn.QUANTITY)
                        .text())
                .isEqualTo("• 15");
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("line 2", "NONE");
    }

    @Test
    void whatIsCopiedHasHeadersAndOnlyWhatWasChosen() {
        PositionsViewModel model = new PositionsViewModel(workspace, Preferences.inMemory());
        Line first = model.lines().getFirst();
        Line second = model.lines().get(1);
        String text = model.copy((line, column) -> (line.equals(first) && column == PositionColumn.QUANTITY)
                || (line.equals(second) && column == PositionColumn.NOTIONAL));
        assertThat(text).isEqualTo("Quantity\tNotional, USD\n12\t\n\t414,598.00\n");
    }

    @Test
    void theExportHasPlainNumbersAndNoGroups() {
        PositionsViewModel model = new PositionsViewModel(workspace, Preferences.inMemory());
        model.groupingProperty().set(Grouping.ACCOUNT);
        model.filterProperty().set("eth account:one");
        model.columns().show(List.of(PositionColumn.SIDE, PositionColumn.NOTIONAL, PositionColumn.DISTANCE));
        String csv = new TableCopy("USD", model.columns().shown()).csv(model.lines());
        assertThat(csv)
                .startsWith(
                        "Instrument,Side,\"Notional, USD\",\"Distance, fraction\"\nETHUSDT,Short · cross,414598,0.30");
        assertThat(csv.lines()).hasSize(2);
    }
}
