package plimsoll.views.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import plimsoll.views.command.Command;
import plimsoll.views.command.CommandGroup;
import plimsoll.views.command.CommandSource;
import plimsoll.views.command.Overlay;
import plimsoll.views.control.Fxml;

/// The help over a window, open at the page of the panel that has the keyboard.
public final class Help implements CommandSource {
    /// Precedes a panel's name in the id of its node; a page of the help has that name.
    private static final String PANEL = "panel-";

    private final StackPane window;
    private final HelpViewModel model;
    private final HelpView view;
    private final Overlay overlay;

    /// @param window what the help opens over
    public Help(StackPane window, HelpViewModel model) {
        this.window = window;
        this.model = model;
        this.view = new HelpView(model, this::close);
        this.overlay = new Overlay((Region) Fxml.load("help", view));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("help.open", CommandGroup.HELP, this::toggle).on("F1"),
                Command.of("help.terminology", CommandGroup.HELP, () -> show("terminology")));
    }

    private void toggle() {
        if (overlay.isOpen()) {
            close();
        } else {
            show(topicOf(focused()).orElse(""));
        }
    }

    /// @param topic a page; the first one where there is none of that id
    public void show(String topic) {
        model.open(topic);
        overlay.show(window, view.search());
    }

    public void close() {
        overlay.close();
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(window.getScene()).flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()));
    }

    /// The page of the panel that the node is in.
    static Optional<String> topicOf(Optional<Node> node) {
        return Stream.iterate(node, Optional::isPresent, n -> n.map(Node::getParent))
                .flatMap(Optional::stream)
                .map(Node::getId)
                .filter(id -> id != null && id.startsWith(PANEL))
                .map(id -> id.substring(PANEL.length()))
                .findFirst();
    }
}
