package plimsoll.views.command;

/// A line of the palette.
///
/// @param group what kind of thing it is
/// @param key empty when it has none
public record PaletteEntry(String name, String group, String key, boolean enabled, Runnable action) {
    /// A thing to go to rather than a command.
    public static PaletteEntry of(String name, String group, Runnable action) {
        return new PaletteEntry(name, group, "", true, action);
    }

    static PaletteEntry of(Command command) {
        return new PaletteEntry(
                command.name().replace("…", ""),
                command.group().title(),
                KeyText.first(command),
                !command.disabled().get(),
                command::run);
    }
}
