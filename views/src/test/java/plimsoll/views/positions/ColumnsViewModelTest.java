package plimsoll.views.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.views.positions.PositionColumn.ACCOUNT;
import static plimsoll.views.positions.PositionColumn.INSTRUMENT;
import static plimsoll.views.positions.PositionColumn.PROFIT;
import static plimsoll.views.positions.PositionColumn.QUANTITY;
import static plimsoll.views.positions.PositionColumn.VEGA;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.views.workspace.Preferences;

final class ColumnsViewModelTest {
    private final Preferences preferences = Preferences.inMemory();
    private final ColumnsViewModel model = new ColumnsViewModel(preferences);

    private ColumnsViewModel reopened() {
        return new ColumnsViewModel(preferences);
    }

    @Test
    void startsWithTheStandardSet() {
        assertThat(model.current()).contains("Standard");
        assertThat(model.sets()).containsExactly("Standard", "Trading", "Margin", "Greeks", "What if");
    }

    @Test
    void whatIsShownWhereAndHowWideIsKept() {
        model.show(VEGA, true);
        model.show(ACCOUNT, false);
        model.move(VEGA, -100);
        model.setWidth(VEGA, 77.4);
        assertThat(reopened().shown()).startsWith(INSTRUMENT, VEGA).doesNotContain(ACCOUNT);
        assertThat(reopened().width(VEGA)).hasValue(77);
        assertThat(reopened().current()).isEmpty();
    }

    @Test
    void theInstrumentIsAlwaysTheFirst() {
        model.show(List.of(PROFIT, QUANTITY));
        model.move(PROFIT, -1);
        model.show(INSTRUMENT, false);
        assertThat(model.shown()).containsExactly(INSTRUMENT, PROFIT, QUANTITY);
    }

    @Test
    void ownSetsAreKeptUntilDeleted() {
        model.show(List.of(PROFIT, QUANTITY));
        assertThat(model.save(" Mine = best ")).isEmpty();
        model.use("Greeks");
        ColumnsViewModel later = reopened();
        later.use("Mine   best");
        assertThat(later.shown()).containsExactly(INSTRUMENT, PROFIT, QUANTITY);
        assertThat(later.isOwn("Mine   best")).isTrue();
        later.delete("Mine   best");
        assertThat(reopened().sets()).doesNotContain("Mine   best");
    }

    @Test
    void aShippedSetIsNotReplaced() {
        model.show(List.of(PROFIT));
        assertThat(model.save("greeks").orElseThrow()).contains("greeks");
        assertThat(model.save(" ").orElseThrow()).contains("name");
        model.use("Greeks");
        assertThat(model.shown()).contains(VEGA);
    }

    @Test
    void whatAnotherVersionWroteIsReadAsFarAsItCanBe() {
        preferences.put("positions.columns", "=INSTRUMENT,GONE,VEGA");
        preferences.put("positions.widths", "VEGA=90,GONE=3,PROFIT=wide");
        preferences.put("positions.sets", "no set at all\nOdd=VEGA");
        assertThat(reopened().shown()).containsExactly(INSTRUMENT, VEGA);
        assertThat(reopened().width(VEGA)).hasValue(90);
        assertThat(reopened().width(PROFIT)).isEmpty();
        assertThat(reopened().sets()).endsWith("Odd");
    }
}
