package plimsoll.app.document;

import java.lang.module.ModuleDescriptor;

/// What documents say they were made by.
public final class ProgramName {
    private ProgramName() {}

    /// Name and version, the version being the module's own, which Maven sets.
    public static String withVersion() {
        ModuleDescriptor descriptor = ProgramName.class.getModule().getDescriptor();
        return "plimsoll "
                + (descriptor == null ? "unpackaged" : descriptor.rawVersion().orElse("unpackaged"));
    }
}
