package plimsoll.views.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIfs;

final class DocumentsTest {
    private static final Edit CLOSE = new Edit.Close(Samples.key("one-way", "BTCUSDT"));
    private static final Edit FLIP = new Edit.Flip(Samples.key("one-way", "BTCUSDT"));

    private static final Path SAMPLE = Path.of("..", "sample-portfolios", Samples.BASKET);

    private static final class Disk extends Samples {
        @Override
        public void write(Path place, byte[] content) throws IOException {
            Files.write(place, content);
        }
    }

    @TempDir
    private Path folder;

    private final MemoryJournals journals = new MemoryJournals();
    private Path file;
    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("book.json");
        Files.copy(SAMPLE, file);
        workspace = new Disk().workspace(Runnable::run, journals);
        workspace.open(file);
    }

    private WhatIfBook whatIfs() {
        return workspace.whatIfs();
    }

    private Documents documents() {
        return workspace.documents();
    }

    private List<Journals.Unfinished> left() {
        return documents().recoveries().leftProperty().get();
    }

    @Test
    void everyStepIsWrittenDownOnceAndNothingElse() {
        workspace.edit(CLOSE);
        workspace.undo();
        workspace.undo();
        workspace.redo();
        assertThat(journals.all.getFirst().steps)
                .hasSize(3)
                .extracting(Object::getClass)
                .containsExactly(Step.Edited.class, Step.Undone.class, Step.Redone.class);
        assertThat(journals.all.getFirst().start.place())
                .contains(file.toAbsolutePath().toString());
    }

    @Test
    void savingWritesTheEditsIntoTheFileAndLeavesItsPositions() throws IOException {
        String before = Files.readString(file);
        workspace.edit(CLOSE);
        whatIfs().take(new Step.Added("hedge", List.of(FLIP)));
        assertThat(whatIfs().unsavedProperty().get()).isTrue();
        documents().save();
        assertThat(whatIfs().unsavedProperty().get()).isFalse();
        Workspace again = new Disk().workspace(Runnable::run);
        again.open(file);
        assertThat(again.whatIfs().edits()).containsExactly(CLOSE);
        assertThat(again.whatIfs()
                        .whatIfsProperty()
                        .get()
                        .scenarios()
                        .getFirst()
                        .edits())
                .containsExactly(FLIP);
        assertThat(again.fileProperty().get().orElseThrow().portfolio().book())
                .isEqualTo(new Disk().read(SAMPLE).portfolio().book());
        again.resetEdits();
        again.whatIfs().take(new Step.Removed("hedge"));
        again.documents().save();
        again.open(file);
        assertThat(again.whatIfs().whatIfsProperty().get()).isEqualTo(WhatIfs.NONE);
        assertThat(Files.readString(file).replaceAll("\\s*\"(edits|scenarios)\": \\[\\],?", ""))
                .isEqualTo(before.replaceAll("\\s*\"(edits|scenarios)\": \\[\\],?", ""));
    }

    @Test
    void editsOfAFileThatIsLeftAreOfferedAndComeBackWithTheirUndo() {
        workspace.edit(FLIP);
        workspace.edit(CLOSE);
        workspace.undo();
        workspace.open(SAMPLE);
        assertThat(workspace.whatIfs().edits()).isEmpty();
        assertThat(left()).hasSize(1);
        documents().recoveries().recover(left().getFirst());
        assertThat(left()).isEmpty();
        assertThat(whatIfs().edits()).containsExactly(FLIP);
        assertThat(whatIfs().redoableProperty().get()).isNotEmpty();
        assertThat(whatIfs().unsavedProperty().get()).isTrue();
        workspace.undo();
        assertThat(journals.all.getFirst().steps).hasSize(4);
        assertThat(workspace.assessmentProperty().get()).isPresent();
    }

    @Test
    void whatIsDiscardedIsNotOfferedAgain() {
        workspace.edit(CLOSE);
        workspace.open(SAMPLE);
        documents().recoveries().discard(left().getFirst());
        assertThat(left()).isEmpty();
        assertThat(journals.all.getFirst().state).isEqualTo("ended");
    }

    @Test
    void aSavedFileThatIsLeftNeedsNoJournal() {
        workspace.edit(CLOSE);
        documents().save();
        workspace.open(SAMPLE);
        assertThat(left()).isEmpty();
        assertThat(journals.all.getFirst().state).isEqualTo("ended");
    }

    @Test
    void aTextWithoutAFileIsWrittenDownWhole() throws IOException {
        OpenedFile sample = new Disk().read(SAMPLE);
        OpenedFile packed =
                new OpenedFile(sample.name(), Optional.empty(), sample.portfolio(), sample.source(), List.of());
        workspace.show(packed);
        assertThat(documents().hasPlace()).isFalse();
        workspace.edit(CLOSE);
        workspace.open(file);
        documents().recoveries().recover(left().getFirst());
        assertThat(workspace.fileProperty().get().orElseThrow().name()).isEqualTo(sample.name());
        assertThat(workspace.fileProperty().get().orElseThrow().place()).isEmpty();
        assertThat(whatIfs().edits()).containsExactly(CLOSE);
    }

    @Test
    void aFileThatIsGoneIsSaidAndItsEditsStayOffered() throws IOException {
        workspace.edit(CLOSE);
        workspace.open(SAMPLE);
        Files.delete(file);
        Journals.Unfinished work = left().getFirst();
        documents().recoveries().recover(work);
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("there is no such file");
        assertThat(left()).containsExactly(work);
    }
}
