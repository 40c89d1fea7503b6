package plimsoll.views.connect;

import plimsoll.model.ask.AskedFigure;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;

/// One figure of the venue's answer, beside ours.
record AskRow(AskedFigure figure) {
    private Reconciled line() {
        return figure.line();
    }

    Figure what() {
        return Figure.text(line().what()).noted(line().what());
    }

    Figure unit() {
        return Figure.text(line().unit());
    }

    Figure venue() {
        return Figure.of(line().venue(), line().venueText());
    }

    Figure ours() {
        return Figure.of(line().ours(), line().oursText());
    }

    Figure residual() {
        return Figure.of(line().difference(), line().differenceText());
    }

    Figure relative() {
        return Figure.of(line().relativeDifference(), line().relativeDifferenceText());
    }

    Figure reason() {
        String words = line().reason().words();
        return Figure.text(words).toned(tone()).noted(words);
    }

    private Tone tone() {
        return switch (line().reason().kind()) {
            case UNEXPLAINED -> Tone.DANGER;
            case POSSIBLE, UNKNOWN -> Tone.WATCH;
            case ROUNDED -> Tone.MUTED;
            case AGREES -> Tone.SAFE;
        };
    }
}
