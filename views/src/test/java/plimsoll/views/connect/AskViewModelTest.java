package plimsoll.views.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Request;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.workspace.AskedVenue;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.FetchedAccount;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Portfolios;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

class AskViewModelTest {
    private static final String TOTALS =
            "{\"result\":{\"margin_model\":\"segregated_pm\",\"initial_margin\":1.5,\"maintenance_margin\":1.2,"
                    + "\"delta_total_map\":{\"btc_usd\":-0.1},\"options_gamma_map\":{\"btc_usd\":0.0001},"
                    + "\"options_vega_map\":{\"btc_usd\":10},\"options_theta_map\":{\"btc_usd\":-5}}}";
    private static final Instant TIME = Instant.parse("2026-11-22T03:00:00Z");

    private final Map<Path, String> written = new HashMap<>();
    private final Preferences preferences = Preferences.inMemory();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Exchange exchange = new Exchange();
    private final Workspace workspace = new Workspace(
            new Threads(Runnable::run, Runnable::run, Runnable::run),
            new Portfolios() {
                @Override
                public OpenedFile read(Path place) throws IOException {
                    throw new IOException("none");
                }

                @Override
                public void write(Path place, byte[] content) {
                    written.put(place, new String(content, StandardCharsets.UTF_8));
                }
            },
            Journals.NONE,
            ParameterLibrary.builtIn(),
            InstantSource.fixed(TIME));

    AskViewModelTest() {}

    /// Answers about totals alone.
    private static final class Exchange implements Connections {
        final Deque<ConnectFailed> failing = new ArrayDeque<>();
        List<Request> asked = List.of();

        @Override
        public AskedVenue ask(Connection connection, List<Request> questions, Progress progress) throws ConnectFailed {
            asked = questions;
            progress.answered(1, 4);
            if (!failing.isEmpty()) {
                throw failing.pop();
            }
            return new AskedVenue(
                    Map.of(questions.getFirst(), TOTALS), Map.of(questions.getLast(), "the venue is busy"), TIME);
        }

        @Override
        public KeyPlace keyPlace() {
            return KeyPlace.SYSTEM;
        }

        @Override
        public void unlock(char[] passphrase) {}

        @Override
        public FetchedAccount fetch(Connection connection, Credentials credentials, Progress progress)
                throws ConnectFailed {
            throw new ConnectFailed("nobody");
        }

        @Override
        public FetchedAccount fetch(Connection connection, Progress progress) throws ConnectFailed {
            throw new ConnectFailed("nobody");
        }

        @Override
        public void keep(Connection connection, Credentials credentials) {}

        @Override
        public void forget(Connection connection) {}
    }

    private AskViewModel model(String sample, Threads threads) {
        FetchedAccount account = SampleExchanges.account("main", sample);
        workspace.show(new OpenedFile(
                sample, Optional.empty(), account.file().portfolio(), Optional.of(account.file()), List.of()));
        return new AskViewModel(workspace, exchange, new SavedConnections(preferences), threads);
    }

    private AskViewModel model(String sample) {
        return model(sample, new Threads(Runnable::run, Runnable::run, Runnable::run));
    }

    private void connected(String venue) {
        preferences.put("connections", "main " + venue + " production  0 ");
    }

    @Test
    void nothingIsAskedUnlessAskedFor() {
        connected("deribit");
        AskViewModel model = model("deribit-portfolio-margin.json");

        assertThat(exchange.asked).isEmpty();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void theVenueItsTimeAndTheResiduals() {
        connected("deribit");
        AskViewModel model = model("deribit-portfolio-margin.json");
        model.ask();

        assertThat(model.wordsProperty().get())
                .isEqualTo(
                        "deribit answered for main at 2026-11-22T03:00:00Z: 6 figures, without any stress of parameters.");
        assertThat(model.rows().getFirst().what().text()).isEqualTo("initial margin of BTC");
        assertThat(model.rows().getFirst().venue().value()).isEqualTo(1.5);
        AskRow first = model.rows().getFirst();
        assertThat(first.residual().value())
                .isEqualTo(first.ours().value() - first.venue().value());
        assertThat(model.remarksProperty().get())
                .contains("an answer to pme-simulate: the venue is busy")
                .contains("ours at prices of");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void theEditedBookIsAskedAbout() {
        connected("deribit");
        AskViewModel model = model("deribit-portfolio-margin.json");
        workspace.edit(new Edit.Resize(PositionKey.of("main", "BTC-PERPETUAL"), -7000));
        model.ask();

        assertThat(exchange.asked.getFirst().body()).contains("\"BTC-PERPETUAL\":-70000");
    }

    @Test
    void withoutAConnectionOrAnOfferThatIsSaid() {
        AskViewModel model = model("deribit-portfolio-margin.json");
        model.ask();
        assertThat(model.wordsProperty().get())
                .isEqualTo(
                        "No connection is called main and goes to deribit: connect the exchange under that label first.");

        AskViewModel basket = model("binance-perp-basket.json");
        basket.ask();
        assertThat(basket.wordsProperty().get()).startsWith("not offered: binance-usdm");
        assertThat(exchange.asked).isEmpty();
    }

    @Test
    void anErrorIsSaidAndNothingShown() {
        connected("deribit");
        AskViewModel model = model("deribit-portfolio-margin.json");
        model.ask();
        exchange.failing.add(new ConnectFailed("deribit simulate_portfolio: the key may not ask this (13021)"));
        model.ask();

        assertThat(model.wordsProperty().get()).contains("the key may not ask this (13021)");
        assertThat(model.rows()).isEmpty();
        assertThat(model.hasAnswer()).isFalse();
    }

    @Test
    void whatIsCancelledComesTooLate() {
        connected("deribit");
        AskViewModel model =
                model("deribit-portfolio-margin.json", new Threads(Runnable::run, Runnable::run, waiting::add));
        model.ask();
        assertThat(model.busyProperty().get()).isTrue();
        model.cancel();
        waiting.forEach(Runnable::run);

        assertThat(model.wordsProperty().get()).isEqualTo("Cancelled.");
        assertThat(model.rows()).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void anAnswerIsKeptAsAGoldenCase() {
        connected("deribit");
        AskViewModel model = model("deribit-portfolio-margin.json");
        model.ask();
        assertThat(model.caseName()).isEqualTo("asked-deribit-" + TIME.getEpochSecond() + ".json");
        model.save(Path.of(model.caseName()));

        assertThat(written.get(Path.of(model.caseName())))
                .contains("\"expected\"")
                .contains("simulate_portfolio")
                .contains("\"account\"")
                .doesNotContain("\"main\"");
    }

    @Test
    void theConnectionIsTheOneOfThatVenueAndLabel() {
        connected("okx");
        AskViewModel model = model("deribit-portfolio-margin.json");
        model.ask();

        assertThat(exchange.asked).isEmpty();
    }
}
