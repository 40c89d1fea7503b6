package plimsoll.views.workspace;

/// How the program makes itself heard.
@FunctionalInterface
public interface Attention {
    Attention SILENT = () -> {};

    /// A short sound; nothing where the machine has none.
    void beep();
}
