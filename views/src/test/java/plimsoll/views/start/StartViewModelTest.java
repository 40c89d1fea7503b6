package plimsoll.views.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.views.workspace.Example;
import plimsoll.views.workspace.FilePrompt;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

final class StartViewModelTest {
    private static final Path FOLDER =
            Path.of("..", "sample-portfolios").toAbsolutePath().normalize();
    private static final Path BASKET = FOLDER.resolve(Samples.BASKET);

    private final Preferences preferences = Preferences.inMemory();
    private final Set<Path> gone = new HashSet<>();
    private final Workspace workspace = Samples.empty();
    private Instant now = Instant.parse("2026-11-01T08:30:00Z");

    private final FilePrompt basket = new FilePrompt() {
        @Override
        public Optional<Path> toOpen() {
            return Optional.of(BASKET);
        }

        @Override
        public Optional<Path> toSave(String suggestedName) {
            return Optional.empty();
        }
    };

    private static OpenedFile packed() throws IOException {
        OpenedFile read = Samples.opened(Samples.OPTIONS).fileProperty().get().orElseThrow();
        return new OpenedFile(read.name(), Optional.empty(), read.portfolio(), read.source(), read.problems());
    }

    private StartViewModel model() {
        Example example = new Example(Samples.OPTIONS, "options", "the heatmap", StartViewModelTest::packed);
        Example broken = new Example("broken.json", "", "", () -> {
            throw new IOException("it is torn");
        });
        InstantSource clock = () -> now;
        return new StartViewModel(
                workspace,
                basket,
                preferences,
                new Surroundings(
                        List.of(example, broken),
                        List.of(),
                        place -> !gone.contains(place),
                        clock,
                        new Threads(Runnable::run, Runnable::run, Runnable::run)));
    }

    @Test
    void itIsShownUntilThereIsAPortfolioAndCanBeLeftOnlyThen() {
        StartViewModel model = model();
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.canLeave()).isFalse();
        model.leave();
        assertThat(model.shownProperty().get()).isTrue();
        model.open();
        assertThat(model.shownProperty().get()).isFalse();
        model.show();
        assertThat(model.shownProperty().get()).isTrue();
        model.leave();
        assertThat(model.shownProperty().get()).isFalse();
    }

    @Test
    void anOpenedFileIsListedWithItsTimeAlsoNextTime() {
        StartViewModel model = model();
        model.open();
        assertThat(model.recent())
                .containsExactly(new RecentRow(new RecentFile(BASKET, Instant.parse("2026-11-01T08:30:00Z")), false));
        assertThat(model.when(model.recent().getFirst().file())).isEqualTo(FOLDER + ", opened 1 Nov 2026 08:30 UTC");
        assertThat(model().recent()).hasSize(1);
    }

    @Test
    void theFileOpenedLastComesFirstAndEachFileOnce() {
        StartViewModel model = model();
        model.open(BASKET);
        now = Instant.parse("2026-11-02T08:30:00Z");
        model.open(FOLDER.resolve(Samples.OPTIONS));
        now = Instant.parse("2026-11-03T08:30:00Z");
        model.open(FOLDER.resolve("..").resolve(FOLDER.getFileName()).resolve(Samples.BASKET));
        assertThat(model.recent()).extracting(r -> r.file().name()).containsExactly(Samples.BASKET, Samples.OPTIONS);
        assertThat(model.recent().getFirst().file().opened()).isEqualTo(now);
    }

    @Test
    void tenFilesAreKept() {
        RecentFiles files = new RecentFiles(preferences);
        for (int i = 0; i < 12; i++) {
            files.opened(Path.of("book-" + i + ".json"), now);
        }
        assertThat(files.all()).hasSize(10);
        assertThat(files.all().getFirst().name()).isEqualTo("book-11.json");
        assertThat(files.all().getLast().name()).isEqualTo("book-2.json");
    }

    @Test
    void aMissingFileIsMarkedAndCanBeTakenOffTheList() {
        model().open(BASKET);
        gone.add(BASKET);
        StartViewModel later = model();
        assertThat(later.recent()).extracting(RecentRow::missing).containsExactly(true);
        later.forget(BASKET);
        assertThat(later.recent()).isEmpty();
        assertThat(new RecentFiles(preferences).all()).isEmpty();
    }

    @Test
    void whatIsNoLineOfTheListIsPassedOver() {
        preferences.put("start.recent", "nonsense\nyesterday\t/a.json\n2026-11-01T08:30:00Z\t/b.json");
        assertThat(model().recent()).extracting(r -> r.file().name()).containsExactly("b.json");
    }

    @Test
    void aSampleOpensAndIsNoRecentFile() {
        StartViewModel model = model();
        model.open(model.examples().getFirst());
        assertThat(workspace.fileProperty().get()).map(OpenedFile::name).contains(Samples.OPTIONS);
        assertThat(model.recent()).isEmpty();
        assertThat(model.shownProperty().get()).isFalse();
    }

    @Test
    void whyASampleCannotBeReadIsSaid() {
        StartViewModel model = model();
        model.open(model.examples().getLast());
        assertThat(workspace.noticeProperty().get().orElseThrow().text())
                .isEqualTo("broken.json cannot be read: it is torn");
        assertThat(model.shownProperty().get()).isTrue();
    }
}
