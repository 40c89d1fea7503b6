package plimsoll.views.health;

import java.util.List;
import plimsoll.model.alert.Alert;
import plimsoll.model.alert.AlertBook;
import plimsoll.model.alert.Band;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// The book of alerts in one line.
record AlertSummary(AlertBook book) {
    private static final Messages TEXT = Messages.of("health");

    /// The number of those not acknowledged, and the worst in words.
    String words() {
        List<Alert> open = book.unacknowledged();
        if (open.isEmpty()) {
            return TEXT.text("noNewAlerts");
        }
        return open.size() == 1
                ? TEXT.text("alert", sign(), open.size(), open.getFirst().words())
                : TEXT.text("alertsWorst", sign(), open.size(), open.getFirst().words());
    }

    /// How many, where they are listed themselves.
    String count() {
        int open = book.unacknowledged().size();
        return switch (open) {
            case 0 -> TEXT.text("noNewAlerts");
            case 1 -> TEXT.text("newAlert", sign(), open);
            default -> TEXT.text("newAlerts", sign(), open);
        };
    }

    private String sign() {
        return tone() == Tone.DANGER ? "✖ " : "▲ ";
    }

    Tone tone() {
        return book.unacknowledged().stream()
                .map(Alert::band)
                .max(Band::compareTo)
                .map(AlertRow::tone)
                .orElse(Tone.MUTED);
    }
}
