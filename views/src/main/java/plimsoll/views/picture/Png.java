package plimsoll.views.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// Images as PNG, 8 bit RGB; spares the program AWT.
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] RGB_8_BIT = {8, 2, 0, 0, 0};

    private Png() {}

    public static byte[] of(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        ByteBuffer header = ByteBuffer.allocate(8 + RGB_8_BIT.length);
        header.putInt(width).putInt(height).put(RGB_8_BIT);
        chunk(out, "IHDR", header.array());
        chunk(out, "IDAT", deflated(rows(image, width, height)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /// Each row begins with a 0: no filter.
    private static byte[] rows(Image image, int width, int height) {
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        ByteBuffer rows = ByteBuffer.allocate(height * (1 + 3 * width));
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                rows.put((byte) 0);
            }
            rows.put((byte) (pixels[i] >> 16)).put((byte) (pixels[i] >> 8)).put((byte) pixels[i]);
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        CRC32 check = new CRC32();
        check.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) check.getValue());
        out.writeBytes(chunk.array());
    }
}
