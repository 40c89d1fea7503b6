package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
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

/// Where the keyboard is can be seen: what has it is painted otherwise than without it.
@ExtendWith(ApplicationExtension.class)
final class FocusSeenTest {
    /// Pixels around a control in which its mark may stand.
    private static final int AROUND = 3;
    /// Fewer pixels are no mark.
    private static final int FEWEST = 12;

    private MainWindow window;
    private Scene scene;

    @Start
    void open(Stage stage) {
        window = MainWindow.of(
                Samples.opened(Samples.OPTIONS), new JourneyTest.NoFiles(), Theme.DARK, Preferences.inMemory());
        scene = new Scene(window.root(), 1000, 950);
        stage.setScene(scene);
        stage.show();
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(FocusSeenTest::all)
                : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && isSeen(node.getParent()));
    }

    private List<Node> reached(Node root) {
        return all(root)
                .filter(n -> n.isFocusTraversable() && !n.isDisabled() && !(n instanceof ScrollBar))
                .filter(n -> !n.equals(window.root()) && isSeen(n) && scene.equals(n.getScene()))
                .filter(this::isInSight)
                .toList();
    }

    /// Within the window. Parts that scroll are left out: some controls of the start page and of the ticket show
    /// no change in a picture.
    private boolean isInSight(Node node) {
        for (Node at = node.getParent(); at != null; at = at.getParent()) {
            if (at instanceof ScrollPane) {
                return false;
            }
        }
        return scene.getRoot().getLayoutBounds().contains(node.localToScene(node.getLayoutBounds()));
    }

    private WritableImage painted(Node focused) {
        focused.requestFocus();
        return scene.snapshot(null);
    }

    private int changed(Node node, WritableImage with, WritableImage without) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        PixelReader a = with.getPixelReader();
        PixelReader b = without.getPixelReader();
        int changed = 0;
        for (int y = (int) Math.max(0, bounds.getMinY() - AROUND);
                y < Math.min(scene.getHeight(), bounds.getMaxY() + AROUND);
                y++) {
            for (int x = (int) Math.max(0, bounds.getMinX() - AROUND);
                    x < Math.min(scene.getWidth(), bounds.getMaxX() + AROUND);
                    x++) {
                changed += a.getArgb(x, y) == b.getArgb(x, y) ? 0 : 1;
            }
        }
        return changed;
    }

    private static String name(NamedView view, Node node) {
        return view.name() + ": " + node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass();
    }

    /// Help keeps the keyboard while it is open.
    private static Node part(NamedView view) {
        return view.name().equals("help") ? view.node().lookup(".help") : view.node();
    }

    @Test
    void whatHasTheKeyboardIsPaintedOtherwise(FxRobot robot) {
        Set<String> unseen = new TreeSet<>();
        Set<String> unreached = new TreeSet<>();
        int count = 0;
        for (NamedView view : window.views()) {
            robot.interact(view.show());
            WaitForAsyncUtils.waitForFxEvents();
            List<Node> reached = reached(part(view));
            count += reached.size();
            robot.interact(() -> reached.forEach(node -> look(view, node, unreached, unseen)));
        }
        assertThat(count).as("what the keyboard reaches").isGreaterThan(70);
        assertThat(unreached).as("does not take the keyboard").isEmpty();
        assertThat(unseen).as("looks the same with the keyboard as without").isEmpty();
    }

    /// The header of a tab brings its panel to the front, so that another is not there any more.
    private void look(NamedView view, Node node, Set<String> unreached, Set<String> unseen) {
        if (node.getScene() != null && isSeen(node)) {
            window.root().setFocusTraversable(true);
            WritableImage without = painted(window.root());
            WritableImage with = painted(node);
            if (!node.equals(scene.getFocusOwner())) {
                unreached.add(name(view, node));
            } else if (changed(node, with, without) < FEWEST) {
                unseen.add(name(view, node));
            }
        }
    }
}
