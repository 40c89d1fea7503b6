package plimsoll.views.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.Provenance;

final class HelpViewModelTest {
    private static final List<Provenance> SOURCES = ParameterLibrary.builtIn().all();

    private final HelpViewModel model = new HelpViewModel(SOURCES);

    private static String text(HelpTopic topic) {
        return topic.blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    private HelpTopic topic(String id) {
        model.open(id);
        return model.topicProperty().get();
    }

    @Test
    void theFirstPageIsTheFirstFiveMinutes() {
        assertThat(model.topicProperty().get().title()).isEqualTo("The first five minutes");
        assertThat(text(model.topicProperty().get())).contains("Start the program", "bin/plimsoll margin book.json");
        assertThat(model.topicProperty().get().blocks()).hasAtLeastOneElementOfType(Block.Code.class);
    }

    @Test
    void termsAreTheManualsOwn() throws IOException {
        String manual = Files.readString(Path.of("..", "README.md"));
        Block.Table terms = (Block.Table) topic("terminology").blocks().getFirst();
        assertThat(terms.rows().getFirst()).containsExactly("word", "means here", "elsewhere called");
        String section = manual.substring(manual.indexOf("## Terminology"), manual.indexOf("## Architecture"));
        List<String> rows = section.lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.substring(2, line.indexOf(" |")))
                .toList();
        assertThat(terms.rows()).extracting(List::getFirst).containsExactlyElementsOf(rows);
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(terms.rows()).allMatch(row -> row.size() == 3);
    }

    @Test
    void everyPanelHasAPage() throws IOException {
        List<String> panels = Files.readString(Path.of("..", "resources", "messages", "commands.properties"))
                .lines()
                .filter(line -> line.startsWith("panel."))
                .map(line -> line.substring("panel.".length(), line.indexOf('=')))
                .toList();
        assertThat(panels).contains("heatmap");
        for (String panel : panels) {
            assertThat(topic(panel).id()).isEqualTo(panel);
            assertThat(topic(panel).title()).isNotEqualTo("panel." + panel);
        }
    }

    @Test
    void everyVenueWithParametersHasAPageWithItsSources() {
        for (Provenance source : SOURCES) {
            model.queryProperty().set(source.id());
            assertThat(model.found())
                    .as(source.id())
                    .anyMatch(page -> text(page).contains(source.source()));
        }
        HelpTopic okx = topic("okx");
        assertThat(text(okx)).contains("Liquidation price", "Not modelled", "okx/2026-05-01");
        assertThat(text(okx)).doesNotContain("deribit/");
    }

    @Test
    void searchingNarrowsTheContentsAndOpensTheBestPage() {
        int all = model.found().size();
        assertThat(model.count()).isEmpty();
        model.queryProperty().set("Roll SHOCK");
        assertThat(model.found().size()).isBetween(1, all - 1);
        assertThat(model.count()).isEqualTo(model.found().size() + " pages");
        assertThat(model.found()).contains(model.topicProperty().get());
        assertThat(model.topicProperty().get().blocks()).anyMatch(model::isHit);
        model.queryProperty().set("terminology");
        assertThat(model.topicProperty().get().id()).isEqualTo("terminology");
        model.queryProperty().set("no page has this");
        assertThat(model.found()).isEmpty();
        model.queryProperty().set("");
        assertThat(model.found()).hasSize(all);
        assertThat(model.topicProperty().get().blocks()).noneMatch(model::isHit);
    }

    @Test
    void aPageThatIsNotThereOpensTheFirst() {
        model.open("heatmap");
        assertThat(model.topicProperty().get().id()).isEqualTo("heatmap");
        model.open("nowhere");
        assertThat(model.topicProperty().get()).isEqualTo(model.found().getFirst());
    }

    @Test
    void thePageIsThatOfThePanelAround() {
        Node table = new Group();
        Group panel = new Group(new Group(table));
        panel.setId("panel-greeks");
        Group window = new Group(panel);
        assertThat(Help.topicOf(Optional.of(table))).contains("greeks");
        assertThat(Help.topicOf(Optional.of(window))).isEmpty();
        assertThat(Help.topicOf(Optional.empty())).isEmpty();
    }

    @Test
    void linksListsTablesAndCodeAreRead() {
        List<Block> blocks = Markdown.blocks("""
                A [link](https://a.b) over
                two lines.

                1. first
                   goes on
                - point
                | a | b |
                |---|---|
                | c | |

                ```
                code  here
                ```
                ### Head
                """);
        assertThat(blocks)
                .containsExactly(
                        new Block.Paragraph("A link over two lines."),
                        new Block.Item("1.", "first goes on"),
                        new Block.Item("•", "point"),
                        new Block.Table(List.of(List.of("a", "b"), List.of("c", ""))),
                        new Block.Code("code  here"),
                        new Block.Heading("Head"));
    }

    @Test
    void marksBecomeStyles() {
        List<Span> spans = new ArrayList<>(Span.of("a **b `c`** and `d`."));
        assertThat(spans)
                .containsExactly(
                        new Span("a ", Span.Style.PLAIN),
                        new Span("b c", Span.Style.BOLD),
                        new Span(" and ", Span.Style.PLAIN),
                        new Span("d", Span.Style.CODE),
                        new Span(".", Span.Style.PLAIN));
    }
}
