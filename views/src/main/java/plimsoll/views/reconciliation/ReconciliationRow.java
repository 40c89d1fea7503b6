package plimsoll.views.reconciliation;

import plimsoll.model.format.Numbers;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;

/// One figure a venue reported, beside ours.
record ReconciliationRow(Reconciled line) {
    private static final int ALL_DECIMALS = 15;

    Figure account() {
        return Figure.text(line.account().name()).noted(line.account().name());
    }

    Figure what() {
        return Figure.text(line.what()).noted(line.what());
    }

    Figure unit() {
        return Figure.text(line.unit());
    }

    Figure ours() {
        return Figure.of(line.ours(), line.oursText()).noted(full(line.ours()));
    }

    Figure venue() {
        return Figure.of(line.venue(), line.venueText()).noted(full(line.venue()));
    }

    private static String full(double value) {
        return Double.isNaN(value) ? "" : Numbers.upTo(value, ALL_DECIMALS);
    }

    Figure difference() {
        return Figure.of(line.difference(), line.differenceText());
    }

    Figure relative() {
        return Figure.of(line.relativeDifference(), line.relativeDifferenceText());
    }

    Figure reason() {
        String words = line.reason().words();
        return Figure.text(words).toned(tone()).noted(words);
    }

    private Tone tone() {
        return switch (line.reason().kind()) {
            case UNEXPLAINED -> Tone.DANGER;
            case POSSIBLE, UNKNOWN -> Tone.WATCH;
            case ROUNDED -> Tone.MUTED;
            case AGREES -> Tone.SAFE;
        };
    }
}
