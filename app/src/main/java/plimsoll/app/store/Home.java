package plimsoll.app.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The folder that holds settings, journal, history and logs.
public record Home(Path folder) {
    /// `PLIMSOLL_HOME`, else `.plimsoll` in the user's own folder.
    public static Home ofProcess() {
        return of(System.getenv(), Path.of(System.getProperty("user.home", "")));
    }

    static Home of(Map<String, String> environment, Path user) {
        return Optional.ofNullable(environment.get("PLIMSOLL_HOME"))
                .filter(path -> !path.isBlank())
                .map(path -> new Home(Path.of(path)))
                .orElseGet(() -> new Home(user.resolve(".plimsoll")));
    }

    public Path settings() {
        return folder.resolve("settings.properties");
    }

    /// API keys, encrypted; only where the system has no key store.
    public Path secrets() {
        return folder.resolve("secrets");
    }

    public Path journal() {
        return folder.resolve("journal");
    }

    public Path versions() {
        return folder.resolve("versions");
    }

    public Path history() {
        return folder.resolve("history.db");
    }

    public Path logs() {
        return folder.resolve("logs");
    }
}
