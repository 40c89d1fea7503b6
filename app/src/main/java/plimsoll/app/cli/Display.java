package plimsoll.app.cli;

import java.util.Map;
import java.util.Optional;

/// Whether this machine can show a window.
///
/// @param system name of the operating system as Java gives it
record Display(String system, Map<String, String> environment) {
    private static final String SETUP = "install GTK 3 (Debian: apt-get install libgtk-3-0) and set DISPLAY, "
            + "or use xvfb-run; `open --screenshot DIR` needs neither";

    static Display ofProcess() {
        return new Display(System.getProperty("os.name", ""), System.getenv());
    }

    /// Why no window can open, as far as can be told before trying.
    Optional<String> obstacle() {
        boolean linux = system.equals("Linux");
        return linux && isUnset("DISPLAY") && isUnset("WAYLAND_DISPLAY")
                ? Optional.of("no window: there is no display (DISPLAY and WAYLAND_DISPLAY are not set); " + SETUP)
                : Optional.empty();
    }

    private boolean isUnset(String variable) {
        return environment.getOrDefault(variable, "").isBlank();
    }

    /// What a failed start of the toolkit means, on one line.
    static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "no window: " + root.getClass().getSimpleName() + ": " + what + "; " + SETUP;
    }
}
