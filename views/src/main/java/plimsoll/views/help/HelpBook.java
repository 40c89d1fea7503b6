package plimsoll.views.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import plimsoll.model.parameter.Provenance;
import plimsoll.views.command.CommandNames;
import plimsoll.views.control.Messages;

/// All pages of the help: the manual cut into them, a page for each panel, a page for each venue.
final class HelpBook {
    private static final Messages TEXT = Messages.of("help");
    private static final String FIRST = TEXT.text("theFirstFiveMinutes");
    private static final String TERMS = TEXT.text("terminology");
    private static final String VENUES = TEXT.text("venuesWhatIsModelled");

    private final Map<String, String> manual;
    private final Map<String, String> panels;
    private final List<Provenance> sources;

    private HelpBook(Map<String, String> manual, Map<String, String> panels, List<Provenance> sources) {
        this.manual = manual;
        this.panels = panels;
        this.sources = sources;
    }

    /// @param sources of every parameter file the program has
    static List<HelpTopic> topics(List<Provenance> sources) {
        HelpBook book =
                new HelpBook(Markdown.sections(packed("README.md")), Markdown.sections(packed("panels.md")), sources);
        List<HelpTopic> topics = new ArrayList<>();
        topics.addAll(book.start());
        topics.addAll(book.panels());
        topics.addAll(book.venues());
        return List.copyOf(topics);
    }

    private static String packed(String name) {
        try (InputStream in = HelpBook.class.getResourceAsStream("/plimsoll/views/help/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own help cannot be read: " + name, e);
        }
    }

    private static String id(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /// @throws IllegalStateException when the manual has no such section
    private List<Block> section(String heading) {
        return Optional.ofNullable(manual.get(heading))
                .map(Markdown::blocks)
                .orElseThrow(() -> new IllegalStateException("the manual has no section " + heading));
    }

    private List<HelpTopic> start() {
        String group = TEXT.text("start");
        List<HelpTopic> topics = new ArrayList<>();
        part(FIRST, "", FIRST).ifPresent(topics::add);
        topics.add(new HelpTopic("terminology", group, TERMS, section(TERMS)));
        part(FIRST, TEXT.text("parametersUnderStress"), "").ifPresent(topics::add);
        part(FIRST, TEXT.text("otherVenuesAndOne"), "").ifPresent(topics::add);
        topics.add(new HelpTopic("formats", group, TEXT.text("formats"), section(TEXT.text("formats"))));
        return topics;
    }

    /// What stands under a third-level heading of a section; under none, what precedes the first one.
    private Optional<HelpTopic> part(String section, String heading, String title) {
        List<Block> part = new ArrayList<>();
        String under = "";
        for (Block block : section(section)) {
            if (block instanceof Block.Heading h) {
                under = h.text();
            } else if (under.equals(heading)) {
                part.add(block);
            }
        }
        String name = title.isEmpty() ? heading : title;
        return Optional.of(new HelpTopic(id(name), TEXT.text("start"), name, part))
                .filter(t -> !t.blocks().isEmpty());
    }

    private List<HelpTopic> panels() {
        return panels.entrySet().stream()
                .map(e -> new HelpTopic(
                        e.getKey(),
                        TEXT.text("panels"),
                        CommandNames.text("panel." + e.getKey()),
                        Markdown.blocks(e.getValue())))
                .toList();
    }

    /// What stands under a third-level heading is for those who build the program.
    private List<HelpTopic> venues() {
        List<HelpTopic> topics = new ArrayList<>();
        List<Block> common = new ArrayList<>();
        for (Block block : section(VENUES)) {
            if (block instanceof Block.Heading) {
                break;
            }
            if (block instanceof Block.Table table && topics.isEmpty()) {
                table.rows().stream()
                        .skip(1)
                        .map(row -> venue(table.rows().getFirst(), row))
                        .forEach(topics::add);
            } else {
                common.add(block);
            }
        }
        topics.addFirst(rules(TEXT.text("everyVenue"), common));
        return topics;
    }

    private HelpTopic venue(List<String> header, List<String> row) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 1; i < header.size(); i++) {
            String title = header.get(i);
            blocks.add(new Block.Heading(title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1)));
            blocks.add(new Block.Paragraph(row.get(i)));
        }
        return rules(row.getFirst().replace("`", ""), blocks);
    }

    private HelpTopic rules(String title, List<Block> rules) {
        List<Block> blocks = new ArrayList<>(rules);
        List<Block> files = sources.stream()
                .filter(s -> title.startsWith(TEXT.text("venue." + s.venue())))
                .<Block>map(s ->
                        new Block.Item("•", TEXT.text("source", s.id(), s.effectiveFrom(), s.retrieved(), s.source())))
                .toList();
        if (!files.isEmpty()) {
            blocks.add(new Block.Heading(TEXT.text("sources")));
            blocks.addAll(files);
        }
        return new HelpTopic(id(title), TEXT.text("venues"), title, blocks);
    }
}
