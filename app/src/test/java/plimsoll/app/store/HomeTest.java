package plimsoll.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final Path USER = Path.of("user");

    @Test
    void stateLivesInTheUsersFolder() {
        assertThat(Home.of(Map.of(), USER).settings()).isEqualTo(Path.of("user", ".plimsoll", "settings.properties"));
        assertThat(Home.of(Map.of("PLIMSOLL_HOME", " "), USER).folder()).isEqualTo(USER.resolve(".plimsoll"));
    }

    @Test
    void theEnvironmentMovesIt() {
        Home home = Home.of(Map.of("PLIMSOLL_HOME", "elsewhere"), USER);
        assertThat(home.settings()).isEqualTo(Path.of("elsewhere", "settings.properties"));
        assertThat(home.journal()).isEqualTo(Path.of("elsewhere", "journal"));
    }
}
