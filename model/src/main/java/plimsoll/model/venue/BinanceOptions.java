package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Binance options.
///
/// `marginBalance` is the balance, `equity` what the venue reports; `quantity` is signed with `side`; `markIV` is a
/// fraction, `unit` coins of a contract.
final class BinanceOptions {
    private static final Pattern UNDERLYING = Pattern.compile("([A-Z0-9]+)USDT");

    private BinanceOptions() {}

    static void account(Row body, Draft draft, AccountDraft account) {
        draft.time(body, Row::millis, "time");
        account.listsBalances();
        EndpointReader.each(body.rows("asset"), Part.BALANCES, account, (row, a) -> {
            a.balance(row.name("asset"), row).put("quantity", row.number("marginBalance"));
            a.reported("equity", row.number("equity"));
            a.reported("initialMargin", row.amount("initialMargin"));
            a.reported("maintenanceMargin", row.amount("maintMargin"));
        });
    }

    static void positions(Row body, Draft draft, AccountDraft account) {
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> {
            draft.time(row, Row::millis, "time");
            Optional<BigDecimal> size = row.number("quantity").map(BigDecimal::abs);
            if (!Signs.isZero(size)) {
                position(row, size, a, draft);
            }
        });
    }

    private static void position(Row row, Optional<BigDecimal> size, AccountDraft account, Draft draft) {
        String symbol = row.name("symbol");
        account.position(symbol, row)
                .put("instrument", symbol)
                .put("quantity", Signs.product(size, row.word("side", Signs.OF_SIDE)))
                .put("entryPrice", row.price("entryPrice"))
                .put("mode", "cross");
        Optional<BigDecimal> mark = row.amount("markPrice");
        account.later(() -> draft.quote(symbol, "mark", mark));
    }

    static void orders(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), Part.ORDERS, account, (row, a) -> {
            String id = row.text("orderId").orElseThrow(Unreadable::new);
            Optional<BigDecimal> open = Signs.difference(row.amount("quantity"), row.amount("executedQty"));
            a.order(id, row)
                    .put("id", id)
                    .put("instrument", row.name("symbol"))
                    .put("quantity", Signs.product(open, row.word("side", Signs.OF_SIDE)))
                    .put("price", row.price("price"))
                    .put("reduceOnly", row.flag("reduceOnly").orElse(false));
        });
    }

    static void marks(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(body.rows(), row -> {
            draft.quote(row.name("symbol"), "mark", row.amount("markPrice"));
            draft.quote(row.name("symbol"), "volatility", row.amount("markIV"));
        });
    }

    /// The reply has no name: its file or request has it, `BTCUSDT`.
    static void index(Row body, Draft draft, AccountDraft account) {
        draft.time(body, Row::millis, "time");
        Matcher name = UNDERLYING.matcher(body.path());
        if (name.find()) {
            draft.market().index(name.group(1), body.price("indexPrice"));
        } else {
            body.findings().missing(body.path(), "which index this is (name the file eapi-v1-index-BTCUSDT.json)");
        }
    }

    static void exchangeInfo(Row body, Draft draft, AccountDraft account) {
        EndpointReader.each(
                body.rows("optionSymbols"), row -> draft.market().instrument(row.name("symbol"), instrument(row)));
    }

    private static ObjectNode instrument(Row row) {
        String quote = row.name("quoteAsset");
        String base = row.name("underlying").replaceFirst(quote + "$", "");
        ObjectNode terms = Terms.of("option", base, quote, quote, "linear", row.price("unit"));
        Terms.expiring(terms, row.millis("expiryDate"));
        return Terms.option(terms, row.price("strikePrice"), row.word("side", BinanceTerms.TYPES));
    }
}
