package plimsoll.app.desktop;

import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;

/// Says on standard error how long it took from the start of the process until margins were painted, and
/// closes the window, where the system property `plimsoll.startup` is set: `say` or `end`.
final class Startup extends AnimationTimer {
    private static final String PROPERTY = "plimsoll.startup";
    private static final int FRAMES = 2;

    private final Wiring wiring;
    private int frames;

    private Startup(Wiring wiring) {
        this.wiring = wiring;
    }

    static void watch(Wiring wiring) {
        if (System.getProperty(PROPERTY) != null) {
            new Startup(wiring).start();
        }
    }

    /// Once a frame: the one after that in which margins are there has shown them.
    @Override
    public void handle(long now) {
        if (wiring.workspace().assessmentProperty().get().isPresent() && ++frames == FRAMES) {
            stop();
            long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.err.println("interactive after " + (System.currentTimeMillis() - begun) + " ms");
            if ("end".equals(System.getProperty(PROPERTY))) {
                wiring.stage().close();
            }
        }
    }
}
