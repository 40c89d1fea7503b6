package plimsoll.views.health;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import plimsoll.model.alert.AlertBook.Entry;
import plimsoll.model.alert.AlertBook.State;
import plimsoll.model.alert.Band;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// One alert as listed.
record AlertRow(Entry entry) {
    private static final Messages TEXT = Messages.of("health");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    String key() {
        return entry.alert().key();
    }

    Figure state() {
        return switch (entry.state()) {
            case NEW -> Figure.text(TEXT.text("new")).noted(TEXT.text("enterAcknowledgesIt"));
            case ACKNOWLEDGED ->
                Figure.text(TEXT.text("seen")).toned(Tone.MUTED).noted(TEXT.text("silentUntilItGets"));
            case CLEARED -> Figure.text(TEXT.text("cleared")).toned(Tone.MUTED);
        };
    }

    Figure band() {
        return Figure.text(word(entry.alert().band()))
                .toned(shown(tone(entry.alert().band())));
    }

    static String word(Band band) {
        return switch (band) {
            case CALM -> TEXT.text("calm");
            case WATCH -> TEXT.text("watch");
            case DANGER -> TEXT.text("danger");
        };
    }

    static Tone tone(Band band) {
        return switch (band) {
            case CALM -> Tone.SAFE;
            case WATCH -> Tone.WATCH;
            case DANGER -> Tone.DANGER;
        };
    }

    Figure words() {
        return Figure.text(entry.alert().words())
                .noted(entry.alert().words())
                .toned(entry.state() == State.NEW ? Tone.PLAIN : Tone.MUTED);
    }

    Figure since() {
        return Figure.of((double) entry.since().getEpochSecond(), TIME.format(entry.since()))
                .toned(shown(Tone.PLAIN));
    }

    private Tone shown(Tone tone) {
        return entry.state() == State.CLEARED ? Tone.MUTED : tone;
    }
}
