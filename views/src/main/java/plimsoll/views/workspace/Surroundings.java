package plimsoll.views.workspace;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;

/// What the start page cannot know by itself.
///
/// @param examples packed with the program
/// @param exists whether a file is there; called off the UI thread
public record Surroundings(List<Example> examples, Predicate<Path> exists, InstantSource clock, Threads threads) {
    public Surroundings {
        examples = List.copyOf(examples);
    }
}
