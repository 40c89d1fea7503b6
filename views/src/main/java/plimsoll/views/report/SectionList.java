package plimsoll.views.report;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import plimsoll.model.report.SectionId;
import plimsoll.views.control.Messages;

/// Sections with a box each, in their order.
final class SectionList {
    private static final Messages TEXT = Messages.of("report");

    private final ListView<SectionLine> list;
    private final ReportViewModel model;

    SectionList(ListView<SectionLine> list, Button up, Button down, ReportViewModel model) {
        this.list = list;
        this.model = model;
        list.setItems(model.lines());
        list.setCellFactory(_ -> new SectionCell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            boolean isFixed = line == null || !line.isChosen();
            up.setDisable(isFixed);
            down.setDisable(isFixed);
        });
    }

    private Optional<SectionLine> selected() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.SPACE) {
            selected().ifPresent(this::toggle);
            event.consume();
        } else if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            move(list, model, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        }
    }

    private void toggle(SectionLine line) {
        model.choose(line.id(), !line.isChosen());
        select(list, line.id());
    }

    /// The selected one, which stays selected.
    static void move(ListView<SectionLine> list, ReportViewModel model, int step) {
        Optional.ofNullable(list.getSelectionModel().getSelectedItem()).ifPresent(line -> {
            model.move(line.id(), step);
            select(list, line.id());
        });
    }

    private static void select(ListView<SectionLine> list, SectionId id) {
        list.getItems().stream()
                .filter(line -> line.id() == id)
                .findFirst()
                .ifPresent(list.getSelectionModel()::select);
    }

    private final class SectionCell extends ListCell<SectionLine> {
        private final CheckBox box = new CheckBox();

        private SectionCell() {
            setPrefWidth(0);
            setWrapText(true);
            box.setFocusTraversable(false);
            box.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(SectionList.this::toggle));
        }

        @Override
        protected void updateItem(@Nullable SectionLine line, boolean empty) {
            super.updateItem(line, empty);
            setGraphic(line == null ? null : box);
            setText(line == null ? null : line.id().title());
            setAccessibleText(line == null ? null : words(line));
            box.setSelected(line != null && line.isChosen());
        }

        private static String words(SectionLine line) {
            return line.isChosen()
                    ? TEXT.text("sectionIn", line.id().title())
                    : TEXT.text("sectionOut", line.id().title());
        }
    }
}
