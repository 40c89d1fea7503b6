package plimsoll.app.desktop;

import java.util.concurrent.Executor;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import plimsoll.views.workspace.Attention;

/// A short tone of the machine's own; silent where there is nothing to play it.
final class Beep implements Attention {
    private static final float RATE = 22_050;
    private static final int SAMPLES = (int) (RATE / 4);
    private static final double HERTZ = 880;
    private static final double LOUDNESS = 40;

    private final Executor player = task -> Thread.ofVirtual().name("beep").start(task);

    @Override
    public void beep() {
        player.execute(Beep::play);
    }

    private static void play() {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            line.open(format);
            line.start();
            line.write(tone(), 0, SAMPLES);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException _) {
            // No sound on this machine: the alert is seen all the same.
        }
    }

    /// Fades out, so that it does not click.
    static byte[] tone() {
        byte[] tone = new byte[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            double fade = 1 - (double) i / SAMPLES;
            tone[i] = (byte) (LOUDNESS * fade * Math.sin(2 * Math.PI * HERTZ * i / RATE));
        }
        return tone;
    }
}
