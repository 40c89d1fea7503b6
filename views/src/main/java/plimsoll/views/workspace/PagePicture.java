package plimsoll.views.workspace;

import java.nio.IntBuffer;

/// A page as it looks.
///
/// @param width pixels; height likewise
/// @param argb row by row from the top, opaque; not to be changed
public record PagePicture(int width, int height, IntBuffer argb) {
    public PagePicture {
        if (argb.capacity() != width * height) {
            throw new IllegalArgumentException(argb.capacity() + " pixels for " + width + " × " + height);
        }
    }
}
