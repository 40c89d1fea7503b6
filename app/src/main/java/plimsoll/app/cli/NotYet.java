package plimsoll.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// A command that a later version will have: it says so, whatever its arguments.
@Command(description = "Not available in this version.")
final class NotYet implements Callable<Integer> {
    private final String name;

    @Unmatched
    List<String> anything = new ArrayList<>();

    NotYet(String name) {
        this.name = name;
    }

    @Override
    public Integer call() {
        throw new Refused(name + " is not available in this version");
    }
}
