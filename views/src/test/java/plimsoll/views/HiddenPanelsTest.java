package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.VisibleText;
import plimsoll.views.dock.PanelHost;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// Panels behind others cost nothing while the trader edits, and are right when they come to the front.
@ExtendWith(ApplicationExtension.class)
final class HiddenPanelsTest {
    private Workspace workspace;
    private MainWindow window;

    @Start
    void open(Stage stage) {
        workspace = Samples.opened(Samples.OPTIONS);
        window = window();
        stage.setScene(new Scene(window.root(), 1000, 900));
        window.attach(stage);
        stage.show();
    }

    private MainWindow window() {
        return MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory());
    }

    private static List<NamedView> panels(MainWindow of) {
        return of.views().stream()
                .filter(view -> view.node() instanceof PanelHost)
                .toList();
    }

    private Map<String, String> hidden() {
        Map<String, String> texts = new HashMap<>();
        panels(window).stream()
                .filter(view -> view.node().getScene() == null)
                .forEach(view -> texts.put(view.name(), VisibleText.ofPanel(view.node())));
        return texts;
    }

    private void resize() {
        Account account = workspace.currentAccount().orElseThrow().account();
        Position first = account.positions().getFirst();
        workspace.edit(new Edit.Resize(new PositionKey(account.id(), first.id()), first.quantity() * 2));
    }

    @Test
    void aHiddenPanelIsNotUpdatedByAnEditAndIsRightOnceItIsShown(FxRobot robot) {
        robot.interact(() -> panels(window).forEach(view -> view.show().run()));
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, String> before = hidden();
        assertThat(before).containsKeys("liquidation", "greeks", "profile", "health", "heatmap");

        robot.interact(this::resize);
        WaitForAsyncUtils.waitForFxEvents();
        Map<String, String> after = hidden();
        before.forEach((panel, text) -> assertThat(after.get(panel)).as(panel).isEqualTo(text));

        robot.interact(() -> {
            MainWindow fresh = window();
            new Scene(fresh.root(), 1000, 900);
            for (NamedView panel : panels(fresh)) {
                String text = seen(window, panel.name());
                assertThat(text).as(panel.name()).isEqualTo(seen(fresh, panel.name()));
                if (List.of("liquidation", "greeks", "heatmap", "profile").contains(panel.name())) {
                    assertThat(text).as(panel.name()).isNotEqualTo(before.get(panel.name()));
                }
            }
        });
    }

    private static String seen(MainWindow of, String panel) {
        NamedView view = panels(of).stream()
                .filter(v -> v.name().equals(panel))
                .findFirst()
                .orElseThrow();
        view.show().run();
        of.root().applyCss();
        of.root().layout();
        return VisibleText.ofPanel(view.node());
    }
}
