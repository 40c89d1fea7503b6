package plimsoll.views.help;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.parameter.Provenance;
import plimsoll.views.control.Messages;

/// Contents, narrowed by a search, and the page that is open.
public final class HelpViewModel {
    private static final Messages TEXT = Messages.of("help");

    private final List<HelpTopic> all;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<HelpTopic> found = FXCollections.observableArrayList();
    private final ObjectProperty<HelpTopic> topic;

    /// @param sources of every parameter file the program has
    public HelpViewModel(List<Provenance> sources) {
        this.all = HelpBook.topics(sources);
        this.topic = new SimpleObjectProperty<>(all.getFirst());
        query.subscribe(_ -> search());
    }

    StringProperty queryProperty() {
        return query;
    }

    /// All pages while nothing is searched for; those with the words in their title first.
    ObservableList<HelpTopic> found() {
        return found;
    }

    ObjectProperty<HelpTopic> topicProperty() {
        return topic;
    }

    /// How many pages were found; empty while nothing is searched for.
    String count() {
        if (words().isEmpty()) {
            return "";
        }
        return found.size() == 1 ? TEXT.text("foundOne") : TEXT.text("found", found.size());
    }

    /// Shows a page; the first one where there is none of that name.
    void open(String id) {
        query.set("");
        topic.set(all.stream().filter(t -> t.id().equals(id)).findFirst().orElse(all.getFirst()));
    }

    /// Whether the words searched for stand in this part of the page.
    boolean isHit(Block block) {
        return !words().isEmpty() && words().stream().anyMatch(word -> HelpTopic.has(block.text(), List.of(word)));
    }

    private List<String> words() {
        return Stream.of(query.get().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void search() {
        List<String> words = words();
        Comparator<HelpTopic> byTitle = Comparator.comparing(t -> !words.isEmpty() && !t.titleHas(words));
        found.setAll(all.stream().filter(t -> t.has(words)).sorted(byTitle).toList());
        Optional<HelpTopic> first = found.stream().findFirst();
        if (!found.contains(topic.get()) || !words.isEmpty()) {
            first.ifPresent(topic::set);
        }
    }
}
