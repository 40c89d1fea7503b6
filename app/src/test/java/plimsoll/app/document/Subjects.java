package plimsoll.app.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plimsoll.app.store.Loaded;
import plimsoll.app.store.PortfolioLoader;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.ReportSubject;

/// Sample portfolios as a window shows them.
final class Subjects {
    static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();

    private Subjects() {}

    static Path file(String name) {
        return Path.of("..", "sample-portfolios", name);
    }

    static ReportSubject of(String name, Edit... edits) throws IOException {
        Loaded loaded = PortfolioLoader.load(file(name));
        OpenedFile opened =
                new OpenedFile(name, Optional.of(file(name)), loaded.portfolio(), loaded.file(), loaded.problems());
        Situation original = opened.original(LIBRARY);
        Situation edited = original;
        for (Edit edit : edits) {
            edited = edit.apply(edited);
        }
        return new ReportSubject(
                opened,
                original,
                edited,
                List.of(edits),
                Optional.empty(),
                loaded.portfolio().currency(),
                ParameterStress.NONE,
                NamedStresses.builtIn());
    }
}
