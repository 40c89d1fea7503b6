package plimsoll.views.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.problem.Problem;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class ProblemsViewModelTest {
    @Test
    void errorsComeFirstAndEveryProblemOnce() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        OpenedFile file = workspace.fileProperty().get().orElseThrow();
        Problem error = new Problem.Malformed("line 3", "abc", "a number");
        workspace.show(
                new OpenedFile(file.name(), Optional.empty(), file.portfolio(), file.source(), List.of(error, error)));
        ProblemsViewModel model = new ProblemsViewModel(workspace, new Sight());
        assertThat(model.rows().getFirst().kind().text()).isEqualTo("✖ error");
        assertThat(model.rows().getFirst().message().text()).isEqualTo("found abc, expected a number");
        assertThat(model.rows()).extracting(r -> r.where().text()).containsOnlyOnce("line 3");
    }

    @Test
    void remarksOfEveryModeAreListed() {
        ProblemsViewModel model = new ProblemsViewModel(Samples.opened(Samples.BASKET), new Sight());
        assertThat(model.rows()).extracting(r -> r.message().text()).anyMatch(m -> m.contains("house-matrix/1"));
    }
}
