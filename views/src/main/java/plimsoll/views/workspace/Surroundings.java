package plimsoll.views.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import plimsoll.model.parameter.Provenance;

/// What start page, help and reports cannot know by themselves.
///
/// @param examples packed with the program
/// @param parameters every file of venues' parameters that the program has
/// @param exists whether a file is there; called off the UI thread
/// @param reports empty where none can be made
/// @param connections empty where no exchange is asked
public record Surroundings(
        List<Example> examples,
        List<Provenance> parameters,
        Predicate<Path> exists,
        InstantSource clock,
        Threads threads,
        Optional<ReportDesk> reports,
        Optional<Connections> connections) {
    /// Nothing is known, and it is always the same moment.
    public static final Surroundings NONE = new Surroundings(
            List.of(),
            List.of(),
            _ -> true,
            InstantSource.fixed(Instant.EPOCH),
            new Threads(Runnable::run, Runnable::run, Runnable::run),
            Optional.empty(),
            Optional.empty());

    /// Without exchanges.
    public Surroundings(
            List<Example> examples,
            List<Provenance> parameters,
            Predicate<Path> exists,
            InstantSource clock,
            Threads threads,
            Optional<ReportDesk> reports) {
        this(examples, parameters, exists, clock, threads, reports, Optional.empty());
    }

    /// Without reports and exchanges.
    public Surroundings(
            List<Example> examples,
            List<Provenance> parameters,
            Predicate<Path> exists,
            InstantSource clock,
            Threads threads) {
        this(examples, parameters, exists, clock, threads, Optional.empty(), Optional.empty());
    }

    public Surroundings {
        examples = List.copyOf(examples);
        parameters = List.copyOf(parameters);
    }
}
