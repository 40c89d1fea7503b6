package plimsoll.app.cli;

import plimsoll.app.document.ProgramName;

/// What this program is called.
final class Program {
    private Program() {}

    /// Name and version.
    static String name() {
        return ProgramName.withVersion();
    }
}
