package plimsoll.views.whatif;

import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.Refusal;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// One edit of the what-if that is shown.
///
/// @param at its place among all edits, from 0
/// @param state whether it could be made, and if not, why
record EditRow(int at, Figure number, Figure words, Figure state) {
    private static final Messages TEXT = Messages.of("whatif");

    static EditRow of(int at, EditRun.Step step) {
        Figure number = Figure.of(at + 1, String.valueOf(at + 1));
        Figure words = Figure.text(step.words());
        return step.refusal()
                .map(r -> new EditRow(at, number, words.toned(Tone.WATCH).noted(r.words()), refused(r)))
                .orElseGet(() -> new EditRow(
                        at, number, words, Figure.text(TEXT.text("made")).toned(Tone.SAFE)));
    }

    private static Figure refused(Refusal refusal) {
        return Figure.text("✖ " + refusal.words()).toned(Tone.DANGER).noted(refusal.words());
    }
}
