package plimsoll.model.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.format.Wording;
import plimsoll.model.problem.Reading;

/// Replies recorded from venues, where the folder of them lies beside the checkout.
class RecordedRepliesTest {
    @Test
    void show() throws IOException {
        for (Path file : Recorded.files()) {
            String venue = file.getParent().getFileName().toString();
            String text = Files.readString(file);
            Recognition r = Recognition.of(venue, file.getFileName().toString(), text);
            System.out.println("== " + file + " " + r);
            if (r.endpoint().isEmpty()) continue;
            Reading<PortfolioFile> reading = VenueReaders.of(venue).orElseThrow().read(
                    List.of(new Reply(r.endpoint().get(), text, file.getFileName().toString())), Instant.parse("2026-11-20T10:00:00Z"), "main");
            String t = reading.value().text().replaceAll("\\s+", " ");
            System.out.println(t.length() > 1800 ? t.substring(0, 900) + " ... " + t.substring(t.length() - 900) : t);
            reading.problems().stream().limit(12).forEach(p -> System.out.println("   " + p.severity() + " " + p.path() + ": " + Wording.of(p)));
            if (reading.problems().size() > 12) System.out.println("   ... " + reading.problems().size());
        }
    }
}
