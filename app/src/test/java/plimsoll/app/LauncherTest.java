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
    void largeBooksAndTheBenchmarkHaveTheVectorApi() throws IOException {
        String book = book("large.json", 1_000_001);
        assertThat(started("open", book)).contains(VECTOR).endsWith("open", book);
        assertThat(started("bench", "--runs", "1")).contains(VECTOR).endsWith("bench", "--runs", "1");
    }

    @Test
    void otherWindowsGoWithoutSoThatTheirStartIsPreparedAhead() throws IOException {
        String book = book("small.json", 1_000_000);
        assertThat(started("open", book)).doesNotContain(VECTOR).endsWith("open", book);
        assertThat(started()).doesNotContain(VECTOR).endsWith("plimsoll.app/plimsoll.app.Main");
    }

    private String book(String name, int bytes) throws IOException {
        return Files.write(home.resolve(name), new byte[bytes]).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"margin", "scenario", "price", "--help", "--version"})
    void otherCommandsKeepStandardErrorForTheirProblems(String command) throws IOException {
        assertThat(started(command)).doesNotContain(VECTOR).endsWith(command);
    }

    @Test
    void aJavaWithoutTheModuleIsNotAskedForIt() throws IOException {
        install("java.base java.desktop");
        assertThat(started("bench")).doesNotContain(VECTOR).endsWith("bench");
    }

    @Test
    void eachSetOfModulesHasAnArchiveOfItsOwn() throws IOException {
        String large = book("large.json", 2_000_000);
        assertThat(archive("open", large)).contains("large-").isNotEqualTo(archive("bench"));
        assertThat(archive("margin")).contains("command-").isNotEqualTo(archive("bench"));
        assertThat(archive("open", "--screenshot", "folder")).contains("screens-");
    }

    @Test
    void aWindowIsRecordedUntilItsCacheIsThere() throws IOException {
        assertThat(started("open")).contains("-XX:AOTMode=record").doesNotContain("-Xshare:auto");
        Path cache = Files.writeString(home.resolve("cache").resolve(cacheName()), "made");
        assertThat(started("open")).contains("-XX:AOTCache=" + cache).doesNotContain("-XX:AOTMode=record");
    }

    @Test
    void aCacheOfAnotherBuildOfJavaIsNotTaken() throws IOException {
        Files.createDirectories(home.resolve("cache"));
        Files.writeString(home.resolve("cache").resolve(cacheName()), "made");
        Path java = home.resolve("java", "bin", "java");
        Files.writeString(java, Files.readString(java) + "# newer\n");
        assertThat(started("open")).contains("-XX:AOTMode=record");
    }

    /// As the script names it: the place of installation, then what of it Java would look at.
    private String cacheName() throws IOException {
        Path folder = SCRIPT.toRealPath().getParent().getParent();
        String java = home.resolve("java", "bin", "java").toString();
        String sum = "| cksum | cut -d ' ' -f 1";
        return "window-" + shell("printf '%s' '" + folder + "' " + sum) + "-"
                + shell("ls -lnL '" + java + "' '" + folder + "/lib' 2>/dev/null " + sum) + ".aot";
    }

    private static String shell(String line) throws IOException {
        Process process = new ProcessBuilder("sh", "-c", line).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private String archive(String... arguments) throws IOException {
        return started(arguments).stream()
                .filter(word -> word.startsWith("-XX:SharedArchiveFile="))
                .findFirst()
                .orElseThrow();
    }
}
