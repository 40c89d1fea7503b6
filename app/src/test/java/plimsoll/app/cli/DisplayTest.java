package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void linuxNeedsADisplayOfEitherKind() {
        assertThat(new Display("Linux", Map.of()).obstacle()).isPresent();
        assertThat(new Display("Linux", Map.of("DISPLAY", "")).obstacle()).isPresent();
        assertThat(new Display("Linux", Map.of("DISPLAY", ":0")).obstacle()).isEmpty();
        assertThat(new Display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).obstacle())
                .isEmpty();
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(new Display("Windows 11", Map.of()).obstacle()).isEmpty();
        assertThat(new Display("Mac OS X", Map.of()).obstacle()).isEmpty();
    }

    @Test
    void aFailedToolkitIsOneLineThatSaysWhatToInstall() {
        Throwable failure = new RuntimeException(
                "toolkit", new UnsatisfiedLinkError("libgtk-3.so.0: cannot open shared object\nmore"));
        assertThat(Display.reason(failure).lines()).hasSize(1);
        assertThat(Display.reason(failure)).contains("libgtk-3.so.0", "libgtk-3-0");
    }
}
