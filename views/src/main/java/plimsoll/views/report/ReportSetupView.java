package plimsoll.views.report;

import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import plimsoll.model.report.PageSetup;
import plimsoll.model.report.PageSetup.Orientation;
import plimsoll.model.report.PageSetup.Paper;
import plimsoll.model.report.ReportChoice;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;

/// The sheet, and what is printed on it.
public final class ReportSetupView {
    private static final Messages TEXT = Messages.of("report");
    private static final double PERCENT = 100;

    private final ReportViewModel model;

    @FXML
    private ComboBox<Paper> paper;

    @FXML
    private ComboBox<Orientation> orientation;

    @FXML
    private TextField scale;

    @FXML
    private CheckBox onePage;

    @FXML
    private ListView<SectionLine> sections;

    @FXML
    private Button up;

    @FXML
    private Button down;

    ReportSetupView(ReportViewModel model) {
        this.model = model;
    }

    @FXML
    private void initialize() {
        initializeSheet();
        new SectionList(sections, up, down, model);
        model.choiceProperty().subscribe(this::showChoice);
    }

    private void initializeSheet() {
        paper.setConverter(new Named<>(p -> TEXT.text("paper." + key(p))));
        paper.getItems().setAll(Paper.values());
        paper.setOnAction(_ -> model.choosePaper(paper.getValue()));
        orientation.setConverter(new Named<>(o -> TEXT.text("orientation." + key(o))));
        orientation.getItems().setAll(Orientation.values());
        orientation.setOnAction(_ -> model.chooseOrientation(orientation.getValue()));
        scale.focusedProperty().addListener((_, _, has) -> {
            if (!has) {
                scale();
            }
        });
    }

    private static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void showChoice(ReportChoice choice) {
        PageSetup sheet = choice.page();
        paper.setValue(sheet.paper());
        orientation.setValue(sheet.orientation());
        scale.setText(String.valueOf(Math.round(sheet.scale() * PERCENT)));
        onePage.setSelected(choice.onePage());
        sections.setDisable(choice.onePage());
    }

    @FXML
    private void scale() {
        try {
            model.chooseScale(Double.parseDouble(scale.getText().strip()));
        } catch (NumberFormatException _) {
            showChoice(model.choiceProperty().get());
        }
        showChoice(model.choiceProperty().get());
    }

    @FXML
    private void onePage() {
        model.chooseOnePage(onePage.isSelected());
    }

    @FXML
    private void up() {
        move(-1);
    }

    @FXML
    private void down() {
        move(1);
    }

    private void move(int step) {
        SectionList.move(sections, model, step);
    }

    @FXML
    private void all() {
        model.chooseAll();
    }
}
