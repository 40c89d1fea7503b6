package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Theme;
import plimsoll.views.workspace.Workspace;

/// Whatever the keyboard reaches says what it is.
@ExtendWith(ApplicationExtension.class)
final class AccessibleTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private MainWindow window;

    @Start
    void open(Stage stage) {
        window = MainWindow.of(workspace, new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory());
        stage.setScene(new Scene(window.root(), 1000, 950));
        stage.show();
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibleTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static List<Node> reached(Node root) {
        return all(root)
                .filter(n -> n.isFocusTraversable() && !(n instanceof ScrollBar))
                .toList();
    }

    private static boolean isNamed(Node node) {
        boolean isTexted = node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank();
        return isTexted
                || (node.getAccessibleText() != null
                        && !node.getAccessibleText().isBlank());
    }

    @Test
    void everythingTheKeyboardReachesSaysWhatItIs(FxRobot robot) {
        Set<String> silent = new TreeSet<>();
        List<Node> found = new ArrayList<>();
        for (NamedView view : window.views()) {
            robot.interact(view.show());
            WaitForAsyncUtils.waitForFxEvents();
            for (Node node : reached(view.node())) {
                found.add(node);
                if (!isNamed(node)) {
                    silent.add(view.name() + ": " + node.getClass().getSimpleName() + " #" + node.getId() + " "
                            + node.getStyleClass());
                }
            }
        }
        assertThat(found).as("what the keyboard reaches").hasSizeGreaterThan(100);
        assertThat(silent).as("without text and accessible text").isEmpty();
    }
}
