package plimsoll.views.dock;

import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Sight;

/// Where a panel's content stands, once it is made; a failure ends this panel alone.
///
/// What changes in the content is laid out in it alone, and the docks around it only where it then needs
/// another least size.
public final class PanelHost extends Region {
    private static final Messages TEXT = Messages.of("dock");

    private final Panel panel;
    private final Content content = new Content();
    private Sight sight = new Sight();
    private boolean made;

    /// Unmanaged, so that it is a root of layout.
    private final class Content extends StackPane {
        private double leastWidth;
        private double leastHeight;

        Content() {
            getStyleClass().add("panel-content");
            setManaged(false);
        }

        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (leastWidth != minWidth(-1) || leastHeight != leastHeight()) {
                leastWidth = minWidth(-1);
                leastHeight = leastHeight();
                askForRoom();
            }
        }

        /// A request amid a layout stops at the parent that is laying out: docks would keep what they gave.
        private void askForRoom() {
            for (Parent above = PanelHost.this; above != null; above = above.getParent()) {
                above.requestLayout();
            }
        }

        /// What wraps needs more lines where it is narrow, and docks ask without saying how narrow.
        private double leastHeight() {
            return minHeight(getWidth() > 0 ? getWidth() : -1);
        }
    }

    private Runnable whenMade = () -> {};

    PanelHost(Panel panel) {
        this.panel = panel;
        setId("panel-" + panel.id());
        getStyleClass().add("panel-host");
        setAccessibleText(panel.title());
        getChildren().add(content);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                make();
            }
            sight.set(scene != null);
        });
    }

    Panel panel() {
        return panel;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computeMinWidth(double height) {
        return content.minWidth(height);
    }

    @Override
    protected double computeMinHeight(double width) {
        return width < 0 ? content.leastHeight() : content.minHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(width);
    }

    void onMade(Runnable action) {
        whenMade = action;
    }

    /// Its content is there from now on, and up to date now.
    public void make() {
        if (!made) {
            made = true;
            sight = new Sight();
            try {
                content.getChildren().setAll(panel.content().apply(sight));
                whenMade.run();
            } catch (RuntimeException | LinkageError e) {
                fail(e);
            }
            sight.set(getScene() != null);
        }
        sight.catchUp();
    }

    /// Says so in place of the content, which may be wrong from now on.
    void fail(Throwable e) {
        sight.set(false);
        sight = new Sight();
        System.getLogger("plimsoll").log(System.Logger.Level.ERROR, TEXT.text("failed", panel.title()), e);
        Label words = new Label(TEXT.text("failedAndWasStopped", panel.title(), reason(e)));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button(TEXT.text("startItAgain"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> {
            made = false;
            make();
        });
        HBox bar = new HBox(words, again);
        bar.getStyleClass().addAll("notice", "error", "panel-failure");
        content.getChildren().setAll(new VBox(bar));
    }

    private static String reason(Throwable e) {
        Throwable first = e;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return first.getClass().getSimpleName() + (first.getMessage() == null ? "" : ": " + first.getMessage());
    }

    /// Puts the keyboard where the content says keys start, else into its table, else into the first thing it has.
    void enter() {
        make();
        applyCss(); // A split pane has its parts only once it is dressed.
        Stream.of(".keyboard-start", ".figures", ".button", ".combo-box")
                .flatMap(selector -> lookupAll(selector).stream())
                .filter(node -> node.isVisible() && !node.isDisabled() && node.isFocusTraversable())
                .findFirst()
                .ifPresentOrElse(Node::requestFocus, this::requestFocus);
    }
}
