package plimsoll.model.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.format.Wording;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// A field that a venue stops sending, or fills with something else, is named; nothing else changes.
class FieldsThatGoMissingTest {
    /// Where null is a venue's word for none.
    private static final Set<String> NULLABLE = Set.of(
            "liqPrice",
            "liq_price",
            "liqPx",
            "liquidationPx",
            "liquidationPrice",
            "liquidation_price",
            "estimated_liquidation_price",
            "bid_price",
            "ask_price",
            "best_bid_price",
            "best_ask_price",
            "bidPrice",
            "askPrice",
            "price",
            "f");

    private final List<String> faults = new ArrayList<>();
    private int variants;

    FieldsThatGoMissingTest() {}

    @Test
    void everyFieldOfEveryEndpoint() {
        Envelopes.all().forEach(this::check);

        assertThat(faults).isEmpty();
        assertThat(variants).isGreaterThan(2000);
    }

    @Test
    void everyFieldOfRecordedReplies() throws IOException {
        for (Path file : Recorded.files()) {
            if (Files.size(file) < 20_000) {
                check(Recorded.reply(file));
            }
        }

        assertThat(faults).isEmpty();
        assertThat(variants).isGreaterThan(1000);
    }

    private void check(Reply reply) {
        Reading<PortfolioFile> whole = Envelopes.read(reply);
        Set<String> known = words(whole.problems());
        Map<String, Position> positions = positions(whole);
        for (Mutations.Mutation mutation : Mutations.of(reply)) {
            boolean isNone = mutation.kind().equals("null") && NULLABLE.contains(mutation.field());
            boolean isAnotherName =
                    mutation.kind().equals("absurd") && mutation.field().equals("posId");
            if (!isNone && !isAnotherName) {
                variants++;
                check(mutation, whole, known, positions);
            }
        }
    }

    private void check(
            Mutations.Mutation mutation,
            Reading<PortfolioFile> whole,
            Set<String> known,
            Map<String, Position> positions) {
        Reading<PortfolioFile> changed;
        try {
            changed = Envelopes.read(mutation.reply());
        } catch (RuntimeException e) {
            faults.add(mutation + ": " + e + " at " + e.getStackTrace()[0]);
            return;
        }
        List<String> fresh = words(changed.problems()).stream()
                .filter(p -> !known.contains(p))
                .toList();
        boolean isSame = changed.value().text().equals(whole.value().text());
        if (!isSame && fresh.stream().noneMatch(p -> p.contains(mutation.field()) || p.contains("\uD83D\uDCA5"))) {
            faults.add(mutation + ": changes the result, and only these say so: " + fresh);
        }
        invented(mutation, positions, positions(changed));
    }

    /// A position is as it was, or has a number less; at most the row that was changed is another.
    private void invented(Mutations.Mutation mutation, Map<String, Position> before, Map<String, Position> after) {
        long lost = before.keySet().stream().filter(k -> !after.containsKey(k)).count();
        boolean isListGone = mutation.field().equals("posData")
                || mutation.row().chars().filter(c -> c == '[').count() == 0
                || !mutation.row().contains("[");
        if (lost > 1 && !isListGone) {
            faults.add(mutation + ": positions are gone: " + before.keySet() + " -> " + after.keySet());
        }
        int others = 0;
        for (Map.Entry<String, Position> entry : after.entrySet()) {
            Position known = before.get(entry.getKey());
            if (known == null || !isPart(entry.getValue(), known)) {
                others++;
            }
        }
        if (others > 1) {
            faults.add(mutation + ": other positions: " + before.values() + " -> " + after.values());
        }
        after.forEach((key, position) -> {
            Position known = before.get(key);
            if (known != null && known.quantity() != position.quantity()) {
                faults.add(mutation + ": another size: " + known + " -> " + position);
            }
        });
    }

    private static boolean isPart(Position position, Position known) {
        return position.quantity() == known.quantity()
                && isSameOrUnknown(position.entryPrice(), known.entryPrice())
                && isSameOrUnknown(position.mode().leverage(), known.mode().leverage());
    }

    private static boolean isSameOrUnknown(double value, double known) {
        return Double.isNaN(value) || value == known;
    }

    private static Set<String> words(List<Problem> problems) {
        return problems.stream().map(p -> p.path() + ": " + Wording.message(p)).collect(Collectors.toSet());
    }

    private static Map<String, Position> positions(Reading<PortfolioFile> reading) {
        Map<String, Position> positions = new HashMap<>();
        for (Account account : reading.value().portfolio().book().accounts()) {
            account.positions()
                    .forEach(p -> positions.put(account.id() + " " + p.instrument() + p.side() + p.isIsolated(), p));
        }
        return positions;
    }
}
