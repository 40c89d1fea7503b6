package plimsoll.views.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaletteViewModelTest {
    private final List<String> done = new ArrayList<>();
    private final SimpleBooleanProperty impossible = new SimpleBooleanProperty(true);
    private final Commands commands = Commands.of(List.of(() -> List.of(
            Command.of("file.open", CommandGroup.FILE, () -> done.add("open")).on("Shortcut+O"),
            Command.of("edit.undo", CommandGroup.EDIT, () -> done.add("undo"))
                    .on("Shortcut+Z")
                    .disabledWhen(impossible),
            Command.of("panel.heatmap", CommandGroup.PANEL, () -> done.add("heatmap")))));
    private final PaletteViewModel model = new PaletteViewModel(
            commands,
            () -> List.of(PaletteEntry.of("BTC-10APR26-60000-P", "Position in main", () -> done.add("position"))));

    private List<String> names() {
        return model.shown().stream().map(PaletteEntry::name).toList();
    }

    @Test
    void everythingStandsThereAtFirstAndWhatIsImpossibleLast() {
        model.open("");
        assertThat(names()).containsExactly("Open", "Heatmap", "BTC-10APR26-60000-P", "Undo");
        assertThat(model.shown().getFirst().key()).isEqualTo("Ctrl+O");
        assertThat(model.shown().getLast().enabled()).isFalse();
    }

    @Test
    void typingNarrowsAndEnterRunsTheBest() {
        model.open("");
        model.typedProperty().set("60000");
        assertThat(names()).containsExactly("BTC-10APR26-60000-P");
        model.accept();
        assertThat(done).containsExactly("position");
        assertThat(model.openProperty().get()).isFalse();
    }

    @Test
    void arrowsGoRound() {
        model.open("");
        model.move(-2);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.move(3);
        assertThat(model.chosenProperty().get()).isOne();
    }

    @Test
    void whatIsImpossibleIsNotRun() {
        model.open("undo");
        model.accept();
        assertThat(done).isEmpty();
        assertThat(model.openProperty().get()).isTrue();
        impossible.set(false);
        model.open("undo");
        model.accept();
        assertThat(done).containsExactly("undo");
    }

    @ParameterizedTest
    @CsvSource({"heat, true", "htm, true", "panel heat, true", "heat panel, true", "xyz, false", "'', true"})
    void wordsByTheirBeginningsElseLettersInOrder(String typed, boolean found) {
        assertThat(Match.rank(typed, "Heatmap Panels").isPresent()).isEqualTo(found);
    }

    @Test
    void aWordRanksBeforeScatteredLetters() {
        assertThat(Match.rank("open", "Open File").orElseThrow())
                .isLessThan(Match.rank("open", "Orders, positions, even").orElseThrow());
    }
}
