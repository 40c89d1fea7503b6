package plimsoll.app.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plimsoll.app.bench.Stopwatch.Measured;
import plimsoll.model.output.BenchDocument.Row;
import plimsoll.model.venue.AccountReplies;
import plimsoll.model.venue.Endpoint;
import plimsoll.model.venue.Reply;
import plimsoll.model.venue.VenueReaders;

/// How long it takes to make a portfolio file of what a venue sends.
final class ImportBench {
    private static final int POSITIONS = 10_000;
    private static final int PAGE = 200;
    private static final Instant AS_OF = Instant.parse("2026-11-20T10:00:00Z");

    private final Stopwatch stopwatch;

    ImportBench(Stopwatch stopwatch) {
        this.stopwatch = stopwatch;
    }

    Row run() {
        List<Reply> replies = new ArrayList<>(List.of(
                reply("v5-account-info", "{\"marginMode\":\"REGULAR_MARGIN\",\"spotHedgingStatus\":\"OFF\"}"),
                reply("v5-account-wallet-balance", "{\"list\":[]}")));
        for (int first = 0; first < POSITIONS; first += PAGE) {
            String rows = IntStream.range(first, first + PAGE)
                    .mapToObj(ImportBench::position)
                    .collect(Collectors.joining(","));
            replies.add(reply("v5-position-list", "{\"category\":\"linear\",\"list\":[" + rows + "]}"));
        }
        List<AccountReplies> parts = List.of(new AccountReplies("bybit", "main", replies));
        Measured measured = stopwatch.measure(() -> VenueReaders.read(parts, AS_OF));
        return Row.timed(
                POSITIONS + " positions, " + replies.size() + " replies",
                "imported",
                1,
                measured.milliseconds(),
                measured.megabytes());
    }

    private static Reply reply(String endpoint, String result) {
        return new Reply(
                new Endpoint("bybit", endpoint),
                "{\"retCode\":0,\"result\":%s,\"time\":1790000000000}".formatted(result),
                endpoint);
    }

    private static String position(int i) {
        return ("{\"positionIdx\":0,\"symbol\":\"C%dUSDT\",\"side\":\"Buy\",\"size\":\"%d.5\",\"avgPrice\":\"101.25\","
                        + "\"leverage\":\"10\",\"markPrice\":\"%d.125\",\"liqPrice\":\"50.5\",\"positionMM\":\"3.25\","
                        + "\"positionIM\":\"60.5\",\"positionBalance\":\"60.5\"}")
                .formatted(i, i % 97 + 1, i % 89 + 60);
    }
}
