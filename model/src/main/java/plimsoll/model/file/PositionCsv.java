package plimsoll.model.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Positions as a table of comma-separated values.
public final class PositionCsv {
    private static final List<String> HEADERS = List.of(
            "account",
            "id",
            "instrument",
            "side",
            "quantity",
            "entryPrice",
            "mark",
            "marginMode",
            "leverage",
            "posted");

    private PositionCsv() {}

    /// What a table would be read as.
    ///
    /// @param mapping header of the file to its meaning, in the order of the file
    /// @param problems among them the rows that cannot be read
    public record Preview(
            Map<String, String> mapping,
            List<String> ignoredHeaders,
            CsvFormat.Taken format,
            List<Row> rows,
            List<Problem> problems) {
        public Preview {
            ignoredHeaders = List.copyOf(ignoredHeaders);
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }
    }

    /// One position. Numbers the row does not have are NaN, texts empty.
    ///
    /// @param quantity negative is short
    /// @param side what the row says of it; `NET` when it says nothing
    /// @param mode `cross` or `isolated`
    public record Row(
            int line,
            String instrument,
            double quantity,
            Side side,
            double entryPrice,
            double mark,
            String mode,
            double leverage,
            double posted,
            String id,
            String account) {}

    /// Guesses separator, decimal mark and the meaning of each header; never throws.
    public static Preview read(byte[] content) {
        return read(content, CsvFormat.DETECTED);
    }

    /// @param format what is known of it
    public static Preview read(byte[] content, CsvFormat format) {
        return CsvReader.read(content, format);
    }

    /// @param venue by its name in the portfolio format
    public static Reading<PortfolioFile> toPortfolio(Preview preview, String venue, Instant asOf) {
        return new CsvPortfolio(venue, asOf).of(preview);
    }

    public static String write(Book book, MarketSnapshot market) {
        List<List<String>> rows = new ArrayList<>();
        for (Account account : book.accounts()) {
            account.positions().forEach(p -> rows.add(cells(account, p, market)));
        }
        return CsvTable.text(HEADERS, rows);
    }

    private static List<String> cells(Account account, Position position, MarketSnapshot market) {
        MarginMode mode = position.mode();
        return List.of(
                account.id().name(),
                position.id().name(),
                position.instrument().name(),
                PortfolioWriter.word(position.side()),
                number(position.quantity()),
                number(position.entryPrice()),
                number(market.quote(position.instrument()).map(Quote::mark).orElse(Double.NaN)),
                PortfolioWriter.word(mode),
                number(mode.leverage()),
                number(mode instanceof MarginMode.Isolated isolated ? isolated.posted() : Double.NaN));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : PortfolioWriter.number(value);
    }
}
