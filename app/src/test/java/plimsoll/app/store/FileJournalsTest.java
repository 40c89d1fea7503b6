package plimsoll.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.file.JournalText;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIfs;
import plimsoll.views.workspace.Journal;
import plimsoll.views.workspace.Journals.Unfinished;

final class FileJournalsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));
    private static final Step EDIT = new Step.Edited(new Edit.Close(PositionKey.of("main", "one")), "close one");

    @TempDir
    private Path folder;

    private final List<IOException> failures = new ArrayList<>();
    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(folder.resolve("book.json"), "{}");
    }

    private FileJournals journals() {
        return new FileJournals(folder.resolve("journal"), Runnable::run, CLOCK, failures::add);
    }

    private JournalText.Start start() {
        return new JournalText.Start("book.json", Optional.of(file.toString()), Optional.empty(), "", WhatIfs.NONE);
    }

    /// As the end of a process would.
    private static void dies(Journal journal) {
        journal.leave();
    }

    private long kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.count();
        }
    }

    @Test
    void whatASessionThatDiedRecordedIsOffered() throws IOException {
        Journal journal = journals().begin(start());
        journal.record(EDIT);
        dies(journal);
        Unfinished left = journals().unfinished().getFirst();
        assertThat(left.content().steps()).containsExactly(EDIT);
        assertThat(left.content().start().name()).isEqualTo("book.json");
        assertThat(left.fileChanged()).isFalse();
        assertThat(left.content().whole()).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void aSessionThatRunsIsNotOffered() throws IOException {
        Journal journal = journals().begin(start());
        journal.record(EDIT);
        assertThat(journals().unfinished()).isEmpty();
        journal.record(EDIT);
        dies(journal);
        assertThat(journals().unfinished().getFirst().content().steps()).hasSize(2);
    }

    /// On some systems closing any channel of a file ends the locks its process has on it.
    @Test
    void lookingAroundUnlocksNoJournalOfTheOwnSession() throws IOException, InterruptedException {
        FileJournals own = journals();
        own.begin(start()).record(EDIT);
        assertThat(own.unfinished()).isEmpty();
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            String journal = files.findFirst().orElseThrow().toString();
            assertThat(Child.of(LockProbe.class, journal).inheritIO().start().waitFor())
                    .isZero();
        }
    }

    @Test
    void whatEndedOrWasSavedOrUndoneIsNotOfferedAndGoes() throws IOException {
        Journal ended = journals().begin(start());
        ended.record(EDIT);
        ended.end();
        Journal saved = journals().begin(start());
        saved.record(EDIT);
        saved.saved();
        dies(saved);
        Journal undone = journals().begin(start());
        undone.record(EDIT);
        undone.record(new Step.Undone());
        dies(undone);
        assertThat(journals().unfinished()).isEmpty();
        assertThat(kept()).isZero();
    }

    @Test
    void aFileThatChangedSinceIsSaid() throws IOException {
        Journal journal = journals().begin(start());
        journal.record(EDIT);
        dies(journal);
        Files.writeString(file, "{ }");
        assertThat(journals().unfinished().getFirst().fileChanged()).isTrue();
    }

    @Test
    void savingIsNoChangeOfTheFile() throws IOException {
        Journal journal = journals().begin(start());
        journal.record(EDIT);
        Files.writeString(file, "{ \"edits\": [] }");
        journal.saved();
        journal.record(EDIT);
        dies(journal);
        assertThat(journals().unfinished().getFirst().fileChanged()).isFalse();
    }

    @Test
    void aRecoveredSessionGoesOnInItsJournal() throws IOException {
        Journal first = journals().begin(start());
        first.record(EDIT);
        dies(first);
        Journal second = journals().resume(journals().unfinished().getFirst());
        second.record(new Step.Added("hedge", List.of()));
        dies(second);
        assertThat(kept()).isEqualTo(1);
        assertThat(journals().unfinished().getFirst().content().steps()).hasSize(2);
    }

    @Test
    void aLineThatBrokeOffHarmsNoneOfTheOthers() throws IOException {
        Journal first = journals().begin(start());
        first.record(EDIT);
        dies(first);
        Unfinished left = journals().unfinished().getFirst();
        Files.writeString(folder.resolve("journal").resolve(left.id()), "{\"step\": \"edi", StandardOpenOption.APPEND);
        Journal second = journals().resume(journals().unfinished().getFirst());
        second.record(EDIT);
        dies(second);
        Unfinished again = journals().unfinished().getFirst();
        assertThat(again.content().steps()).containsExactly(EDIT, EDIT);
        assertThat(again.content().whole()).isFalse();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidForEveryStep() throws IOException {
        Files.writeString(folder.resolve("journal"), "a file where the folder should be");
        Journal journal = journals().begin(start());
        journal.record(EDIT);
        assertThat(failures).hasSize(2);
    }
}
