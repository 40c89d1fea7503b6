package plimsoll.views.chart;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.fx.ChartViewer;

/// Profit and other measures over price as curves.
public final class ProfileView {
    private final ProfileViewModel model;

    @FXML
    private Label title;

    @FXML
    private Label empty;

    @FXML
    private Label points;

    @FXML
    private StackPane place;

    @FXML
    private Label ink;

    @FXML
    private Label faint;

    @FXML
    private Label ground;

    @FXML
    private Label low;

    @FXML
    private Label now;

    @FXML
    private Label high;

    public ProfileView(ProfileViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        title.textProperty().bind(model.titleProperty());
        points.textProperty().bind(model.pointsProperty());
        model.profileProperty().subscribe(_ -> draw());
        Stream.of(ink, faint, ground, low, now, high)
                .forEach(role -> role.textFillProperty().subscribe(_ -> draw()));
        place.sceneProperty().subscribe(_ -> draw());
    }

    /// Nothing is drawn before the panel is on a scene: starting AWT is not free.
    private void draw() {
        Optional<Profile> profile = model.profileProperty().get();
        empty.setVisible(profile.isEmpty());
        place.getChildren().removeIf(ChartViewer.class::isInstance);
        if (place.getScene() != null) {
            profile.map(p -> ProfileChart.of(p, colours()))
                    .ifPresent(chart -> place.getChildren().addFirst(new ChartViewer(chart, false)));
        }
    }

    private ProfileChart.Colours colours() {
        return new ProfileChart.Colours(
                colour(ink), colour(faint), colour(ground), List.of(colour(low), colour(now), colour(high)));
    }

    private static Color colour(Label role) {
        return role.getTextFill() instanceof Color colour ? colour : Color.GRAY;
    }
}
