package plimsoll.views.recovery;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plimsoll.model.whatif.WhatIf;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Journals.Unfinished;

/// What is said of unsaved work before it is recovered.
///
/// @param title the file and when it was edited last
/// @param changes what differs from the file, an edit each, by what-if
/// @param warning empty when there is nothing to warn of
record RecoveryRow(Unfinished work, String title, List<String> changes, String warning) {
    private static final Messages TEXT = Messages.of("recovery");

    static RecoveryRow of(Unfinished work, ZoneId zone) {
        DateTimeFormatter time =
                DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(zone);
        String name = work.content().start().name();
        return new RecoveryRow(
                work, TEXT.text("lastEdited", name, time.format(work.last())), changes(work), warning(work));
    }

    private static List<String> changes(Unfinished work) {
        List<WhatIf> all = work.content().whatIfs().all();
        List<String> changes = new ArrayList<>();
        for (WhatIf whatIf : all) {
            String prefix = all.size() > 1 ? whatIf.name() + ": " : "";
            whatIf.versions().stream().limit(whatIf.at() + 1L).skip(1).forEach(v -> changes.add(prefix + v.change()));
        }
        return List.copyOf(changes);
    }

    private static String warning(Unfinished work) {
        List<String> warnings = new ArrayList<>();
        if (work.fileChanged()) {
            warnings.add(TEXT.text("theFileHasChanged"));
        }
        if (!work.content().whole()) {
            warnings.add(TEXT.text("aLineOfThe"));
        }
        return String.join(" ", warnings);
    }

    /// Where the program was cut off while it wrote, the last line is not whole and nothing was lost by it.
    String summary() {
        int shown = 3;
        List<String> first = changes.stream().limit(shown).toList();
        String more = changes.size() > shown ? TEXT.text("andMore", changes.size() - shown) : "";
        return changes.isEmpty() ? TEXT.text("whatIfsAddedOr") : String.join(" · ", first) + more;
    }
}
