package plimsoll.views.help;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import plimsoll.views.control.Messages;

/// Contents on the left, the open page on the right.
public final class HelpView {
    private static final Messages TEXT = Messages.of("help");

    private final HelpViewModel model;
    private final Runnable leave;

    @FXML
    private TextField search;

    @FXML
    private Label count;

    @FXML
    private ListView<HelpTopic> contents;

    @FXML
    private Label title;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox page;

    HelpView(HelpViewModel model, Runnable leave) {
        this.model = model;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        contents.setItems(model.found());
        contents.setPlaceholder(new Label(TEXT.text("empty")));
        contents.setCellFactory(_ -> new TopicCell());
        contents.getSelectionModel().selectedItemProperty().addListener((_, _, chosen) -> {
            if (chosen != null) {
                model.topicProperty().set(chosen);
            }
        });
        model.topicProperty().subscribe(this::show);
        model.queryProperty().subscribe(() -> {
            count.setText(model.count());
            show(model.topicProperty().get());
        });
    }

    private void show(HelpTopic topic) {
        contents.getSelectionModel().select(topic);
        contents.scrollTo(Math.max(0, contents.getSelectionModel().getSelectedIndex() - 4));
        title.setText(topic.title());
        page.getChildren().setAll(topic.blocks().stream().map(this::node).toList());
        scroll.setVvalue(0);
    }

    private Node node(Block block) {
        Node node = HelpPage.of(block);
        if (model.isHit(block)) {
            node.getStyleClass().add("help-hit");
        }
        return node;
    }

    @FXML
    private void close() {
        leave.run();
    }

    TextField search() {
        return search;
    }

    /// The first page of a group stands under the group's name.
    private final class TopicCell extends ListCell<HelpTopic> {
        private TopicCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HelpTopic topic, boolean empty) {
            super.updateItem(topic, empty);
            setGraphic(topic == null ? null : lines(topic));
            setAccessibleText(topic == null ? null : topic.group() + ": " + topic.title());
        }

        private Node lines(HelpTopic topic) {
            boolean first = getIndex() == 0
                    || !model.found().get(getIndex() - 1).group().equals(topic.group());
            if (!first) {
                return new Label(topic.title());
            }
            Label group = new Label(topic.group());
            group.getStyleClass().add("help-group");
            return new VBox(group, new Label(topic.title()));
        }
    }
}
