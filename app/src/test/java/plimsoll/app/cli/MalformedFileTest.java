package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is wrong with a file, a command says so; it does not fail, and it does not invent.
@Execution(ExecutionMode.CONCURRENT)
class MalformedFileTest {
    private static final int CUTS = 40 * Integer.getInteger("plimsoll.draws", 25) / 100;

    static List<Path> samples() {
        return Run.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFileMayBreakOffAnywhere(Path sample) throws IOException {
        String text = Files.readString(sample);
        for (int i = 0; i <= CUTS; i++) {
            String cut = text.substring(0, (text.length() - 2) * i / CUTS);
            Run run = explained(cut);
            assertThat(run.code())
                    .as("cut at " + cut.length() + ": " + run.err())
                    .isIn(1, 2);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachFieldMayBeMissing(Path sample) throws IOException {
        Json root = Json.parse(Files.readString(sample));
        for (List<String> path : fields(root)) {
            explain(changed(root, path, null), path + " missing");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachFieldMayBeOfTheWrongKind(Path sample) throws IOException {
        List<Json> kinds = List.of(new Json.Text("surprise"), new Json.Num(-1e300), new Json.Arr(List.of()));
        Json root = Json.parse(Files.readString(sample));
        int next = 0;
        for (List<String> path : fields(root)) {
            Json wrong = kinds.get(next++ % kinds.size());
            explain(changed(root, path, wrong), path + " = " + wrong);
        }
    }

    private static void explain(Json file, String change) {
        Run run = explained(file.written());
        assertThat(run.code()).as(change + ": " + run.err()).isBetween(0, 2);
        if (run.code() == 2) {
            assertThat(run.out()).as(change).isEmpty();
        } else {
            Json.parse(run.out());
        }
    }

    /// One path of each kind, whatever the row or the name of the instrument, asset or day.
    private static List<List<String>> fields(Json root) {
        Set<String> kinds = new HashSet<>();
        return paths(root, List.of()).stream()
                .filter(path -> kinds.add(String.join("/", path).replaceAll("[A-Z0-9][A-Z0-9_-]*", "#")))
                .toList();
    }

    private static Run explained(String text) {
        return Run.withInput(text.getBytes(StandardCharsets.UTF_8), "explain", "-", "--format", "json");
    }

    private static List<List<String>> paths(Json node, List<String> here) {
        List<List<String>> paths = new ArrayList<>();
        if (!here.isEmpty()) {
            paths.add(here);
        }
        if (node instanceof Json.Obj object) {
            object.members().forEach((name, value) -> paths.addAll(paths(value, longer(here, name))));
        } else if (node instanceof Json.Arr array && !array.elements().isEmpty()) {
            paths.addAll(paths(array.elements().getFirst(), longer(here, "0")));
        }
        return paths;
    }

    private static List<String> longer(List<String> path, String step) {
        List<String> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static Json changed(Json node, List<String> path, Json substitute) {
        if (path.isEmpty()) {
            return substitute;
        }
        List<String> rest = path.subList(1, path.size());
        if (node instanceof Json.Obj object) {
            Map<String, Json> members = new LinkedHashMap<>(object.members());
            Json value = changed(object.at(path.getFirst()), rest, substitute);
            if (value == null) {
                members.remove(path.getFirst());
            } else {
                members.put(path.getFirst(), value);
            }
            return new Json.Obj(members);
        }
        List<Json> elements = new ArrayList<>(((Json.Arr) node).elements());
        Json value = changed(elements.getFirst(), rest, substitute);
        if (value == null) {
            elements.removeFirst();
        } else {
            elements.set(0, value);
        }
        return new Json.Arr(elements);
    }
}
