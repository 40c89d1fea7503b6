package plimsoll.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Who may know whom, below the granularity of modules.
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {
    private static final JavaClasses PLIMSOLL = new ClassFileImporter()
            .importPaths(Stream.of("model", "views", "app")
                    .map(module -> Path.of("..", module, "target", "classes"))
                    .toList());

    private static final String MODEL = "plimsoll.model..";
    private static final String VIEWS = "plimsoll.views..";
    private static final String APP = "plimsoll.app..";
    private static final String[] READERS = {
        "plimsoll.model.ask..",
        "plimsoll.model.venue..",
        "plimsoll.model.parameter..",
        "plimsoll.model.file..",
        "plimsoll.model.output.."
    };
    private static final Set<String> EXPORTED = exported();

    private static final Set<String> OF_SYSTEM =
            Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "exit");
    private static final Set<String> OF_TIME =
            Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault");
    private static final Set<String> OF_THREAD = Set.of("currentThread", "isInterrupted", "interrupted");

    @Test
    void everyModuleIsSeen() {
        for (String module : List.of(MODEL, VIEWS, APP)) {
            assertThat(PLIMSOLL.that(resideInAnyPackage(module))).as(module).isNotEmpty();
        }
    }

    @Test
    void formulasNeedOnlyTheJdk() {
        check(
                noClasses()
                        .that(resideInAnyPackage(MODEL).and(resideOutsideOfPackages(READERS)))
                        .should()
                        .dependOnClassesThat(resideOutsideOfPackages(
                                MODEL, "java..", "jdk.incubator.vector..", "org.jspecify..", "")),
                "a margin rule must be readable, and testable, without knowing any library");
    }

    @Test
    void viewsReadNoFiles() {
        check(
                noClasses()
                        .that(resideInAnyPackage(VIEWS))
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..", "java.net.http..")),
                "a screen shows what it is given; reading and fetching happen outside");
    }

    @Test
    void tablesawStaysAtTheFileEdge() {
        check(
                noClasses()
                        .that(resideOutsideOfPackages("plimsoll.model.file.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("tech.tablesaw..")),
                "its tables are mutable, and loading it costs most of a second");
    }

    @Test
    void chartsAndAwtHaveOneRoomEach() {
        check(
                noClasses()
                        .that(resideOutsideOfPackages("plimsoll.views.chart..", "plimsoll.app.document.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "org.jfree..", "java.awt..", "javax.swing..", "javax.print..", "javafx.embed.swing..")),
                "JavaFX and AWT have two threads and two colours; only line charts and paper need both");
    }

    @Test
    void docksAloneKnowTheDockingLibrary() {
        check(
                noClasses()
                        .that(resideOutsideOfPackages("plimsoll.views.dock.."))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("software.coley.bentofx..")),
                "an arrangement is plain text and records; the controls that show it can be replaced");
    }

    @Test
    void arraysStayInsideTheKernel() {
        check(
                classes()
                        .that(resideInAnyPackage(MODEL)
                                .and(resideOutsideOfPackages("plimsoll.model.array.."))
                                .and(describe("are exported", type -> EXPORTED.contains(type.getPackageName()))))
                        .should(SHOW_NO_DOUBLE_ARRAY),
                "whoever is handed an array can change it; numbers cross as DoubleArray or DoubleMatrix");
    }

    @Test
    void modelIsAFunctionOfItsArguments() {
        check(
                noClasses()
                        .that(resideInAnyPackage(MODEL))
                        .should()
                        .accessTargetWhere(describe(
                                "reads the clock, chance or the environment", ArchitectureTest::readsTheWorld)),
                "the same account and market must give the same margin, today and in a test");
    }

    @Test
    void modelStartsNoThreads() {
        check(
                noClasses()
                        .that(resideInAnyPackage(MODEL))
                        .should()
                        .dependOnClassesThat(assignableTo(Executor.class).or(equivalentTo(Executors.class)))
                        .orShould()
                        .accessTargetWhere(describe(
                                "more of Thread than whether it was interrupted", ArchitectureTest::managesThreads)),
                "the shell decides where work runs; a kernel only asks whether to stop");
    }

    @Test
    void onlyUiThreadQueuesWork() {
        check(
                noClasses()
                        .that(describe("are not UiThread", type -> !"UiThread".equals(type.getSimpleName())))
                        .should()
                        .callMethodWhere(describe(
                                "Platform.runLater",
                                call -> "javafx.application.Platform"
                                                .equals(call.getTargetOwner().getFullName())
                                        && "runLater".equals(call.getName()))),
                "one place decides what runs on the window's thread, and a test can replace it");
    }

    @Test
    void viewModelsKnowNoScene() {
        check(
                noClasses()
                        .that()
                        .haveSimpleNameEndingWith("ViewModel")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")),
                "what a screen shows is tested without a toolkit");
    }

    @Test
    void modulesPointOneWay() {
        check(
                noClasses()
                        .that(resideInAnyPackage(MODEL))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(VIEWS, APP, "javafx..", "java.net.http..")),
                "the model is used without a window or a network");
        check(
                noClasses().that(resideInAnyPackage(VIEWS)).should().dependOnClassesThat(resideInAnyPackage(APP)),
                "what a view needs from outside is handed to it through plimsoll.views.workspace");
    }

    @Test
    void packagesHaveNoCycles() {
        check(
                slices().matching("plimsoll.(**)").should().beFreeOfCycles(),
                "a package that needs the one that needs it is the same package");
    }

    private static void check(ArchRule rule, String reason) {
        rule.because(reason).allowEmptyShould(true).check(PLIMSOLL);
    }

    private static final ArchCondition<JavaClass> SHOW_NO_DOUBLE_ARRAY =
            new ArchCondition<>("show no double[] to other packages") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    for (JavaCodeUnit unit : type.getCodeUnits()) {
                        boolean shows = unit.getRawReturnType().isEquivalentTo(double[].class)
                                || unit.getRawParameterTypes().stream().anyMatch(p -> p.isEquivalentTo(double[].class));
                        report(shows && isShown(type, unit.getModifiers()), type, unit.getFullName(), events);
                    }
                    for (JavaField field : type.getFields()) {
                        boolean shows = field.getRawType().isEquivalentTo(double[].class);
                        report(shows && isShown(type, field.getModifiers()), type, field.getFullName(), events);
                    }
                }
            };

    private static boolean readsTheWorld(JavaAccess<?> access) {
        String name = access.getName();
        return switch (owner(access)) {
            case "java.lang.System" -> OF_SYSTEM.contains(name);
            case "java.lang.Math" -> "random".equals(name);
            default ->
                (owner(access).startsWith("java.time.") && OF_TIME.contains(name))
                        || access.getTargetOwner().isAssignableTo(RandomGenerator.class);
        };
    }

    private static boolean managesThreads(JavaAccess<?> access) {
        return access.getTargetOwner().isAssignableTo(Thread.class) && !OF_THREAD.contains(access.getName());
    }

    private static String owner(JavaAccess<?> access) {
        return access.getTargetOwner().getFullName();
    }

    private static Set<String> exported() {
        Path descriptor = Path.of("..", "model", "target", "classes", "module-info.class");
        try (InputStream in = Files.newInputStream(descriptor)) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(export -> !export.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void report(boolean shows, JavaClass type, String member, ConditionEvents events) {
        if (shows) {
            events.add(SimpleConditionEvent.violated(type, member + " shows a double[]"));
        }
    }

    private static boolean isShown(JavaClass type, Set<JavaModifier> modifiers) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED));
    }
}
