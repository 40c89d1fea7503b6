package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import plimsoll.model.file.PortfolioFile;

/// Reading and writing that ends in one clear line when it fails.
final class Disk {
    private Disk() {}

    static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw unreadable(path.toString(), e);
        }
    }

    static Refused unreadable(String name, IOException e) {
        return new Refused("cannot read " + name + ": " + reason(e));
    }

    /// Replaces the file at once or not at all.
    static void write(Path path, String text) {
        write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Replaces the file at once or not at all.
    static void write(Path path, byte[] content) {
        try {
            PortfolioFile.save(path, content);
        } catch (IOException e) {
            throw new Refused("cannot write " + path + ": " + reason(e));
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "access denied";
            default -> String.valueOf(e.getMessage());
        };
    }
}
