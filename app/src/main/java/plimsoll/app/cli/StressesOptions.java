package plimsoll.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.StressTableDocument;
import plimsoll.model.output.StressTableDocument.Stressed;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.model.surface.StressOutcome;

/// Named stresses in place of a grid.
final class StressesOptions {
    @Option(names = "--stresses", description = "Named stresses: profit by cause, equity, margin and state after each.")
    private boolean asked;

    @Option(
            names = "--stresses-from",
            paramLabel = "PATH",
            description = "The same with further ones of a file, a JSON array in the form of resources/stresses.")
    private @Nullable Path further;

    boolean areAsked() {
        return asked || further != null;
    }

    Document table(Input input, List<AsIf> modes) {
        Assessor assessor = input.assessor(Map.of());
        List<NamedStress> all = Stream.concat(NamedStresses.builtIn().stream(), further().stream())
                .toList();
        List<Comparison> accounts = input.comparisons(Searches.NONE);
        List<Stressed> found = IntStream.range(0, accounts.size())
                .boxed()
                .flatMap(i -> modes.stream()
                        .map(mode -> new Stressed(
                                accounts.get(i),
                                mode,
                                StressOutcome.all(assessor, input.accounts().get(i), input.market(), mode, all))))
                .toList();
        return StressTableDocument.of(input.heading(), found, input.fileProblems());
    }

    private List<NamedStress> further() {
        if (further == null) {
            return List.of();
        }
        try {
            return NamedStresses.read(Files.readString(further));
        } catch (IOException e) {
            throw Disk.unreadable(further.toString(), e);
        } catch (IllegalArgumentException e) {
            throw new Refused("--stresses-from " + further + ": " + e.getMessage());
        }
    }
}
