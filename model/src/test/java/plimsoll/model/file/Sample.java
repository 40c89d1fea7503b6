package plimsoll.model.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.format.Wording;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Reading;

/// Texts the tests of this package read.
final class Sample {
    /// One perpetual, one option, one isolated position with a leg in an account of two.
    static final String SMALL = """
            {
              "format": "plimsoll-portfolio/1",
              "name": "small",
              "market": {
                "asOf": "2026-11-20T10:00:00Z",
                "indices": {"BTC": {"price": 100000}},
                "assets": {"USDT": {"price": 1.0}},
                "expiries": [
                  {"underlying": "BTC", "expiry": "2026-12-25T08:00:00Z", "forward": 101000,
                   "smile": {"kind": "points", "strikes": [90000, 110000], "volatilities": [0.6, 0.5]}}
                ],
                "quotes": {"BTCUSDT": {"mark": 100000.50, "bid": 100000, "ask": 100001}, "CALL": {"mark": 2500}}
              },
              "instruments": {
                "BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT", "settle": "USDT",
                            "priceAsset": "USDT", "payoff": "linear", "contractSize": 1},
                "CALL": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USDT", "settle": "USDT",
                         "priceAsset": "USDT", "payoff": "linear", "contractSize": 1,
                         "expiry": "2026-12-25T08:00:00Z", "strike": 110000, "type": "call"}
              },
              "accounts": [
                {"id": "main", "venue": "binance-usdm", "model": "single", "house": {"desk": 7.10},
                 "settings": {"positionMode": "hedge"},
                 "balances": {"USDT": 1000.00, "BTC": {"quantity": 0.5, "borrowed": 0.1}},
                 "positions": [
                   {"id": "a", "instrument": "BTCUSDT", "side": "long", "quantity": 1.50, "entryPrice": 9.5e4,
                    "mode": "cross", "leverage": 10, "note": "kept"},
                   {"id": "b", "instrument": "BTCUSDT", "side": "short", "quantity": -2, "entryPrice": 99000,
                    "mode": "isolated", "leverage": 20, "posted": 5000.0},
                   {"id": "c", "instrument": "CALL", "quantity": -3, "mode": "cross"}
                 ],
                 "orders": []},
                {"id": "other", "venue": "generic", "model": "matrix", "balances": {}, "positions": []}
              ]
            }
            """;

    private Sample() {}

    static Reading<Optional<PortfolioFile>> read(String text) {
        return PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static PortfolioFile file(String text) {
        return read(text).value().orElseThrow(() -> new AssertionError(lines(read(text))));
    }

    /// The small file with one passage replaced.
    static String with(String passage, String replacement) {
        if (!SMALL.contains(passage)) {
            throw new IllegalArgumentException("not in the small file: " + passage);
        }
        return SMALL.replace(passage, replacement);
    }

    /// What a trader would be told of the small file with one passage replaced.
    static List<String> problems(String passage, String replacement) {
        return lines(read(with(passage, replacement)));
    }

    static List<String> lines(Reading<?> reading) {
        return reading.problems().stream().map(Wording::line).toList();
    }

    static Account main(String text) {
        return file(text).portfolio().book().accounts().getFirst();
    }

    static Position position(String text, int index) {
        return main(text).positions().get(index);
    }

    static List<Path> portfolios() {
        return in("../sample-portfolios")
                .filter(p -> p.toString().endsWith(".json"))
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> in(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The book as if nothing of it had been lost, to compare what was kept.
    static Book kept(Book book) {
        return new Book(book.accounts().stream()
                .map(a -> new Account(
                        a.id(),
                        a.venue(),
                        a.model(),
                        a.settings(),
                        a.balances(),
                        a.positions(),
                        a.orders(),
                        a.outside(),
                        a.reported(),
                        a.overrides()))
                .toList());
    }
}
