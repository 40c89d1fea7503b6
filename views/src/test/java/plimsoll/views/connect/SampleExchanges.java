package plimsoll.views.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.file.PortfolioFile;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.FetchedAccount;

/// Exchanges that answer with sample portfolios, and keys in a map.
final class SampleExchanges implements Connections {
    static final Grant TRADES = new Grant(Set.of(Right.READ, Right.TRADE), "rw");
    static final Instant AS_OF = Instant.parse("2026-08-01T00:00:00Z");

    final Map<String, Credentials> kept = new HashMap<>();
    final Deque<ConnectFailed> failing = new ArrayDeque<>();
    KeyPlace place = KeyPlace.OPEN_FILE;
    String passphrase = "";
    final Map<String, String> samples = new HashMap<>();
    boolean trades;
    boolean broken;
    int asked;

    /// @param label also the name of the account
    static FetchedAccount account(String label, String sample) {
        try {
            String text = Files.readString(Path.of("..", "sample-portfolios", sample));
            PortfolioFile read = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                    .value()
                    .orElseThrow();
            String name = read.portfolio().book().accounts().getFirst().id().name();
            PortfolioFile file = PortfolioFile.read(text.replace("\"" + name + "\"", "\"" + label + "\"")
                            .getBytes(StandardCharsets.UTF_8))
                    .value()
                    .orElseThrow();
            Grant grant = new Grant(Set.of(Right.READ), "ro");
            return new FetchedAccount(file, List.of(), Optional.of(grant), Duration.ZERO, AS_OF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sample(String venue) {
        return venue.equals("deribit") ? "deribit-portfolio-margin.json" : "btc-options-perp-hedge.json";
    }

    private static FetchedAccount broken(FetchedAccount whole) {
        String text =
                whole.file().text().replaceFirst("\"positions\": \\[", "\"positions\": [\"a row of another kind\", ");
        PortfolioFile file = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        return new FetchedAccount(file, List.of(), whole.grant(), whole.clock(), whole.asOf());
    }

    @Override
    public KeyPlace keyPlace() {
        return place;
    }

    @Override
    public void unlock(char[] typed) throws ConnectFailed {
        String text = new String(typed);
        if (place == KeyPlace.LOCKED_FILE && !text.equals(passphrase)) {
            throw new ConnectFailed("that is not the passphrase of the key file");
        }
        passphrase = text;
        place = KeyPlace.OPEN_FILE;
    }

    @Override
    public FetchedAccount fetch(Connection connection, Credentials credentials, Progress progress)
            throws ConnectFailed {
        asked++;
        if (!failing.isEmpty()) {
            throw failing.pop();
        }
        if (trades && !connection.accepted().contains(Right.TRADE)) {
            throw new ConnectFailed("the key can trade", Optional.of(TRADES));
        }
        progress.answered(1, 2);
        String sample = samples.getOrDefault(connection.venue(), sample(connection.venue()));
        FetchedAccount account = account(connection.label(), sample);
        return broken ? broken(account) : account;
    }

    @Override
    public FetchedAccount fetch(Connection connection, Progress progress) throws ConnectFailed {
        return fetch(connection, kept.getOrDefault(connection.label(), Credentials.NONE), progress);
    }

    @Override
    public void keep(Connection connection, Credentials credentials) {
        kept.put(connection.label(), credentials);
    }

    @Override
    public void forget(Connection connection) {
        kept.remove(connection.label());
    }
}
