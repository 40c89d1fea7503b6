package plimsoll.views.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.connect.ConnectViewModel.Tone;
import plimsoll.views.workspace.AccountAge;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections.KeyPlace;
import plimsoll.views.workspace.MemoryJournals;
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
    private final MemoryJournals journals = new MemoryJournals();
    private Instant now = SampleExchanges.AS_OF;
    private final InstantSource clock = () -> now;
    private final Workspace workspace = workspace();
    private final AccountDesk desk = desk(workspace);
    private final ConnectViewModel model = new ConnectViewModel(exchanges, desk, threads);

    private Workspace workspace() {
        return new Workspace(
                threads,
                new Portfolios() {
                    @Override
                    public OpenedFile read(Path place) throws IOException {
                        throw new IOException("none");
                    }

                    @Override
                    public void write(Path place, byte[] content) {}
                },
                journals,
                ParameterLibrary.builtIn(),
                clock);
    }

    private AccountDesk desk(Workspace of) {
        return new AccountDesk(
                of,
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
    void anIntervalThatFailsIsDoubledAndSaysWhenItAsksAgain() {
        connect("bybit", "main");
        desk.every("main", 1);
        List<Long> tries = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            exchanges.failing.add(new ConnectFailed("no route"));
        }
        int asked = exchanges.asked;
        for (int second = 0; second < 4 * 3600; second += 30) {
            now = now.plusSeconds(30);
            desk.lookAtClock();
            if (exchanges.asked > asked + tries.size()) {
                tries.add(Duration.between(SampleExchanges.AS_OF, now).toMinutes());
            }
        }
        assertThat(tries).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 124L, 184L);
        assertThat(row("main").words()).contains("no route", "asked again at 04:04:00 UTC");

        exchanges.failing.clear();
        desk.refresh("main");
        assertThat(row("main").words()).doesNotContain("asked again");
        int answered = exchanges.asked;
        now = now.plusSeconds(60);
        desk.lookAtClock();
        assertThat(exchanges.asked).isEqualTo(answered + 1);
    }

    @Test
    void figuresOfTheLastAccountGoAndComeBackWithTheirEdits() {
        connect("bybit", "main");
        workspace.edit(new Edit.Exclude(key("main")));
        PositionKey key = key("main");
        desk.disconnect("main");

        assertThat(accounts()).isEmpty();
        assertThat(workspace.noticeProperty().get().orElseThrow().text()).contains("main is disconnected");
        assertThat(row("main").words()).isEqualTo("Not connected.");
        desk.refresh("main");
        assertThat(accounts()).contains("main");
        assertThat(workspace.situation().orElseThrow().excluded()).containsExactly(key);

        desk.disconnect("main");
        connect("deribit", "hedge");
        assertThat(accounts()).contains("hedge").doesNotContain("main");
        assertThat(workspace.whatIfs().edits()).as("another account's").isEmpty();
        desk.delete("hedge");
        assertThat(accounts()).isEmpty();
    }

    @Test
    void editsOfARefreshedBookAreThereAfterACrashOnceAndGoOnWithTheNextFigures() throws IOException {
        connect("bybit", "main");
        connect("deribit", "hedge");
        PositionKey first = key("main");
        PositionKey second = key("hedge");
        workspace.edit(new Edit.Exclude(first));
        desk.refresh("main");
        workspace.edit(new Edit.Exclude(second));
        desk.refresh("hedge");
        journals.die();

        assertThat(journals.unfinished()).singleElement().satisfies(left -> {
            assertThat(left.content().start().text()).isEqualTo(shown().source().map(PortfolioFile::text));
            assertThat(left.content().whatIfs().edits()).hasSize(2);
        });
        Workspace later = workspace();
        AccountDesk laterDesk = desk(later);
        later.documents().recoveries().recover(journals.unfinished().getFirst());
        assertThat(later.situation().orElseThrow().excluded()).contains(first, second);
        laterDesk.refresh("main");

        assertThat(later.fileProperty().get().orElseThrow().problems()).isEqualTo(shown().problems());
        assertThat(laterDesk.rows())
                .as("both were asked")
                .allMatch(r -> r.held().isPresent());
        assertThat(later.whatIfs().edits()).hasSize(2);
        assertThat(later.situation().orElseThrow().excluded()).contains(first, second);
        assertThat(journals.unfinished()).isEmpty();
        assertThat(later.whatIfs().undoableProperty().get()).isNotEmpty();
    }

    @Test
    void anEditOfAnInstrumentFollowsItsVenueWhenAnotherListsTheName() {
        exchanges.samples.put("binance-usdm", "binance-perp-basket.json");
        exchanges.samples.put("bybit", "binance-perp-basket.json");
        connect("binance-usdm", "one");
        InstrumentId bare = new InstrumentId("BTCUSDT");
        workspace.edit(new Edit.SetMark(bare, 50_000));
        connect("bybit", "two");

        assertThat(workspace.whatIfs().edits()).containsExactly(new Edit.SetMark(bare.at("binance"), 50_000));
        assertThat(workspace.situation().orElseThrow().mark(bare.at("binance"))).hasValue(50_000);
        assertThat(workspace.situation().orElseThrow().mark(bare.at("bybit")).orElseThrow())
                .isNotEqualTo(50_000);
        desk.disconnect("two");
        assertThat(workspace.situation().orElseThrow().mark(bare)).hasValue(50_000);
        connect("bybit", "three");
        desk.disconnect("one");
        assertThat(workspace.situation().orElseThrow().mark(bare).orElseThrow()).isNotEqualTo(50_000);
    }

    @Test
    void aBookWithRowsNobodyCouldReadIsSavedWithThem() {
        exchanges.broken = true;
        connect("bybit", "main");
        connect("deribit", "hedge");

        String text = shown().source().orElseThrow().text();
        assertThat(text).contains("\"unread\"", "a row of another kind");
        Portfolio again = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
        assertThat(again.book().accounts())
                .filteredOn(a -> !a.unread().isEmpty())
                .isNotEmpty();
    }

    @Test
    void theAgeOfEachAccountStandsBesideItsFigures() {
        connect("bybit", "main");
        now = now.plus(Duration.ofMinutes(4));
        connect("deribit", "hedge");
        now = now.plus(Duration.ofMinutes(3));
        desk.lookAtClock();

        AccountAge old = new AccountAge(Duration.ofMinutes(7), true);
        AccountAge fresh = new AccountAge(Duration.ofMinutes(3), false);
        assertThat(ages())
                .containsExactlyInAnyOrderEntriesOf(Map.of(new AccountId("main"), old, new AccountId("hedge"), fresh));
        assertThat(old.words()).isEqualTo("stale: 7 min old");
        desk.refresh("main");
        assertThat(ages().get(new AccountId("main"))).isEqualTo(new AccountAge(Duration.ZERO, false));
        workspace.show(new OpenedFile("other", Optional.empty(), shown().portfolio(), Optional.empty(), List.of()));
        desk.lookAtClock();
        assertThat(ages()).isEmpty();
    }

    private Map<AccountId, AccountAge> ages() {
        return workspace.documents().agesProperty().get();
    }

    @Test
    void anotherAddressIsHttpsOrThisMachineAndIsKept() {
        for (String bad : List.of(
                "http://example.com",
                "example.com",
                "https://me:pw@example.com",
                "ftp://127.0.0.1",
                "https://a b",
                "http://127.0.0.1.example.com",
                "https://example.com?x=1")) {
            fill("bybit", "main");
            model.form().baseProperty().set(bad);
            model.test();
            assertThat(model.wordsProperty().get()).as(bad).startsWith("Base address: ");
        }
        assertThat(exchanges.asked).isZero();
        for (String good : List.of("https://gateway.example/bybit", "http://127.0.0.1:8080", "http://[::1]:8080")) {
            fill("bybit", good);
            model.form().baseProperty().set(" " + good + " ");
            model.save(new char[0], new char[0]);
            assertThat(model.toneProperty().get())
                    .as(model.wordsProperty().get())
                    .isEqualTo(Tone.GOOD);
        }
        assertThat(desk(workspace).rows())
                .extracting(r -> r.connection().base())
                .containsExactly("https://gateway.example/bybit", "http://127.0.0.1:8080", "http://[::1]:8080");
        assertThat(desk.rows().getFirst().title()).endsWith("Production at https://gateway.example/bybit");
        assertThat(model.form().baseProperty().get()).isEmpty();
    }

    @Test
    void connectionsFromBeforeThereWereAddressesAreRead() {
        preferences.put("connections", "main bybit test  5 TRADE");
        assertThat(desk(workspace).rows())
                .extracting(ConnectionRow::connection)
                .containsExactly(new Connection("main", "bybit", "test", "", "", 5, Set.of(Right.TRADE)));
    }

    @Test
    void connectionsAreThereInTheNextSessionWithoutKeys() {
        connect("bybit", "désk = 1");
        desk.every("désk = 1", 15);

        assertThat(preferences.get("connections").orElseThrow()).doesNotContain(SECRET, "key");
        assertThat(desk(workspace).rows())
                .singleElement()
                .satisfies(r -> assertThat(r.connection())
                        .isEqualTo(new Connection("désk = 1", "bybit", "production", "", "", 15, Set.of())))
                .satisfies(r -> assertThat(r.held()).isEmpty());
        desk.delete("désk = 1");
        assertThat(exchanges.kept).isEmpty();
        assertThat(desk(workspace).rows()).isEmpty();
    }
}
