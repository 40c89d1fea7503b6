package plimsoll.model.file;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Problem.Assumed;
import plimsoll.model.problem.Problem.Malformed;
import plimsoll.model.problem.Problem.MissingData;
import plimsoll.model.problem.Problem.Suspicious;

/// The problems met so far in one text, each once.
final class Findings {
    private final String source;
    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> lost = new LinkedHashSet<>();

    Findings(String source) {
        this.source = source;
    }

    String source() {
        return source;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /// A row that is not in what was read, though its account is.
    void lost(String path) {
        lost.add(path);
    }

    /// Rows lost at or below a path, and the path itself when its end is missing.
    List<String> lostIn(String path) {
        return Stream.concat(
                        lost.stream(),
                        problems.stream().filter(MissingData.class::isInstance).map(Problem::path))
                .filter(p -> p.equals(path) || p.startsWith(path + ".") || p.startsWith(path + "["))
                .distinct()
                .toList();
    }

    void malformed(String path, Json found, Kind<?> expected) {
        String mark = found instanceof Json.Text && expected.isNumber() ? " (text)" : "";
        problems.add(new Malformed(path, SourceText.excerpt(found.in(source)) + mark, expected.expected()));
    }

    void malformed(String path, String found, String expected) {
        problems.add(new Malformed(path, SourceText.excerpt(found), expected));
    }

    /// A member that has to be there is not.
    void absent(String path, Kind<?> expected) {
        malformed(path, "nothing", expected.expected());
    }

    void missing(String path, String what) {
        problems.add(new MissingData(path, what));
    }

    void suspicious(String path, String what) {
        problems.add(new Suspicious(path, what));
    }

    void notApplied(String path, int edits) {
        problems.add(new Problem.EditsNotApplied(path, edits));
    }

    void assumed(String path, String what) {
        problems.add(new Assumed(path, what));
    }
}
