package plimsoll.model.venue;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import plimsoll.model.problem.Problem;
import tools.jackson.databind.JsonNode;

/// What could not be read, each once, by the place in the reply.
final class Findings {
    private static final int EXCERPT = 60;

    private final Set<Problem> problems = new LinkedHashSet<>();

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void missing(String path, String what) {
        problems.add(new Problem.MissingData(path, what));
    }

    void malformed(String path, JsonNode found, String expected) {
        malformed(path, found.toString(), expected);
    }

    void malformed(String path, String found, String expected) {
        String text = found.replaceAll("\\s+", " ");
        String excerpt = text.length() > EXCERPT ? text.substring(0, EXCERPT) + "…" : text;
        problems.add(new Problem.Malformed(path, excerpt, expected));
    }

    void suspicious(String path, String what) {
        problems.add(new Problem.Suspicious(path, what));
    }

    void assumed(String path, String what) {
        problems.add(new Problem.Assumed(path, what));
    }

    void notModelled(String path, String what) {
        problems.add(new Problem.NotModelled(path, what));
    }
}
