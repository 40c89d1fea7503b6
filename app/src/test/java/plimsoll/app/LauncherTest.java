package plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The start script, with a Java that only prints what it was asked.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final Path SCRIPT = Path.of("src", "main", "scripts", "plimsoll");
    private static final String VECTOR = "--add-modules=jdk.incubator.vector";

    @TempDir
    private Path home;

    @BeforeEach
    void setUp() throws IOException {
        install("java.base jdk.incubator.vector java.desktop");
    }

    private void install(String modules) throws IOException {
        Files.createDirectories(home.resolve("java", "bin"));
        Files.writeString(home.resolve("java", "release"), "JAVA_VERSION=\"25.0.1\"\nMODULES=\"" + modules + "\"\n");
        Path java = home.resolve("java", "bin", "java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
    }

    private List<String> started(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PLIMSOLL_JAVA", home.resolve("java").toString());
        builder.environment().put("PLIMSOLL_HOME", home.toString());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void theWindowAndTheBenchmarkHaveTheVectorApi() throws IOException {
        assertThat(started()).contains(VECTOR);
        assertThat(started("open", "book.json")).contains(VECTOR).endsWith("open", "book.json");
        assertThat(started("bench", "--runs", "1")).contains(VECTOR).endsWith("bench", "--runs", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"margin", "scenario", "price", "--help", "--version"})
    void otherCommandsKeepStandardErrorForTheirProblems(String command) throws IOException {
        assertThat(started(command)).doesNotContain(VECTOR).endsWith(command);
    }

    @Test
    void aJavaWithoutTheModuleIsNotAskedForIt() throws IOException {
        install("java.base java.desktop");
        assertThat(started("open")).doesNotContain(VECTOR).endsWith("open");
    }

    @Test
    void eachSetOfModulesHasAnArchiveOfItsOwn() throws IOException {
        assertThat(archive("open")).contains("window-").isNotEqualTo(archive("bench"));
        assertThat(archive("margin")).contains("command-").isNotEqualTo(archive("bench"));
    }

    private String archive(String command) throws IOException {
        return started(command).stream()
                .filter(word -> word.startsWith("-XX:SharedArchiveFile="))
                .findFirst()
                .orElseThrow();
    }
}
