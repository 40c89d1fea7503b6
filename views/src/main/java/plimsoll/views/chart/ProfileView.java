package plimsoll.views.chart;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.views.chart.Profile.Look;
import plimsoll.views.chart.ProfileViewModel.Day;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;
import plimsoll.views.workspace.ProfileChoice.Curves;

/// Profit and other measures over price as curves.
public final class ProfileView {
    private static final Messages TEXT = Messages.of("profile");

    /// Points of the axis that a step with Shift goes.
    private static final int FAR = 10;

    private final ProfileViewModel model;

    @FXML
    private ComboBox<Curves> curves;

    @FXML
    private ComboBox<Since> since;

    @FXML
    private Slider day;

    @FXML
    private Label date;

    @FXML
    private Label title;

    @FXML
    private Label empty;

    @FXML
    private Label breakevens;

    @FXML
    private StackPane place;

    @FXML
    private FlowPane readout;

    private record Drawn(Profile profile, ProfileChart.Style style) {}

    private final PriceMarker marker = new PriceMarker();
    private Optional<Drawn> drawn = Optional.empty();
    private Optional<ChartViewer> viewer = Optional.empty();

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
        place.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        breakevens.textProperty().bind(model.breakevensProperty());
        breakevens.visibleProperty().bind(model.breakevensProperty().isNotEmpty());
        breakevens.managedProperty().bind(breakevens.visibleProperty());
        bindChoices();
        bindMarker();
        model.profileProperty().subscribe(_ -> draw());
        Stream.of(ink, faint, ground, low, now, high)
                .forEach(role -> role.textFillProperty().subscribe(_ -> draw()));
        ink.fontProperty().subscribe(_ -> draw());
        place.sceneProperty().subscribe(_ -> draw());
    }

    private void bindMarker() {
        place.getChildren().add(marker);
        place.addEventFilter(MouseEvent.MOUSE_PRESSED, this::drag);
        place.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::drag);
        place.setOnKeyPressed(this::step);
        place.setFocusTraversable(true);
        model.readoutProperty().subscribe(this::show);
    }

    /// The marker goes where the pointer is.
    private void drag(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            place.requestFocus();
            marker.moveAt(event.getX()).ifPresent(model::mark);
            event.consume();
        }
    }

    private void step(KeyEvent event) {
        int steps = event.isShiftDown() ? FAR : 1;
        switch (event.getCode()) {
            case LEFT -> model.markBeside(-steps);
            case RIGHT -> model.markBeside(steps);
            case HOME -> model.mark(0);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void show(Optional<Readout> shown) {
        readout.getChildren().clear();
        shown.ifPresent(r -> {
            marker.show(r.move(), r.price());
            readout.getChildren().add(label(TEXT.text("at", r.price()), "price"));
            r.lines()
                    .forEach(line -> readout.getChildren()
                            .add(label(line.text(), line.look().name().toLowerCase(Locale.ROOT))));
        });
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private void bindChoices() {
        choices(curves, Curves.values(), c -> c == Curves.BY_DATE ? TEXT.text("byDate") : TEXT.text("byVolatility"));
        model.choiceProperty().subscribe(choice -> curves.setValue(choice.curves()));
        curves.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        shown(curves, model.ofProfitProperty());
        choices(since, Since.values(), s -> s == Since.NOW ? TEXT.text("sinceNow") : TEXT.text("sinceEntry"));
        model.choiceProperty().subscribe(choice -> since.setValue(choice.since()));
        since.valueProperty().addListener((_, _, chosen) -> model.choose(chosen));
        shown(since, model.byDateProperty());
        shown(date, model.byDateProperty());
        shown(day, model.byDateProperty().and(model.datedProperty()));
        model.dayProperty().subscribe(this::show);
        day.valueProperty().addListener((_, _, value) -> model.chooseDay((int) Math.round(value.doubleValue())));
    }

    private static <T> void choices(ComboBox<T> box, T[] values, Function<T, String> words) {
        box.getItems().setAll(values);
        box.setConverter(new Named<>(words));
    }

    private static void shown(Node node, ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    /// The scale never lies below the day shown, or the slider would choose another.
    private void show(Day shown) {
        day.setMax(Math.max(day.getMax(), shown.last()));
        day.setValue(shown.chosen());
        day.setMax(Math.max(shown.last(), 1));
        date.setText(shown.text());
    }

    /// Nothing is drawn before the panel is on a scene: starting AWT is not free.
    private void draw() {
        Optional<Profile> profile = model.profileProperty().get();
        empty.setVisible(profile.isEmpty());
        place.setAccessibleText(
                profile.isEmpty() ? empty.getText() : model.pointsProperty().get());
        Optional<Drawn> wanted = profile.map(p -> new Drawn(p, style()));
        if (place.getScene() != null && !wanted.equals(drawn)) {
            drawn = wanted;
            wanted.ifPresentOrElse(w -> draw(ProfileChart.of(w.profile(), w.style())), this::erase);
            marker.over(viewer);
        }
    }

    private void draw(JFreeChart chart) {
        viewer.ifPresentOrElse(v -> v.setChart(chart), () -> {
            ChartViewer first = new ChartViewer(chart, false);
            first.setFocusTraversable(false);
            place.getChildren().addFirst(first);
            viewer = Optional.of(first);
        });
    }

    private void erase() {
        viewer.ifPresent(place.getChildren()::remove);
        viewer = Optional.empty();
    }

    private ProfileChart.Style style() {
        return new ProfileChart.Style(
                colour(ink),
                colour(faint),
                colour(ground),
                Map.of(Look.LOW, colour(low), Look.NOW, colour(now), Look.HIGH, colour(high)),
                ChartFont.of(ink));
    }

    private static Color colour(Label role) {
        return role.getTextFill() instanceof Color colour ? colour : Color.GRAY;
    }
}
