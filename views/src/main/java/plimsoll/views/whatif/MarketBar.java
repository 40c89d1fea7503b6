package plimsoll.views.whatif;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Named;

/// One line in which the market is changed.
final class MarketBar {
    private static final Messages TEXT = Messages.of("whatif");

    private final WhatIfViewModel model;
    private final ComboBox<MarketEntry> what = new ComboBox<>();
    private final ComboBox<String> subject = new ComboBox<>();
    private final TextField value = new TextField();
    private final Label now = new Label();
    private final Label refusal = new Label();

    MarketBar(WhatIfViewModel model) {
        this.model = model;
        what.getItems().setAll(MarketEntry.values());
        what.setConverter(new Named<>(MarketEntry::title));
        what.setAccessibleText(TEXT.text("whatOfTheMarket"));
        subject.setAccessibleText(TEXT.text("ofWhichUnderlyingOr"));
        value.setAccessibleText(TEXT.text("toWhat"));
        value.setPrefColumnCount(17);
        value.setOnAction(_ -> take());
        now.getStyleClass().add("caption");
        refusal.getStyleClass().add("refusal");
        refusal.textProperty().bind(model.refusalProperty());
        what.valueProperty().subscribe(_ -> offer());
        subject.valueProperty().subscribe(_ -> remind());
        model.underlyingsProperty().subscribe(_ -> offer());
        model.edits().subscribe(this::remind);
        what.setValue(MarketEntry.INDEX);
    }

    Node node() {
        Label title = new Label(TEXT.text("market"));
        title.getStyleClass().add("part-title");
        title.setLabelFor(what);
        title.setMinWidth(Region.USE_PREF_SIZE);
        Button apply = new Button(TEXT.text("change"));
        apply.setMinWidth(Region.USE_PREF_SIZE);
        apply.setOnAction(_ -> take());
        HBox bar = new HBox(title, what, subject, value, apply, now, refusal);
        bar.getStyleClass().add("panel-head");
        return bar;
    }

    private void offer() {
        MarketEntry chosen = chosen();
        List<String> subjects = chosen.isOfUnderlying()
                ? model.underlyingsProperty().get()
                : chosen.isOfInstrument() ? model.instrumentsProperty().get() : List.of();
        String before = Optional.ofNullable(subject.getValue()).orElse("");
        subject.getItems().setAll(subjects);
        subject.setValue(
                subjects.contains(before)
                        ? before
                        : subjects.stream().findFirst().orElse(null));
        subject.setVisible(!subjects.isEmpty());
        subject.setManaged(subject.isVisible());
        value.setPromptText(chosen.hint());
        remind();
    }

    private MarketEntry chosen() {
        return Optional.ofNullable(what.getValue()).orElse(MarketEntry.INDEX);
    }

    private String subject() {
        return Optional.ofNullable(subject.getValue()).orElse("");
    }

    private void remind() {
        now.setText(model.now(chosen(), subject()));
    }

    private void take() {
        if (model.change(chosen(), subject(), value.getText())) {
            value.clear();
        } else {
            value.requestFocus();
        }
    }
}
