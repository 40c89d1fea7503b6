package plimsoll.views.workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import plimsoll.model.file.JournalText;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Step;

/// Journals that remember what was asked of them.
public final class MemoryJournals implements Journals {
    final List<Kept> all = new ArrayList<>();

    public MemoryJournals() {}

    static final class Kept implements Journal {
        JournalText.Start start;
        final List<Step> steps = new ArrayList<>();
        int saved;
        String state = "open";

        Kept(JournalText.Start start) {
            this.start = start;
        }

        @Override
        public void record(Step step) {
            steps.add(step);
        }

        @Override
        public void refreshed(String name, String text, UnaryOperator<Edit> change) {
            start = start.refreshed(name, text, change);
            steps.replaceAll(step -> step.mapped(change));
        }

        @Override
        public void saved() {
            saved = steps.size();
        }

        @Override
        public void leave() {
            state = "left";
        }

        @Override
        public void end() {
            state = "ended";
        }
    }

    @Override
    public Journal begin(JournalText.Start start) {
        all.add(new Kept(start));
        return all.getLast();
    }

    @Override
    public List<Unfinished> unfinished() {
        List<Unfinished> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Kept kept = all.get(i);
            if (kept.state.equals("left")) {
                JournalText.Content content = new JournalText.Content(kept.start, kept.steps, kept.saved, "", true);
                found.add(new Unfinished(String.valueOf(i), content, Instant.EPOCH, false));
            }
        }
        return found;
    }

    @Override
    public Journal resume(Unfinished unfinished) {
        Kept kept = all.get(Integer.parseInt(unfinished.id()));
        kept.state = "open";
        return kept;
    }

    /// The session that runs ends as by a kill.
    public void die() {
        all.getLast().leave();
    }
}
