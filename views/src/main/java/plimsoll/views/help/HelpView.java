package plimsoll.views.help;

import javafx.css.PseudoClass;
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
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");

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
        title.setText(topic.group() + " › " + topic.title());
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

    /// A line stands above the first page of a group.
    private final class TopicCell extends ListCell<HelpTopic> {
        private TopicCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable HelpTopic topic, boolean empty) {
            super.updateItem(topic, empty);
            setText(topic == null ? null : topic.title());
            setAccessibleText(topic == null ? null : topic.group() + ": " + topic.title());
            pseudoClassStateChanged(FIRST, topic != null && isFirst(topic));
        }

        private boolean isFirst(HelpTopic topic) {
            return getIndex() > 0 && !model.found().get(getIndex() - 1).group().equals(topic.group());
        }
    }
}
