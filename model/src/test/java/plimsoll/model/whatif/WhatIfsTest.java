package plimsoll.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import plimsoll.model.whatif.Step.Added;
import plimsoll.model.whatif.Step.Edited;
import plimsoll.model.whatif.Step.Kept;
import plimsoll.model.whatif.Step.Redone;
import plimsoll.model.whatif.Step.Removed;
import plimsoll.model.whatif.Step.Renamed;
import plimsoll.model.whatif.Step.Shown;
import plimsoll.model.whatif.Step.Undone;

final class WhatIfsTest {
    private static final Edit ONE = new Edit.Close(PositionKey.of("main", "one"));
    private static final Edit TWO = new Edit.Flip(PositionKey.of("main", "two"));

    private static WhatIfs after(Step... steps) {
        WhatIfs whatIfs = WhatIfs.NONE;
        for (Step step : steps) {
            whatIfs = whatIfs.after(step);
        }
        return whatIfs;
    }

    private static Step edited(Edit edit, String words) {
        return new Edited(edit, words);
    }

    @Test
    void undoAndRedoGoThroughEveryStateByName() {
        WhatIfs whatIfs = after(edited(ONE, "close one"), edited(TWO, "flip two"));
        assertThat(whatIfs.edits()).containsExactly(ONE, TWO);
        assertThat(whatIfs.current().undoable()).contains("flip two");
        assertThat(whatIfs.current().redoable()).isEmpty();
        WhatIfs back = whatIfs.after(new Undone());
        assertThat(back.edits()).containsExactly(ONE);
        assertThat(back.current().undoable()).contains("close one");
        assertThat(back.current().redoable()).contains("flip two");
        assertThat(back.after(new Redone())).isEqualTo(whatIfs);
    }

    @Test
    void beyondTheFirstAndTheLastStateNothingHappens() {
        WhatIfs whatIfs = after(edited(ONE, "close one"));
        assertThat(whatIfs.after(new Redone())).isEqualTo(whatIfs);
        WhatIfs none = whatIfs.after(new Undone());
        assertThat(none.after(new Undone())).isEqualTo(none);
    }

    @Test
    void anEditAfterUndoForgetsWhatWasUndone() {
        WhatIfs whatIfs = after(edited(ONE, "one"), new Undone(), edited(TWO, "two"));
        assertThat(whatIfs.edits()).containsExactly(TWO);
        assertThat(whatIfs.current().redoable()).isEmpty();
    }

    @Test
    void aResetIsUndoneLikeAnyEdit() {
        WhatIfs whatIfs = after(edited(ONE, "one"), edited(TWO, "two"), new Kept(List.of(), "reset"));
        assertThat(whatIfs.edits()).isEmpty();
        assertThat(whatIfs.current().undoable()).contains("reset");
        assertThat(whatIfs.after(new Undone()).edits()).containsExactly(ONE, TWO);
    }

    @Test
    void eachWhatIfHasItsOwnEditsAndUndo() {
        WhatIfs whatIfs = after(edited(ONE, "one"), new Added("hedge", List.of(ONE)), edited(TWO, "two"));
        assertThat(whatIfs.shown()).isEqualTo("hedge");
        assertThat(whatIfs.edits()).containsExactly(ONE, TWO);
        WhatIfs first = whatIfs.after(new Shown(WhatIfs.EDITS));
        assertThat(first.edits()).containsExactly(ONE);
        assertThat(first.after(new Undone()).edits()).isEmpty();
        assertThat(first.after(new Undone()).after(new Shown("hedge")).edits()).containsExactly(ONE, TWO);
    }

    @Test
    void namesStayDifferent() {
        WhatIfs whatIfs = after(new Added("hedge", List.of(ONE)), new Added(WhatIfs.EDITS, List.of(TWO)));
        assertThat(whatIfs.all()).hasSize(2);
        assertThat(whatIfs.shown()).isEqualTo(WhatIfs.EDITS);
        assertThat(whatIfs.after(new Renamed("hedge"))).isEqualTo(whatIfs);
        assertThat(whatIfs.after(new Renamed(" "))).isEqualTo(whatIfs);
        assertThat(whatIfs.after(new Renamed("before")).shown()).isEqualTo("before");
    }

    @Test
    void whatWasRemovedComesBackWithItsUndo() {
        WhatIfs whatIfs = after(new Added("hedge", List.of()), edited(ONE, "one"), new Removed("hedge"));
        assertThat(whatIfs.shown()).isEqualTo(WhatIfs.EDITS);
        assertThat(whatIfs.all()).hasSize(1);
        WhatIfs back = whatIfs.after(new Shown("hedge"));
        assertThat(back.edits()).containsExactly(ONE);
        assertThat(back.current().undoable()).contains("one");
        assertThat(back.removed()).isEmpty();
    }

    @Test
    void theLastOneStays() {
        assertThat(after(new Removed(WhatIfs.EDITS))).isEqualTo(WhatIfs.NONE);
        assertThat(after(new Shown("nothing of that name"))).isEqualTo(WhatIfs.NONE);
    }

    @Test
    void sameEditsByAnotherWayAreTheSame() {
        WhatIfs other = after(edited(ONE, "one"), edited(TWO, "two"), new Undone());
        assertThat(other.holdsTheSameAs(after(edited(ONE, "one")))).isTrue();
        assertThat(other.holdsTheSameAs(WhatIfs.NONE)).isFalse();
        assertThat(other.holdsTheSameAs(after(edited(ONE, "one"), new Added("more", List.of()))))
                .isFalse();
    }

    @Test
    void undoingEverythingOfAnyRandomSessionIsTheStart() {
        Random random = new Random(7);
        for (int session = 0; session < 200; session++) {
            List<Edit> model = new ArrayList<>();
            WhatIfs whatIfs = WhatIfs.NONE;
            for (int i = 0; i < 30; i++) {
                if (random.nextInt(4) == 0) {
                    model.clear();
                    whatIfs = whatIfs.after(new Kept(List.of(), "reset"));
                } else {
                    Edit edit = random.nextBoolean() ? ONE : TWO;
                    model.add(edit);
                    whatIfs = whatIfs.after(new Edited(edit, "edit"));
                }
                assertThat(whatIfs.edits()).isEqualTo(model);
            }
            WhatIfs last = whatIfs;
            while (whatIfs.current().undoable().isPresent()) {
                whatIfs = whatIfs.after(new Undone());
            }
            assertThat(whatIfs.holdsTheSameAs(WhatIfs.NONE)).isTrue();
            while (whatIfs.current().redoable().isPresent()) {
                whatIfs = whatIfs.after(new Redone());
            }
            assertThat(whatIfs).isEqualTo(last);
        }
    }

    @Test
    void aWhatIfThatIsNotThereCannotBeShownFromTheStart() {
        assertThatThrownBy(() -> new WhatIfs(List.of(WhatIf.of("a", List.of())), "b", List.of()))
                .hasMessageContaining("no what-if b");
        assertThatThrownBy(() -> new WhatIf("a", List.of(), 0)).hasMessageContaining("version 0 of 0");
    }
}
