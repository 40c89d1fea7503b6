package plimsoll.app.desktop;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Documents;
import plimsoll.views.workspace.Workspace;

/// Asks before a window with unsaved edits closes.
final class Leaving {
    private static final Messages TEXT = Messages.of("desktop");
    private static final ButtonType SAVE = new ButtonType(TEXT.text("save"), ButtonData.YES);
    private static final ButtonType KEEP = new ButtonType(TEXT.text("keep"), ButtonData.YES);
    private static final ButtonType DISCARD = new ButtonType(TEXT.text("discard"), ButtonData.NO);

    private final Workspace workspace;
    private final Stage stage;

    Leaving(Workspace workspace, Stage stage) {
        this.workspace = workspace;
        this.stage = stage;
    }

    /// @param closing goes on unless it is consumed
    void ask(Event closing) {
        Documents documents = workspace.documents();
        if (!workspace.whatIfs().unsavedProperty().get()) {
            documents.close();
            return;
        }
        ButtonType answer = question().showAndWait().orElse(ButtonType.CANCEL);
        if (answer.equals(SAVE)) {
            closing.consume();
            documents.saveAndThen(stage::close);
        } else if (answer.equals(KEEP)) {
            documents.close();
        } else if (answer.equals(DISCARD)) {
            documents.discard();
        } else {
            closing.consume();
        }
    }

    private Alert question() {
        int edits = workspace.whatIfs().sizeProperty().get();
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, TEXT.text("keptEdits"));
        alert.initOwner(stage);
        alert.setTitle(TEXT.text("unsaved"));
        alert.setHeaderText(edits == 1 ? TEXT.text("one") : TEXT.text("several", edits));
        List<ButtonType> buttons = new ArrayList<>(List.of(KEEP, DISCARD, ButtonType.CANCEL));
        if (workspace.documents().hasPlace()) {
            buttons.addFirst(SAVE);
        }
        alert.getButtonTypes().setAll(buttons);
        return alert;
    }
}
