package plimsoll.views.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.connect.ConnectViewModel.Tone;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections.KeyPlace;
import plimsoll.views.workspace.Journals;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Portfolios;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Surroundings;
import plimsoll.views.workspace.Threads;
import plimsoll.views.workspace.Workspace;

class ConnectViewModelTest {
    private static final String SECRET = "hush";

    private final Threads threads = new Threads(Runnable::run, Runnable::run, Runnable::run);
    private final Preferences preferences = Preferences.inMemory();
    private final SampleExchanges exchanges = new SampleExchanges();
    private Instant now = SampleExchanges.AS_OF;
    private final InstantSource clock = () -> now;
    private final Workspace workspace = new Workspace(
            threads,
            new Portfolios() {
                @Override
                public OpenedFile read(java.nio.file.Path place) throws IOException {
                    throw new IOException("none");
                }

                @Override
                public void write(java.nio.file.Path place, byte[] content) {}
            },
            Journals.NONE,
            ParameterLibrary.builtIn(),
            clock);
    private final AccountDesk desk = desk();
    private final ConnectViewModel model = new ConnectViewModel(exchanges, desk, threads);

    private AccountDesk desk() {
        return new AccountDesk(
                workspace,
                exchanges,
                new SavedConnections(preferences),
                new Surroundings(List.of(), List.of(), _ -> true, clock, threads));
    }

    private void fill(String venue, String label) {
        model.form()
                .exchangeProperty()
                .set(model.form().exchanges().stream()
                        .filter(e -> e.venue().equals(venue))
                        .findFirst()
                        .orElseThrow());
        model.form().labelProperty().set(label);
        model.form().keyProperty().set("key");
        model.form().secretProperty().set(SECRET);
    }

    private void connect(String venue, String label) {
        fill(venue, label);
        model.save(new char[0], new char[0]);
        assertThat(model.toneProperty().get()).as(model.wordsProperty().get()).isEqualTo(Tone.GOOD);
    }

