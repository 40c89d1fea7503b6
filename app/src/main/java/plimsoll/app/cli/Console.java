package plimsoll.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import plimsoll.model.output.ProblemForms;
import plimsoll.model.problem.Problem;

/// Where a command reads and writes: data to `out`, everything else to `err`.
record Console(InputStream in, PrintStream out, PrintStream err) {
    /// The process's own streams, always UTF-8: a mark that a terminal's character set lacks would be
    /// written as `?`, which means unknown.
    static Console ofProcess() {
        return new Console(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    /// Where it failed, for those who set `PLIMSOLL_DEBUG`.
    void trace(Throwable failure) {
        if (System.getenv("PLIMSOLL_DEBUG") != null) {
            failure.printStackTrace(err);
        }
    }

    void problems(Collection<Problem> problems) {
        problems.forEach(p -> err.println(ProblemForms.line(p)));
    }
}
