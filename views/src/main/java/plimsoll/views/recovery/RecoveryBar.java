package plimsoll.views.recovery;

import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Journals.Unfinished;
import plimsoll.views.workspace.Recoveries;

/// Across the top of the window as long as there is unsaved work of an earlier session.
public final class RecoveryBar {
    private static final Messages TEXT = Messages.of("recovery");

    private final Recoveries recoveries;
    private final ZoneId zone;
    private final VBox bar = new VBox();

    public RecoveryBar(Recoveries recoveries, ZoneId zone) {
        this.recoveries = recoveries;
        this.zone = zone;
        bar.getStyleClass().add("recovery");
        recoveries.leftProperty().subscribe(this::show);
    }

    public Node node() {
        return bar;
    }

    private void show(List<Unfinished> left) {
        bar.setVisible(!left.isEmpty());
        bar.setManaged(!left.isEmpty());
        bar.getChildren()
                .setAll(left.stream().map(u -> line(RecoveryRow.of(u, zone))).toList());
    }

    private Node line(RecoveryRow row) {
        Button recover = button(TEXT.text("recover"), () -> recoveries.recover(row.work()));
        recover.getStyleClass().add("accent");
        recover.setDefaultButton(false);
        HBox line = new HBox(
                words(row),
                recover,
                button(TEXT.text("discard"), () -> recoveries.discard(row.work())),
                button(TEXT.text("later"), recoveries::later));
        line.getStyleClass().add("recovery-line");
        return line;
    }

    private static VBox words(RecoveryRow row) {
        Label title = new Label(TEXT.text("unsavedEditsOf", row.title()));
        title.getStyleClass().add("recovery-title");
        VBox words = new VBox(title, label(row.summary(), String.join("\n", row.changes())));
        if (!row.warning().isEmpty()) {
            Label warning = label(row.warning(), row.warning());
            warning.getStyleClass().add("warning");
            words.getChildren().add(warning);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Label label(String text, String all) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setTooltip(new Tooltip(all));
        return label;
    }

    private static Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
