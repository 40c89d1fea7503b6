package plimsoll.views.workspace;

import java.nio.file.Path;

/// A list of positions that is to be opened as soon as somebody says how it is meant.
public record PendingTable(Path place, Bytes content) {
    /// What the file holds.
    public static final class Bytes {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public byte[] all() {
            return bytes.clone();
        }
    }

    static PendingTable of(Path place, byte[] content) {
        return new PendingTable(place, new Bytes(content));
    }

    public String name() {
        return String.valueOf(place.getFileName());
    }
}
