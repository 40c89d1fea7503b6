package plimsoll.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.file.PortfolioFile;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Portfolios;

/// Portfolio files on disk; what a file held before it was replaced is kept.
final class DiskPortfolios implements Portfolios {
    /// What a file holds is kept before it is replaced.
    @FunctionalInterface
    interface Keeping {
        void keep(Path file) throws IOException;
    }

    private final Keeping versions;

    DiskPortfolios(Keeping versions) {
        this.versions = versions;
    }

    @Override
    public OpenedFile read(Path place) throws IOException {
        return opened(PortfolioLoader.load(place), Optional.of(place));
    }

    @Override
    public byte[] content(Path place) throws IOException {
        return Files.readAllBytes(place);
    }

    @Override
    public void write(Path place, byte[] content) throws IOException {
        versions.keep(place);
        PortfolioFile.save(place, content);
    }

    static OpenedFile opened(Loaded loaded, Optional<Path> place) {
        return new OpenedFile(loaded.name(), place, loaded.portfolio(), loaded.file(), loaded.problems());
    }
}
