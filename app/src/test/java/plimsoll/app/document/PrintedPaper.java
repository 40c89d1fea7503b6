package plimsoll.app.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/// What a queue that writes PDF files has printed, as poppler sees it.
final class PrintedPaper {
    private static final Pattern PAGES = Pattern.compile("(?m)^Pages:\\s+(\\d+)$");
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RESOLUTION = "50";

    private final Path folder;
    private Set<Path> before;

    /// @param folder the queue writes to
    PrintedPaper(Path folder) throws IOException {
        this.folder = folder;
        this.before = files();
    }

    private Set<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return new HashSet<>(
                    found.filter(f -> f.toString().endsWith(".pdf")).toList());
        }
    }

    /// What came since it was asked last; waits until poppler can read it.
    Path next() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Set<Path> now = files();
            for (Path file : now) {
                if (!before.contains(file) && isWhole(file)) {
                    before = now;
                    return file;
                }
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new AssertionError("nothing was printed into " + folder + " within " + PATIENCE);
    }

    /// Waits until a log, which is written in blocks, has a line with all of these.
    static String line(Path log, String... parts) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (Files.exists(log)) {
                for (String line : Files.readAllLines(log)) {
                    if (Stream.of(parts).allMatch(line::contains)) {
                        return line;
                    }
                }
            }
            TimeUnit.MILLISECONDS.sleep(250);
        }
        throw new AssertionError("no line with " + String.join(" and ", parts) + " in " + log + " within " + PATIENCE);
    }

    private static boolean isWhole(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String end = new String(
                content, Math.max(0, content.length - 64), Math.min(64, content.length), StandardCharsets.ISO_8859_1);
        return end.contains("%%EOF");
    }

    static int pages(Path pdf) throws IOException, InterruptedException {
        String said = run("pdfinfo", pdf.toString());
        Matcher pages = PAGES.matcher(said);
        if (!pages.find()) {
            throw new AssertionError("pdfinfo says no number of pages: " + said);
        }
        return Integer.parseInt(pages.group(1));
    }

    /// Every page at 50 dots an inch, from the first.
    static List<BufferedImage> pictures(Path pdf, Path scratch) throws IOException, InterruptedException {
        Path stem = Files.createTempDirectory(scratch, "pages").resolve("page");
        run("pdftoppm", "-r", RESOLUTION, "-png", pdf.toString(), stem.toString());
        List<BufferedImage> pictures = new ArrayList<>();
        try (Stream<Path> files = Files.list(stem.getParent())) {
            for (Path file : files.sorted().toList()) {
                pictures.add(ImageIO.read(file.toFile()));
            }
        }
        return pictures;
    }

    /// Of all channels of all pixels, as a share of the whole range; 1 when the sizes differ by more than a
    /// pixel. A page that lies may be printed on a sheet that stands, turned to either side.
    static double meanDifference(BufferedImage one, BufferedImage other) {
        boolean isTurned = one.getWidth() > one.getHeight() != other.getWidth() > other.getHeight();
        return isTurned
                ? Math.min(difference(one, turned(other, true)), difference(one, turned(other, false)))
                : difference(one, other);
    }

    private static BufferedImage turned(BufferedImage image, boolean isClockwise) {
        int across = image.getWidth();
        int down = image.getHeight();
        BufferedImage turned = new BufferedImage(down, across, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                turned.setRGB(isClockwise ? down - 1 - y : y, isClockwise ? x : across - 1 - x, image.getRGB(x, y));
            }
        }
        return turned;
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        if (Math.max(one.getWidth(), other.getWidth()) > width + 1
                || Math.max(one.getHeight(), other.getHeight()) > height + 1) {
            return 1;
        }
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum += difference(one.getRGB(x, y), other.getRGB(x, y));
            }
        }
        return sum / (3.0 * 255 * width * height);
    }

    private static int difference(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs(((one >> shift) & 0xff) - ((other >> shift) & 0xff));
        }
        return sum;
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }
}
