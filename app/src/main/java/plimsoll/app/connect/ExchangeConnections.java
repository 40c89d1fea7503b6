package plimsoll.app.connect;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import plimsoll.app.http.AskedReplies;
import plimsoll.app.http.FetchFailed;
import plimsoll.app.http.FetchOrder;
import plimsoll.app.http.Fetched;
import plimsoll.app.http.Fetcher;
import plimsoll.app.secret.Secrets;
import plimsoll.app.secret.SecretsFailed;
import plimsoll.app.secret.StoredKeys;
import plimsoll.app.store.Home;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.Request;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.views.workspace.AskedVenue;
import plimsoll.views.workspace.ConnectFailed;
import plimsoll.views.workspace.Connection;
import plimsoll.views.workspace.Connections;
import plimsoll.views.workspace.FetchedAccount;

/// Accounts by HTTP, keys in the store of this machine. One for all windows, so that limits hold over all of them.
public final class ExchangeConnections implements Connections, AutoCloseable {
    private final Secrets secrets;
    private final StoredKeys keys;
    private final Clock clock;
    private final UnaryOperator<Host> hosts;
    private final Supplier<Fetcher> making;
    private Optional<Fetcher> fetcher = Optional.empty();

    /// @param hosts where a venue's questions go
    ExchangeConnections(Secrets secrets, Clock clock, UnaryOperator<Host> hosts, Supplier<Fetcher> fetcher) {
        this.secrets = secrets;
        this.keys = new StoredKeys(secrets);
        this.clock = clock;
        this.hosts = hosts;
        this.making = fetcher;
    }

    public static ExchangeConnections of(Home home, Clock clock) {
        return new ExchangeConnections(
                Secrets.of(home.secrets()), clock, UnaryOperator.identity(), () -> new Fetcher(clock));
    }

    /// Asks nobody and keeps nothing.
    public static Connections none() {
        return new Nobody();
    }

    /// Made when it is needed: most sessions ask nobody.
    private synchronized Fetcher fetcher() {
        if (fetcher.isEmpty()) {
            fetcher = Optional.of(making.get());
        }
        return fetcher.get();
    }

    @Override
    public KeyPlace keyPlace() {
        return switch (secrets.state()) {
            case SYSTEM -> KeyPlace.SYSTEM;
            case NO_FILE -> KeyPlace.NEW_FILE;
            case LOCKED_FILE -> KeyPlace.LOCKED_FILE;
            case OPEN_FILE -> KeyPlace.OPEN_FILE;
        };
    }

    @Override
    public void unlock(char[] passphrase) throws ConnectFailed {
        try {
            secrets.unlock(passphrase);
        } catch (SecretsFailed e) {
            throw failed(e);
        }
    }

    @Override
    public FetchedAccount fetch(Connection connection, Credentials credentials, Progress progress)
            throws ConnectFailed {
        FetchOrder order = order(connection, api(connection), credentials);
        try {
            Fetched fetched = fetcher().fetch(order, (answered, known, _) -> progress.answered(answered, known));
            return new FetchedAccount(
                    fetched.reading().value(),
                    fetched.reading().problems(),
                    fetched.grant(),
                    fetched.clock(),
                    fetched.asOf());
        } catch (FetchFailed e) {
            throw new ConnectFailed(String.valueOf(e.getMessage()), e.grant());
        }
    }

    private FetchOrder order(Connection connection, VenueApi api, Credentials credentials) throws ConnectFailed {
        Host host = api.hosts().stream()
                .filter(h -> h.name().equals(connection.host()))
                .findFirst()
                .orElseThrow(() -> new ConnectFailed(connection.venue() + " has no environment " + connection.host()));
        Host asked = connection.base().isEmpty() ? host : host.at(URI.create(connection.base()));
        return new FetchOrder(api, hosts.apply(asked), credentials, connection.label(), connection.accepted());
    }

    private VenueApi api(Connection connection) throws ConnectFailed {
        try {
            return VenueApis.of(connection.venue(), new Subject(connection.address(), clock.instant()))
                    .orElseThrow(() -> new ConnectFailed(connection.venue() + " cannot be asked"));
        } catch (IllegalArgumentException e) {
            throw new ConnectFailed(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public FetchedAccount fetch(Connection connection, Progress progress) throws ConnectFailed {
        return fetch(connection, kept(connection), progress);
    }

    @Override
    public AskedVenue ask(Connection connection, List<Request> questions, Progress progress) throws ConnectFailed {
        VenueApi api = VenueApis.asking(
                        connection.venue(), new Subject(connection.address(), clock.instant()), questions)
                .orElseThrow(() -> new ConnectFailed(connection.venue() + " cannot be asked"));
        try {
            AskedReplies asked = fetcher()
                    .ask(
                            order(connection, api, kept(connection)),
                            questions,
                            (answered, known, _) -> progress.answered(answered, known));
            return new AskedVenue(asked.replies(), asked.refused(), asked.asOf());
        } catch (FetchFailed e) {
            throw new ConnectFailed(String.valueOf(e.getMessage()), e.grant());
        }
    }

    private Credentials kept(Connection connection) throws ConnectFailed {
        if (!hasKey(connection)) {
            return Credentials.NONE;
        }
        try {
            return keys.find(connection.venue(), connection.label())
                    .orElseThrow(() -> new ConnectFailed("the key store has no key for " + connection.label()
                            + "; if the system's key store is locked, unlock it and try again, else delete the"
                            + " connection and make it anew"));
        } catch (SecretsFailed e) {
            throw failed(e);
        }
    }

    @Override
    public void keep(Connection connection, Credentials credentials) throws ConnectFailed {
        if (!hasKey(connection)) {
            return;
        }
        try {
            keys.put(connection.venue(), connection.label(), credentials);
        } catch (SecretsFailed e) {
            throw failed(e);
        }
    }

    @Override
    public void forget(Connection connection) throws ConnectFailed {
        if (!hasKey(connection)) {
            return;
        }
        try {
            keys.delete(connection.venue(), connection.label());
        } catch (SecretsFailed e) {
            throw failed(e);
        }
    }

    private boolean hasKey(Connection connection) throws ConnectFailed {
        return api(connection).access() != Access.ADDRESS;
    }

    private static ConnectFailed failed(SecretsFailed e) {
        return new ConnectFailed(String.valueOf(e.getMessage()));
    }

    @Override
    public synchronized void close() {
        fetcher.ifPresent(Fetcher::close);
    }

    private static final class Nobody implements Connections {
        private static final String WHY = "no exchange is asked for pictures";

        @Override
        public KeyPlace keyPlace() {
            return KeyPlace.NEW_FILE;
        }

        @Override
        public void unlock(char[] passphrase) throws ConnectFailed {
            throw new ConnectFailed(WHY);
        }

        @Override
        public FetchedAccount fetch(Connection connection, Credentials credentials, Progress progress)
                throws ConnectFailed {
            throw new ConnectFailed(WHY);
        }

        @Override
        public FetchedAccount fetch(Connection connection, Progress progress) throws ConnectFailed {
            throw new ConnectFailed(WHY);
        }

        @Override
        public void keep(Connection connection, Credentials credentials) throws ConnectFailed {
            throw new ConnectFailed(WHY);
        }

        @Override
        public void forget(Connection connection) throws ConnectFailed {
            throw new ConnectFailed(WHY);
        }
    }
}
