package plimsoll.app.secret;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.app.http.KeySource;
import plimsoll.model.ask.Credentials;

/// API keys by venue and account label.
public final class StoredKeys implements KeySource {
    private final SecretStore store;

    public StoredKeys(SecretStore store) {
        this.store = store;
    }

    public Optional<Credentials> find(String venue, String label) throws SecretsFailed {
        return store.get(name(venue, label)).flatMap(StoredKeys::read);
    }

    /// @throws UncheckedIOException of a `SecretsFailed`
    @Override
    public Optional<Credentials> credentials(String venue, String label) {
        try {
            return find(venue, label);
        } catch (SecretsFailed e) {
            throw new UncheckedIOException(e);
        }
    }

    public void put(String venue, String label, Credentials credentials) throws SecretsFailed {
        store.put(
                name(venue, label),
                Stream.of(credentials.key(), credentials.secret(), credentials.passphrase())
                        .map(part -> Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
                        .collect(Collectors.joining(".")));
    }

    public void delete(String venue, String label) throws SecretsFailed {
        store.delete(name(venue, label));
    }

    private static String name(String venue, String label) {
        return venue + "/" + label;
    }

    private static Optional<Credentials> read(String text) {
        List<String> parts = Stream.of(text.split("\\.", -1))
                .map(part -> new String(Base64.getDecoder().decode(part), StandardCharsets.UTF_8))
                .toList();
        return parts.size() == 3
                ? Optional.of(new Credentials(parts.get(0), parts.get(1), parts.get(2)))
                : Optional.empty();
    }
}
