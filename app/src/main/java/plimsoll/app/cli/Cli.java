package plimsoll.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import plimsoll.app.http.KeySource;
import plimsoll.app.secret.Secrets;
import plimsoll.app.store.Home;

/// The command line.
public final class Cli {
    private final Console console;
    private final Display display;
    private final KeySource keys;

    Cli(Console console, Display display) {
        this(console, display, KeySource.ofEnvironment(display.environment()));
    }

    Cli(Console console, Display display, KeySource keys) {
        this.console = console;
        this.display = display;
        this.keys = keys;
    }

    /// Runs one command on the process's streams.
    ///
    /// @return the exit code
    public static int run(List<String> arguments) {
        Display display = Display.ofProcess();
        KeySource keys = KeySource.ofEnvironment(display.environment())
                .or(new KeptKeys(Secrets.of(Home.ofProcess().secrets()), display.environment()));
        return new Cli(Console.ofProcess(), display, keys).execute(arguments);
    }

    int execute(List<String> arguments) {
        CommandLine line = commandLine();
        try {
            return line.execute(completed(arguments, line).toArray(String[]::new));
        } catch (LinkageError | StackOverflowError | OutOfMemoryError e) {
            return internal("plimsoll", e);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    /// No command at all opens the window: `plimsoll`, `plimsoll FILE`, `plimsoll --screenshot DIR`.
    private static List<String> completed(List<String> arguments, CommandLine line) {
        if (!arguments.isEmpty() && isCommand(arguments.getFirst(), line)) {
            return arguments;
        }
        List<String> completed = new ArrayList<>(List.of("open"));
        completed.addAll(arguments);
        return completed;
    }

    private static boolean isCommand(String first, CommandLine line) {
        return first.startsWith("-")
                ? line.getCommandSpec().findOption(first) != null
                : line.getSubcommands().containsKey(first) || !isFile(first);
    }

    private static boolean isFile(String argument) {
        try {
            return Files.isRegularFile(Path.of(argument));
        } catch (InvalidPathException _) {
            return false;
        }
    }

    private CommandLine commandLine() {
        CommandLine line = new CommandLine(new Root())
                .addSubcommand(new OpenCommand(console, display))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new MarginCommand(console))
                .addSubcommand(new LiquidationCommand(console))
                .addSubcommand(new SurviveCommand(console))
                .addSubcommand(new ContributionsCommand(console))
                .addSubcommand(new StressCommand(console))
                .addSubcommand(new OrdersCommand(console))
                .addSubcommand(new GreeksCommand(console))
                .addSubcommand(new ScenarioCommand(console))
                .addSubcommand(new PayoffCommand(console))
                .addSubcommand(new SplitCommand(console))
                .addSubcommand(new VolatilityCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ReconcileCommand(console))
                .addSubcommand(new CompareCommand(console))
                .addSubcommand(new NetCommand(console))
                .addSubcommand(new WhatIfCommand(console))
                .addSubcommand(new ReportCommand(console, Clock.systemUTC()))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new FetchCommand(console, keys))
                .addSubcommand(new AskCommand(console, keys))
                .addSubcommand(new PriceCommand(console))
                .addSubcommand(new BenchCommand(console));
        line.getCommandSpec().version(Program.name());
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((e, _) -> usage(e))
                .setExecutionExceptionHandler((e, command, _) -> failed(e, command));
    }

    private int usage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println(command + ": " + e.getMessage());
        console.err().println("see " + command + " --help");
        return ExitCode.UNUSABLE;
    }

    private int failed(Exception e, CommandLine command) {
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof Refused refused) {
            console.problems(refused.problems());
            console.err().println(name + ": " + refused.getMessage());
            return ExitCode.UNUSABLE;
        }
        return internal(name, e);
    }

    /// One line; the whole trace when `PLIMSOLL_DEBUG` is set.
    private int internal(String command, Throwable e) {
        console.err()
                .println(command + ": internal error: "
                        + e.toString().lines().findFirst().orElse(""));
        console.trace(e);
        return ExitCode.INTERNAL;
    }
}
