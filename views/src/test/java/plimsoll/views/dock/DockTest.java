package plimsoll.views.dock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import org.junit.jupiter.api.Test;
import plimsoll.views.dock.Dock.Split;
import plimsoll.views.dock.Dock.Tabs;

final class DockTest {
    private static final Dock BEFORE = new Split(
            Orientation.VERTICAL,
            List.of(0.2, 0.6),
            List.of(
                    Tabs.of("a"),
                    Tabs.of("b", "c", "d"),
                    new Split(Orientation.HORIZONTAL, List.of(0.7), List.of(Tabs.of("e"), Tabs.of("f")))));

    private static Dock without(String... gone) {
        return BEFORE.keep(panel -> !List.of(gone).contains(panel)).orElseThrow();
    }

    @Test
    void whatIsEmptyGoesAndDividersOfTheRestStay() {
        assertThat(without("a"))
                .isEqualTo(new Split(
                        Orientation.VERTICAL,
                        List.of(0.6),
                        List.of(Tabs.of("b", "c", "d"), ((Split) BEFORE).parts().get(2))));
        assertThat(without("b", "c", "d", "f"))
                .isEqualTo(new Split(Orientation.VERTICAL, List.of(0.6), List.of(Tabs.of("a"), Tabs.of("e"))));
        assertThat(BEFORE.keep(_ -> false)).isEmpty();
    }

    @Test
    void anotherComesToTheFrontWhenTheFrontOneGoes() {
        assertThat(new Tabs("y", List.of("x", "y", "z")).keep(p -> !p.equals("y")))
                .contains(new Tabs("x", List.of("x", "z")));
    }

    @Test
    void aPanelComesBackToWhereItWas() {
        for (String panel : BEFORE.panels()) {
            assertThat(without(panel).with(panel, BEFORE).isArrangedLike(BEFORE))
                    .as(panel)
                    .isTrue();
        }
        assertThat(without("f").with("f", BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void twoComeBackOneAfterTheOther() {
        assertThat(without("e", "f").with("f", BEFORE).with("e", BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void whereTheRestWasRearrangedItComesBackBehindItsNeighbour() {
        Dock now = new Split(Orientation.HORIZONTAL, List.of(0.5), List.of(Tabs.of("f", "e"), Tabs.of("a", "b", "d")));
        assertThat(now.with("c", BEFORE).panels()).containsExactly("f", "e", "a", "b", "d", "c");
        Dock alone = Tabs.of("f");
        assertThat(alone.with("a", BEFORE))
                .isEqualTo(BEFORE.keep(p -> p.equals("a") || p.equals("f")).orElseThrow());
        assertThat(alone.with("g", Tabs.of("g"))).isEqualTo(new Tabs("f", List.of("f", "g")));
    }

    @Test
    void everyDockIsFoundInOrder() {
        assertThat(BEFORE.tabs().stream().map(Tabs::front)).containsExactly("a", "b", "e", "f");
        assertThat(Optional.of(BEFORE).map(Dock::panels).orElseThrow()).containsExactly("a", "b", "c", "d", "e", "f");
    }
}
