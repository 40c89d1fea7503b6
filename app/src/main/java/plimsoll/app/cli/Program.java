package plimsoll.app.cli;

import java.lang.module.ModuleDescriptor;

/// What this program is called.
final class Program {
    private Program() {}

    /// Name and version, the version being the module's own, which Maven sets.
    static String name() {
        return "plimsoll " + version();
    }

    private static String version() {
        ModuleDescriptor descriptor = Program.class.getModule().getDescriptor();
        return descriptor == null ? "unpackaged" : descriptor.rawVersion().orElse("unpackaged");
    }
}
