package plimsoll.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a trader reads comes from `resources/messages`, never from Java.
final class TextsInBundlesTest {
    private static final List<Path> WINDOWS = List.of(
            Path.of("..", "views", "src", "main", "java"),
            Path.of("src", "main", "java", "plimsoll", "app", "desktop"));

    private static List<String> texts(JavaFileObject source, String name) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(source));
        Literals literals = new Literals();
        task.parse().forEach(unit -> literals.scan(unit, null));
        return literals.texts.stream().map(text -> name + ": " + text).toList();
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(URI.create("string:///X.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    @Test
    void noWindowHoldsALiteralText() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path folder : WINDOWS) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file :
                        tree.filter(f -> f.toString().endsWith(".java")).toList()) {
                    files++;
                    found.addAll(texts(
                            source(Files.readString(file)),
                            folder.relativize(file).toString()));
                }
            }
        }
        assertThat(files).isGreaterThan(200);
        assertThat(found).as("to be moved to resources/messages").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "label.setText(\"size\")",
                "label.setText(on ? \"size\" : other)",
                "new Label(\"size\")",
                "new Tooltip(n + \"x\" + (n > 1 ? \"lots\" : \"\"))",
                "field.setPromptText(\"of 5 lots\")",
                "node.setAccessibleText(\"map\")",
                "number(\"Margin ratio\", 80)",
                "title = \"Equity\"",
                "n + \" positions\"",
                "Figure.none(\"unknown\")"
            })
    void aLiteralTextIsFound(String expression) throws IOException {
        assertThat(texts(source("class X { Object a = " + expression + "; }"), "X"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TEXT.text(\"size\", n)",
                "DateTimeFormatter.ofPattern(\"d MMM uuuu\")",
                "label.getStyleClass().add(\"number\")",
                "command.on(\"Shortcut+Shift+K\")",
                "Command.of(\"view.next-panel\", VIEW)",
                "new IllegalStateException(\"no dock of \" + id)",
                "label.setText(n + \" × \")",
                "root.setStyle(\"-fx-font-size: 12px\")"
            })
    void whatIsNoTextIsNotFound(String expression) throws IOException {
        assertThat(texts(source("class X { Object a = " + expression + "; }"), "X"))
                .isEmpty();
    }

    private static final class Literals extends TreePathScanner<Void, Void> {
        private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
        private static final Pattern SENTENCE = Pattern.compile("(?s).* .*|\\P{L}*\\p{Lu}\\p{Ll}.*");
        private static final Pattern DATE = Pattern.compile("(d|MMM|uu|uuuu|HH|mm|ss|'UTC'|[ :,])+");
        private static final Pattern KEY = Pattern.compile("(Shortcut|Ctrl|Alt|Shift|Meta)(\\+.*)?"
                + "|Enter|Delete|Plus|Equals|Add|Minus|Subtract|Slash|Comma|Period|Del");
        private static final Pattern STYLE = Pattern.compile("-fx-[a-z-]+: ?.*");
        /// Their arguments are read by a machine, or by whoever reads a log.
        private static final Set<String> FOR_MACHINES =
                Set.of("replaceFirst", "replaceAll", "split", "matches", "compile", "log", "println", "setProperty");
        private static final Set<String> SHOWN = Set.of(
                "setText",
                "setPromptText",
                "setTitle",
                "setHeaderText",
                "setContentText",
                "setAccessibleText",
                "setAccessibleHelp",
                "setAccessibleRoleDescription",
                "text",
                "noted",
                "none",
                "refuse",
                "Label",
                "Text",
                "Tooltip",
                "Button",
                "ToggleButton",
                "CheckBox",
                "RadioButton",
                "Hyperlink",
                "Menu",
                "MenuItem",
                "MenuButton",
                "CheckMenuItem",
                "TableColumn",
                "TreeTableColumn",
                "Alert",
                "ButtonType");

        private final List<String> texts = new ArrayList<>();

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void unused) {
            return null;
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void unused) {
            String name = made.getIdentifier().toString();
            return name.endsWith("Exception") || name.endsWith("Error") ? null : super.visitNewClass(made, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
            boolean lookup = isLookup(call);
            scan(call.getMethodSelect(), null);
            if (!FOR_MACHINES.contains(name(call))) {
                call.getArguments().stream().skip(lookup ? 1 : 0).forEach(argument -> scan(argument, null));
            }
            return null;
        }

        private static boolean isLookup(MethodInvocationTree call) {
            return call.getMethodSelect()
                    .toString()
                    .matches("(?s)(TEXT|text|Messages\\.of\\(.*\\))\\.text|Messages\\.of|CommandNames\\..*");
        }

        private static String name(MethodInvocationTree call) {
            return call.getMethodSelect().toString().replaceFirst("(?s).*\\.", "");
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void unused) {
            if (literal.getValue() instanceof String text && isText(text)) {
                texts.add(text);
            }
            return null;
        }

        private boolean isText(String text) {
            boolean symbol = !WORD.matcher(text).find();
            boolean format = Stream.of(DATE, KEY, STYLE)
                    .anyMatch(pattern -> pattern.matcher(text).matches());
            return !symbol && !format && (SENTENCE.matcher(text).matches() || isShown(getCurrentPath()));
        }

        /// Whether a literal, alone or as a part, is what a call shows.
        private static boolean isShown(TreePath path) {
            Tree part = path.getLeaf();
            return switch (path.getParentPath().getLeaf()) {
                case ConditionalExpressionTree choice ->
                    !choice.getCondition().equals(part) && isShown(path.getParentPath());
                case ParenthesizedTree _, BinaryTree _ -> isShown(path.getParentPath());
                case MethodInvocationTree call -> call.getArguments().contains(part) && SHOWN.contains(name(call));
                case NewClassTree made ->
                    SHOWN.contains(made.getIdentifier().toString().replaceFirst("<.*", ""));
                default -> false;
            };
        }
    }
}
