package plimsoll.views.health;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import plimsoll.model.alert.AlertBook;
import plimsoll.views.control.Messages;

/// The alerts in the status bar; pressed it opens their panel.
public final class AlertBadge {
    private static final Messages TEXT = Messages.of("health");

    private final AlertDesk desk;
    private final Runnable show;

    @FXML
    private Button badge;

    /// @param show brings the panel to the front
    public AlertBadge(AlertDesk desk, Runnable show) {
        this.desk = desk;
        this.show = show;
    }

    @FXML
    private void initialize() {
        desk.bookProperty().subscribe(this::show);
    }

    private void show(AlertBook book) {
        AlertSummary summary = new AlertSummary(book);
        badge.setText(summary.words());
        badge.getTooltip().setText(summary.words() + "\n" + TEXT.text("opensAlerts"));
        badge.setAccessibleText(TEXT.text("alerts2", summary.words()));
        badge.getStyleClass().removeAll("watch", "danger");
        switch (summary.tone()) {
            case WATCH -> badge.getStyleClass().add("watch");
            case DANGER -> badge.getStyleClass().add("danger");
            default -> {}
        }
    }

    @FXML
    private void open() {
        show.run();
    }
}
