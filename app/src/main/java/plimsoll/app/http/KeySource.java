package plimsoll.app.http;

import java.util.Map;
import java.util.Optional;
import plimsoll.model.ask.Credentials;

/// Where keys are kept.
@FunctionalInterface
public interface KeySource {
    /// @param label of the account
    /// @return empty when there is no key for it
    Optional<Credentials> credentials(String venue, String label);

    /// This source, then another.
    default KeySource or(KeySource other) {
        return (venue, label) -> credentials(venue, label).or(() -> other.credentials(venue, label));
    }

    /// `PLIMSOLL_KEY`, `PLIMSOLL_SECRET` and `PLIMSOLL_PASSPHRASE`, whatever the venue and account.
    static KeySource ofEnvironment(Map<String, String> environment) {
        String key = environment.getOrDefault("PLIMSOLL_KEY", "").strip();
        String secret = environment.getOrDefault("PLIMSOLL_SECRET", "").strip();
        String passphrase = environment.getOrDefault("PLIMSOLL_PASSPHRASE", "");
        Credentials credentials = new Credentials(key, secret, passphrase);
        return (_, _) -> key.isEmpty() || secret.isEmpty() ? Optional.empty() : Optional.of(credentials);
    }
}
