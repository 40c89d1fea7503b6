package plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// A file is read on a few screens, a method on one.
class SourceBudgetTest {
    private static final int LINES_OF_FILE = 300;
    private static final int LINES_OF_METHOD = 40;
    private static final int PARAMETERS = 7;

    @Test
    void sourcesKeepWithinTheirBudgets() throws IOException {
        List<Path> sources = sources();
        assertThat(sources).as("sources").isNotEmpty();

        List<String> excesses = new ArrayList<>();
        for (Path source : sources) {
            try (Stream<String> lines = Files.lines(source)) {
                note(excesses, lines.count(), LINES_OF_FILE, source + " has %d lines");
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            JavacTask task = (JavacTask) compiler.getTask(null, files, _ -> {}, List.of("-proc:none"), null, units);
            MethodBudget budget = new MethodBudget(Trees.instance(task).getSourcePositions(), excesses);
            task.parse().forEach(unit -> budget.scan(unit, null));
        }

        assertThat(excesses).as("above the budget").isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : List.of("model", "views", "app")) {
            try (Stream<Path> tree = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                tree.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    private static void note(List<String> excesses, long found, int budget, String text) {
        if (found > budget) {
            excesses.add(text.formatted(found) + ", the budget is " + budget);
        }
    }

    /// Measures methods and constructors; a constructor of a record only repeats its header.
    private static final class MethodBudget extends TreePathScanner<Void, Void> {
        private final SourcePositions positions;
        private final List<String> excesses;

        private MethodBudget(SourcePositions positions, List<String> excesses) {
            this.positions = positions;
            this.excesses = excesses;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            LineMap lines = unit.getLineMap();
            long end = positions.getEndPosition(unit, method);
            if (end >= 0) {
                long first = lines.getLineNumber(positions.getStartPosition(unit, method));
                String place =
                        Path.of(unit.getSourceFile().toUri()).getFileName() + ":" + first + " " + method.getName();
                note(excesses, lines.getLineNumber(end) - first + 1, LINES_OF_METHOD, place + " has %d lines");
                if (!isRecordConstructor(method)) {
                    note(excesses, method.getParameters().size(), PARAMETERS, place + " has %d parameters");
                }
            }
            return super.visitMethod(method, null);
        }

        private boolean isRecordConstructor(MethodTree method) {
            return method.getReturnType() == null
                    && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
        }
    }
}
