package plimsoll.views.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Position;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.PendingTable;
import plimsoll.views.workspace.Portfolios;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

class TableViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String TWO_WAYS = """
        symbol;qty;avg price;mark;date
        BTCUSDT;1,250;60,500;61,000;03/04/2026
        NOBODY-X;2,000;1,000;1,000;03/04/2026
        ETHUSDT;nothing;1,000;1,000;03/04/2026
        """;

    private String text = TWO_WAYS;
    private final Workspace workspace = new Workspace(
            new Threads(Runnable::run, Runnable::run, Runnable::run),
            new Portfolios() {
                @Override
                public OpenedFile read(Path place) throws IOException {
                    throw new IOException("not asked");
                }

                @Override
                public byte[] content(Path place) {
                    return text.getBytes(StandardCharsets.UTF_8);
                }

                @Override
                public void write(Path place, byte[] content) {}
            },
            Journals.NONE,
            ParameterLibrary.builtIn(),
            InstantSource.fixed(NOW));
    private final TableViewModel model = new TableViewModel(workspace, InstantSource.fixed(NOW));
    private final List<PendingTable> asked = new ArrayList<>();

    private void open(String name) {
        workspace.documents().askAboutTables(table -> {
            asked.add(table);
            model.ask(table);
        });
        workspace.open(Path.of("somewhere", name));
    }

    @Test
    void aTableIsOpenedOnlyWhenItIsSaidHowItIsMeant() {
        open("Positions.CSV");

        assertThat(asked).hasSize(1);
        assertThat(workspace.fileProperty().get()).isEmpty();
        assertThat(model.nameProperty().get()).isEqualTo("Positions.CSV");
        assertThat(model.readyProperty().get()).as("nobody said whose").isFalse();
        model.confirm();
        assertThat(workspace.fileProperty().get()).isEmpty();
        assertThat(model.doubtsProperty().get()).isNotEmpty();
    }

    @Test
    void numbersDatesAndVenueAreAsConfirmedAndWhatCannotBeResolvedIsNamed() {
        open("positions.csv");
        model.venueProperty().set("binance-usdm");
        model.decimalProperty().set(',');
        model.datesProperty().set("dd/MM/yyyy");

        assertThat(model.rowsProperty().get()).first().asString().contains("line 2", "1.25", "BTCUSDT");
        assertThat(model.problemsProperty().get())
                .anyMatch(p -> p.contains("line 3") && p.contains("NOBODY-X"))
                .anyMatch(p -> p.contains("line 4"));
        model.decimalProperty().set('.');
        assertThat(model.rowsProperty().get()).first().asString().contains("1250");
        model.decimalProperty().set(',');
        model.confirm();

        OpenedFile opened = workspace.fileProperty().get().orElseThrow();
        assertThat(opened.name()).isEqualTo("positions.csv");
        assertThat(opened.portfolio().market().asOf()).isEqualTo("2026-04-03T00:00:00Z");
        assertThat(opened.portfolio().book().accounts().getFirst().positions())
                .extracting(Position::quantity)
                .startsWith(1.25, 2.0);
        assertThat(opened.source()).as("to be saved as a portfolio").isPresent();
        assertThat(opened.place()).isEqualTo(Optional.empty());
    }

    @Test
    void aTableThatIsClearAsksForNothingButTheVenue() {
        text = "symbol,qty,avg price,mark\nBTCUSDT,1.25,60500.5,61000.5\n";
        open("clear.csv");

        assertThat(model.doubtsProperty().get()).isEmpty();
        model.venueProperty().set("binance-usdm");
        assertThat(model.readyProperty().get()).isTrue();
        model.confirm();
        assertThat(workspace
                        .fileProperty()
                        .get()
                        .orElseThrow()
                        .portfolio()
                        .market()
                        .asOf())
                .isEqualTo(NOW);
    }

    @Test
    void withoutRowsThereIsNothingToOpen() {
        text = "what is this";
        open("empty.csv");
        model.venueProperty().set("bybit");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.problemsProperty().get()).isNotEmpty();
    }

    @Test
    void whatCannotBeReadIsSaid() {
        Workspace none = new Workspace(
                new Threads(Runnable::run, Runnable::run, Runnable::run),
                new Portfolios() {
                    @Override
                    public OpenedFile read(Path place) throws IOException {
                        throw new IOException("no such file");
                    }

                    @Override
                    public void write(Path place, byte[] content) {}
                },
                Journals.NONE,
                ParameterLibrary.builtIn(),
                InstantSource.fixed(NOW));
        none.documents().askAboutTables(asked::add);
        none.open(Path.of("gone.csv"));
        assertThat(asked).isEmpty();
        assertThat(none.noticeProperty().get().orElseThrow().text()).contains("gone.csv");
    }
}
