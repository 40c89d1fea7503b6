package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;

/// Options that every command on a portfolio has.
final class CommonOptions {
    @Option(names = "--format", paramLabel = "text|json|csv", description = "Form of the output (text).")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "PATH", description = "File to write instead of standard output.")
    private @Nullable Path output;

    @Option(
            names = "--parameters",
            paramLabel = "DIR",
            description = "Folder of dated parameter files, VENUE/DATE.json, that win over the built-in ones.")
    private @Nullable Path parameters;

    @Option(
            names = "--account",
            paramLabel = "ID",
            description = "Only these accounts (all). Several: `FILE --account A B` or the option again.")
    private List<String> accounts = List.of();

    @Option(
            names = "--as",
            paramLabel = "MODE",
            description = "The account as held, isolated, cross, portfolio, or all of them (all).")
    private @Nullable Modes as;

    @Option(names = "--currency", paramLabel = "ASSET", description = "Reporting currency (the file's, else USD).")
    private @Nullable String currency;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Set a parameter by its path in the venue's file: convention.maintenanceAt=mark.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(
            names = "--scale",
            paramLabel = "NAME=FACTOR",
            description =
                    "Stress a parameter: haircut, maintenance, initial, maxLeverage, fee, priceRange, volatilityRange.")
    private Map<String, String> scales = new LinkedHashMap<>();

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    List<String> accounts() {
        return accounts;
    }

    Optional<Modes> as() {
        return Optional.ofNullable(as);
    }

    Optional<Asset> currency() {
        if (currency != null && currency.isBlank()) {
            throw new Refused("--currency: an asset is expected, such as USD");
        }
        return Optional.ofNullable(currency).map(Asset::new);
    }

    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    Format format() {
        return format;
    }

    /// For commands that use no venue parameters.
    void refuseSettings() {
        Stream.concat(
                        settings.keySet().stream().map("--set "::concat),
                        scales.keySet().stream().map("--scale "::concat))
                .findFirst()
                .ifPresent(option -> {
                    throw new Refused(option + ": this command uses no venue parameters");
                });
    }

    ParameterStress stress() {
        return Stresses.of(scales);
    }

    ParameterLibrary library() {
        settings.forEach((name, value) -> {
            if (name.isBlank() || value.isBlank()) {
                throw new Refused("--set: a name and a value are expected, such as fees.taker=0.0004");
            }
        });
        return Overlay.of(ParameterLibrary.builtIn(), Optional.ofNullable(parameters))
                .with(settings);
    }

    /// Writes to the file asked for, else to standard output.
    void print(String text, Console console) throws IOException {
        if (output == null) {
            console.out().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            Disk.write(output, text);
        }
    }
}
