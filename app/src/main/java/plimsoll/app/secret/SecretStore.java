package plimsoll.app.secret;

import java.util.Optional;

/// Keeps secrets by name and never lists them. Calls may wait: not for the UI thread.
public interface SecretStore {
    /// @return empty when there is none of that name
    Optional<String> get(String name) throws SecretsFailed;

    /// Replaces what was there.
    void put(String name, String secret) throws SecretsFailed;

    /// Nothing happens when there is none of that name.
    void delete(String name) throws SecretsFailed;
}
