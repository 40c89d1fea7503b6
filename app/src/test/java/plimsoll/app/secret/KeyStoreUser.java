package plimsoll.app.secret;

import java.util.Optional;
import plimsoll.model.ask.Credentials;

/// A process that does what it is told with the system's key store, and says what came of it.
final class KeyStoreUser {
    static final Credentials KEY = new Credentials("key", "geheim 保管 ü", "");

    private KeyStoreUser() {}

    /// @param tasks `put`, `get`, `delete`
    public static void main(String[] tasks) {
        Optional<SecretStore> store = OsSecretStore.find();
        System.out.println(store.isPresent() ? "found" : "none");
        store.map(StoredKeys::new).ifPresent(keys -> {
            for (String task : tasks) {
                System.out.println(task + " " + done(task, keys));
            }
        });
        System.exit(0);
    }

    private static String done(String task, StoredKeys keys) {
        try {
            switch (task) {
                case "put" -> keys.put("bybit", "main", KEY);
                case "delete" -> keys.delete("bybit", "main");
                default -> {
                    return keys.find("bybit", "main").equals(Optional.of(KEY)) ? "same" : "nothing";
                }
            }
            return "done";
        } catch (SecretsFailed e) {
            return String.valueOf(e.getMessage());
        }
    }
}
