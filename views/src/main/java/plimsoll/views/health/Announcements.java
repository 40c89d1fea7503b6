package plimsoll.views.health;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.stage.Window;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;
import plimsoll.model.alert.Alert;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Attention;

/// Shows and sounds what gets dangerous, while the window is shown.
public final class Announcements {
    private static final Messages TEXT = Messages.of("health");

    private static final Duration SHOWN = Duration.seconds(8);
    private static final int MOST = 3;

    private final AlertDesk desk;
    private final Parent root;
    private final Attention attention;
    private final Runnable show;

    /// @param show brings the panel of alerts to the front
    public Announcements(AlertDesk desk, Parent root, Attention attention, Runnable show) {
        this.desk = desk;
        this.root = root;
        this.attention = attention;
        this.show = show;
        desk.announcedProperty().addListener((_, _, alerts) -> announce(alerts));
    }

    private void announce(List<Alert> alerts) {
        Window window = root.getScene() == null ? null : root.getScene().getWindow();
        if (window == null || !window.isShowing()) {
            return;
        }
        if (desk.soundProperty().get()) {
            attention.beep();
        }
        if (desk.notifyProperty().get()) {
            Notifications.create()
                    .owner(window)
                    .title(alerts.size() == 1 ? TEXT.text("danger2") : TEXT.text("dangerAlerts", alerts.size()))
                    .text(words(alerts))
                    .position(Pos.BOTTOM_RIGHT)
                    .hideAfter(SHOWN)
                    .onAction(_ -> show.run())
                    .showWarning();
        }
    }

    private static String words(List<Alert> alerts) {
        String first = alerts.stream().limit(MOST).map(Alert::words).collect(Collectors.joining("\n"));
        return alerts.size() > MOST ? TEXT.text("andMore", first, alerts.size() - MOST) : first;
    }
}
