package plimsoll.model.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import plimsoll.model.problem.Problem.Malformed;
import plimsoll.model.problem.Reading;

/// The characters of a file and their places.
final class SourceText {
    private static final int EXCERPT = 60;

    private SourceText() {}

    /// UTF-8, or UTF-16 where a byte order mark says so; empty when the bytes are no such text.
    static Reading<Optional<String>> decoded(byte[] content) {
        ByteBuffer in = ByteBuffer.wrap(content);
        Charset charset = charset(content);
        in.position(markLength(content));
        CharBuffer out = CharBuffer.allocate(content.length + 1);
        CoderResult result = charset.newDecoder().decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String found = "byte 0x%02X".formatted(content[in.position()]);
            return new Reading<>(
                    Optional.empty(),
                    List.of(new Malformed(lineAndColumn(text, text.length()), found, "text in " + charset)));
        }
        return new Reading<>(Optional.of(text), List.of());
    }

    private static Charset charset(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(content, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return charset(content).equals(StandardCharsets.UTF_8) ? 0 : 2;
    }

    private static boolean startsWith(byte[] content, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    static String lineAndColumn(String text, int offset) {
        int line = 1;
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
            line++;
            begin = end + 1;
        }
        return "line " + line + ", column " + (offset - begin + 1);
    }

    /// On one line, at most 60 characters.
    static String excerpt(String text) {
        String start = text.substring(0, Math.min(text.length(), 4 * EXCERPT));
        String line = start.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "·");
        boolean whole = start.length() == text.length() && line.length() <= EXCERPT;
        return whole ? line : line.substring(0, Math.min(line.length(), EXCERPT - 1)) + "…";
    }
}
