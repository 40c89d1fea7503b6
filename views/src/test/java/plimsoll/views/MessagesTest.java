package plimsoll.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.views.control.Messages;

/// Every text of the window is in a bundle, and every text of a bundle is in the window.
final class MessagesTest {
    private static final Path RESOURCES = Path.of("..", "resources");
    private static final List<Path> SOURCES = List.of(
            Path.of("src", "main", "java"), Path.of("..", "app", "src", "main", "java", "plimsoll", "app", "desktop"));
    private static final Pattern OF_FXML = Pattern.compile("\"%([a-z-]+)\\.([^\"]+)\"");
    private static final Pattern OF_ROOM = Pattern.compile("Messages\\.of\\(\"([a-z-]+)\"\\)");
    private static final Pattern OF_JAVA = Pattern.compile("(?:TEXT|text)\\s*\\.text\\(\\s*\"([^\"]+)\"\\s*([,)+])");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\b(text|promptText|accessibleText|accessibleHelp)=\"([^\"]*)\"");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static Map<String, Properties> rooms() throws IOException {
        Map<String, Properties> rooms = new TreeMap<>();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            Properties texts = new Properties();
            texts.load(new StringReader(read(file)));
            rooms.put(file.getFileName().toString().replace(".properties", ""), texts);
        }
        return rooms;
    }

    /// Room and key, a dot between them; a key that is completed while running ends in a dot.
    private static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file : files(RESOURCES.resolve("fxml"), ".fxml")) {
            OF_FXML.matcher(read(file)).results().forEach(m -> used.add(m.group(1) + "." + m.group(2)));
        }
        for (Path folder : SOURCES) {
            for (Path file : files(folder, ".java")) {
                String source = read(file);
                Matcher room = OF_ROOM.matcher(source);
                if (room.find()) {
                    OF_JAVA.matcher(source).results().forEach(m -> used.add(room.group(1) + "." + m.group(1)));
                }
            }
        }
        return used;
    }

    @Test
    void everyKeyThatIsUsedHasAText() throws IOException {
        Map<String, Properties> rooms = rooms();
        Set<String> missing = used().stream()
                .filter(key -> !key.endsWith("."))
                .filter(key -> {
                    int dot = key.indexOf('.');
                    Properties texts = rooms.get(key.substring(0, dot));
                    return texts == null || !texts.containsKey(key.substring(dot + 1));
                })
                .collect(Collectors.toSet());
        assertThat(used()).as("keys found").hasSizeGreaterThan(20);
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> used = used();
        Set<String> unused = new TreeSet<>();
        rooms().forEach((room, texts) -> texts.stringPropertyNames().stream()
                .map(key -> room + "." + key)
                .filter(key -> used.stream().noneMatch(u -> u.endsWith(".") ? key.startsWith(u) : key.equals(u)))
                .forEach(unused::add));
        unused.removeIf(key -> key.startsWith("commands."));
        assertThat(unused).isEmpty();
    }

    @Test
    void noLayoutHoldsALiteralText() throws IOException {
        Set<String> literal = new TreeSet<>();
        for (Path file : files(RESOURCES.resolve("fxml"), ".fxml")) {
            ATTRIBUTE
                    .matcher(read(file))
                    .results()
                    .filter(m -> !m.group(2).isEmpty() && !m.group(2).startsWith("%"))
                    .forEach(m -> literal.add(file.getFileName() + ": " + m.group()));
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void placesInATextAreFilledInOrder() {
        assertThat(Messages.of("start").text("opened", "A", "B")).isEqualTo("A, opened B");
    }

    @Test
    void layoutsFindTheirTextsByRoomAndKey() {
        assertThat(Messages.ofEveryRoom().containsKey("start.samples")).isTrue();
        assertThat(Messages.ofEveryRoom().containsKey("start.no-such-key")).isFalse();
        assertThat(Messages.ofEveryRoom().getString("start.samples"))
                .isEqualTo(Messages.of("start").text("samples"));
    }
}
