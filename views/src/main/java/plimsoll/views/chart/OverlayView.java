package plimsoll.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.fx.ChartViewer;

/// An overlay as a chart, in the colours of the theme.
public final class OverlayView {
    private final StackPane place = new StackPane();
    private final Label empty = new Label();
    private final Label ink = role("ink");
    private final Label faint = role("faint");
    private final Label ground = role("ground");
    private final List<Label> lines = IntStream.rangeClosed(1, Overlay.MOST)
            .mapToObj(i -> role("line-" + i))
            .toList();
    private final ObservableValue<Optional<Overlay>> overlay;

    /// @param words what a screen reader says
    /// @param nothing what stands there while there is no chart
    public OverlayView(ObservableValue<Optional<Overlay>> overlay, ObservableValue<String> words, String nothing) {
        this.overlay = overlay;
        empty.setText(nothing);
        empty.setWrapText(true);
        empty.getStyleClass().add("caption");
        place.getStyleClass().add("overlay");
        place.setMinSize(0, 0);
        place.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        place.accessibleTextProperty().bind(words);
        place.getChildren().addAll(roles().toList());
        place.getChildren().add(empty);
        overlay.subscribe(_ -> draw());
        roles().forEach(role -> role.textFillProperty().subscribe(_ -> draw()));
        ink.fontProperty().subscribe(_ -> draw());
        place.sceneProperty().subscribe(_ -> draw());
    }

    public Node node() {
        return place;
    }

    /// Carries a colour of the style sheet and is never seen.
    private static Label role(String styleClass) {
        Label role = new Label();
        role.getStyleClass().add(styleClass);
        role.setVisible(false);
        role.setManaged(false);
        return role;
    }

    private Stream<Label> roles() {
        return Stream.concat(Stream.of(ink, faint, ground), lines.stream());
    }

    /// Nothing is drawn before the panel is on a scene: starting AWT is not free.
    private void draw() {
        Optional<Overlay> now = overlay.getValue();
        empty.setVisible(now.isEmpty());
        place.getChildren().removeIf(ChartViewer.class::isInstance);
        if (place.getScene() != null) {
            now.map(o -> OverlayChart.of(o, style()))
                    .map(chart -> new ChartViewer(chart, false))
                    .ifPresent(viewer -> {
                        viewer.setFocusTraversable(false);
                        place.getChildren().addFirst(viewer);
                    });
        }
    }

    private OverlayChart.Style style() {
        return new OverlayChart.Style(
                colour(ink),
                colour(faint),
                colour(ground),
                lines.stream().map(OverlayView::colour).toList(),
                ChartFont.of(ink));
    }

    private static Color colour(Label role) {
        return role.getTextFill() instanceof Color colour ? colour : Color.GRAY;
    }
}