    private ConnectionRow row(String label) {
        return desk.rows().stream()
                .filter(r -> r.connection().label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private OpenedFile shown() {
        return workspace.fileProperty().get().orElseThrow();
    }

    private List<String> accounts() {
        return shown().portfolio().book().accounts().stream()
                .map(a -> a.id().name())
                .toList();
    }

    @Test
    void everyVenueSaysWhatItNeeds() {
        assertThat(model.form().exchanges())
                .allSatisfy(e -> assertThat(e.name() + e.needs()).isNotBlank())
                .allSatisfy(e -> assertThat(e.hosts()).first().isEqualTo("production"))
                .extracting(Exchange::access)
                .contains(Access.values());
    }

    @Test
    void whatIsMissingIsSaidBeforeAnyoneIsAsked() {
        fill("bybit", " ");
        model.test();
        assertThat(model.wordsProperty().get()).contains("label");
        fill("okx", "main");
        model.test();
        assertThat(model.wordsProperty().get()).contains("passphrase");
        fill("hyperliquid", "main");
        model.form().addressProperty().set("0x12");
        model.test();
        assertThat(model.wordsProperty().get()).contains("40 hexadecimal digits");
        fill("bybit", "main");
        model.form().secretProperty().set(" ");
        model.test();
        assertThat(model.toneProperty().get()).isEqualTo(Tone.BAD);
        assertThat(exchanges.asked).isZero();
    }

    @Test
    void aTestTellsAndKeepsNothing() {
        fill("bybit", "main");
        model.test();

        assertThat(model.toneProperty().get()).isEqualTo(Tone.GOOD);
        assertThat(model.wordsProperty().get())
                .contains("It works", "can only read")
                .doesNotContain(SECRET);
        assertThat(exchanges.kept).isEmpty();
        assertThat(desk.rows()).isEmpty();
        assertThat(workspace.fileProperty().get()).isEmpty();
    }

    @Test
    void aRefusalIsSaidInTheExchangesWords() {
        fill("bybit", "main");
        exchanges.failing.add(new ConnectFailed("bybit: unknown key (10003)"));
        model.test();
        assertThat(model.wordsProperty().get()).isEqualTo("bybit: unknown key (10003)");
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(model.form().secretProperty().get()).as("to be mended").isEqualTo(SECRET);
    }

    @Test
    void aKeyThatTradesIsRefusedUnlessItsOwnerInsistsInWords() {
        exchanges.trades = true;
        fill("bybit", "main");
        model.test();
        assertThat(model.form().asked()).isEqualTo("this key can trade");
        model.form().insistedProperty().set("yes");
        model.save(new char[0], new char[0]);
        assertThat(exchanges.kept).isEmpty();
        model.form().insistedProperty().set("This key can trade ");
        model.save(new char[0], new char[0]);
        assertThat(exchanges.kept).containsKey("main");
        assertThat(row("main").connection().accepted()).containsExactly(Right.TRADE);
    }

    @Test
    void aNewFileOfKeysTakesAPassphraseTwice() {
        exchanges.place = KeyPlace.NEW_FILE;
        model.open();
        fill("bybit", "main");
        model.save("12345678".toCharArray(), "12345679".toCharArray());
        assertThat(model.wordsProperty().get()).contains("differ");
        model.save("1234567".toCharArray(), "1234567".toCharArray());
        assertThat(model.wordsProperty().get()).contains("at least 8");
        assertThat(exchanges.kept).isEmpty();
        model.save("12345678".toCharArray(), "12345678".toCharArray());
        assertThat(exchanges.kept).containsEntry("main", new Credentials("key", SECRET, ""));
        assertThat(model.placeProperty().get()).isEqualTo(KeyPlace.OPEN_FILE);
        assertThat(List.of(
                        model.form().keyProperty(),
                        model.form().secretProperty(),
                        model.form().passphraseProperty()))
                .allSatisfy(typed -> assertThat(typed.get()).isEmpty());
    }

    @Test
    void aWrongPassphraseKeepsTheFileLocked() {
        exchanges.place = KeyPlace.LOCKED_FILE;
        exchanges.passphrase = "12345678";
        model.open();
        model.unlock("sesame".toCharArray());
        assertThat(model.wordsProperty().get()).contains("not the passphrase");
        assertThat(model.placeProperty().get()).isEqualTo(KeyPlace.LOCKED_FILE);
        model.unlock("12345678".toCharArray());
        assertThat(model.placeProperty().get()).isEqualTo(KeyPlace.OPEN_FILE);
    }

    @Test
    void accountsOfTwoVenuesStandInOneBook() {
        connect("bybit", "main");
        assertThat(accounts()).contains("main");
        fill("bybit", "main");
        model.test();
        assertThat(model.wordsProperty().get()).contains("already");
        connect("deribit", "hedge");

        assertThat(shown().name()).isEqualTo("main + hedge");
        assertThat(accounts()).contains("main", "hedge");
        assertThat(shown().place()).isEmpty();
        assertThat(workspace.assessmentProperty().get()).isPresent();
        desk.disconnect("main");
        assertThat(accounts()).contains("hedge").doesNotContain("main");
        assertThat(exchanges.kept).containsKey("main");
    }

    @Test
    void whatCannotBeRefreshedKeepsItsFiguresAndTheirAge() {
        connect("bybit", "main");
        OpenedFile before = shown();
        now = now.plus(Duration.ofMinutes(7));
        exchanges.failing.add(new ConnectFailed("no route"));
        desk.refresh("main");

        assertThat(shown()).isSameAs(before);
        assertThat(row("main").words()).contains("Stale: ", "7 min old", "no route");
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("no route", "00:00:00 UTC stay");
        workspace.noticeProperty().get().orElseThrow().retry().orElseThrow().run();
        assertThat(row("main").words()).contains("0 min old").doesNotContain("no route", "Stale");
    }

    @Test
    void aRefreshKeepsEditsAndListsThoseThatFitNoMore() {
        connect("bybit", "main");
        connect("deribit", "hedge");
        PositionKey first = key("main");
        PositionKey second = key("hedge");
        workspace.edit(new Edit.Exclude(first));
        workspace.edit(new Edit.Exclude(second));
        workspace.accountProperty().set(Optional.of(second.account()));

        desk.refresh("main");
        assertThat(workspace.whatIfs().edits()).hasSize(2);
        assertThat(workspace.situation().orElseThrow().excluded()).contains(first, second);
        assertThat(workspace.accountProperty().get()).contains(second.account());
        desk.disconnect("main");
        assertThat(workspace.whatIfs().edits()).hasSize(2);
        assertThat(workspace.situation().orElseThrow().excluded()).contains(second);
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("fit the account no more");
    }

    private PositionKey key(String label) {
        Account account = shown().portfolio().book().accounts().stream()
                .filter(a -> a.id().name().equals(label))
                .findFirst()
                .orElseThrow();
        return new PositionKey(account.id(), account.positions().getFirst().id());
    }

    @Test
    void figuresAreRefreshedByIntervalAndNeverInPlaceOfAnotherPortfolio() {
        connect("bybit", "main");
        desk.every("main", 5);
        int asked = exchanges.asked;
        now = now.plus(Duration.ofMinutes(4));
        desk.lookAtClock();
        assertThat(exchanges.asked).isEqualTo(asked);
        now = now.plus(Duration.ofMinutes(1));
        desk.lookAtClock();
        assertThat(exchanges.asked).isEqualTo(asked + 1);

        OpenedFile other = new OpenedFile("other", Optional.empty(), shown().portfolio(), Optional.empty(), List.of());
        workspace.show(other);
        now = now.plus(Duration.ofMinutes(5));
        desk.lookAtClock();
        assertThat(exchanges.asked).isEqualTo(asked + 2);
        assertThat(shown()).isSameAs(other);
        desk.refresh("main");
        assertThat(shown().name()).isEqualTo("main");
    }

    @Test
    void connectionsAreThereInTheNextSessionWithoutKeys() {
        connect("bybit", "désk = 1");
        desk.every("désk = 1", 15);

        assertThat(preferences.get("connections").orElseThrow()).doesNotContain(SECRET, "key");
        assertThat(desk().rows())
                .singleElement()
                .satisfies(r -> assertThat(r.connection())
                        .isEqualTo(new Connection("désk = 1", "bybit", "production", "", 15, Set.of())))
                .satisfies(r -> assertThat(r.held()).isEmpty());
        desk.delete("désk = 1");
        assertThat(exchanges.kept).isEmpty();
        assertThat(desk().rows()).isEmpty();
    }
}
