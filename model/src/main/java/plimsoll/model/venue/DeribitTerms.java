package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Deribit's instruments and prices.
///
/// `reversed` contracts are inverse: `contract_size` is in dollars of futures, in coins of options. `mark_iv` is in
/// percent, `underlying_price` the forward of an option's expiry. The names of `model_params` are those of our
/// parameters.
final class DeribitTerms {
    private static final BigDecimal PERCENT = new BigDecimal("0.01");
    private static final Pattern INDEX = Pattern.compile("\\b([a-z0-9]+)_usdc?\\b");
    private static final Set<String> KINDS = Set.of("future", "option");

    private DeribitTerms() {}

    static void instruments(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            if (KINDS.contains(row.text("kind").orElse("future"))) {
                draft.market().instrument(row.name("instrument_name"), instrument(row));
            }
        });
    }

    private static ObjectNode instrument(Row row) {
        boolean isInverse = row.word("instrument_type", Map.of("reversed", true, "linear", false))
                .orElseThrow(Unreadable::new);
        boolean isOption = row.name("kind").equals("option");
        boolean isPerpetual = row.text("settlement_period").orElse("").equals("perpetual");
        String base = row.name("base_currency");
        ObjectNode terms = Terms.of(
                isOption ? "option" : isPerpetual ? "perpetual" : "future",
                base,
                isInverse ? "USD" : row.name("quote_currency"),
                row.name("settlement_currency"),
                isInverse ? "inverse" : "linear",
                row.price("contract_size"));
        if (!isPerpetual) {
            Terms.expiring(terms, row.millis("expiration_timestamp"));
        }
        if (isOption) {
            Deribit.option(row, terms);
        }
        Optional<BigDecimal> lot = Signs.quotient(row.price("min_trade_amount"), row.price("contract_size"));
        return Terms.steps(terms, row.price("tick_size"), lot);
    }

    static void bookSummary(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "creation_timestamp");
            price(row, draft, "bid_price", "ask_price");
        });
    }

    static void ticker(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            draft.time(row, Row::millis, "timestamp");
            draft.quote(row.name("instrument_name"), "index", row.price("index_price"));
            price(row, draft, "best_bid_price", "best_ask_price");
        });
    }

    private static void price(Row row, Draft draft, String bid, String ask) {
        String name = row.name("instrument_name");
        draft.quote(name, "mark", row.amount("mark_price"));
        draft.quote(name, "bid", Signs.positive(row.orNull().amount(bid)));
        draft.quote(name, "ask", Signs.positive(row.orNull().amount(ask)));
        boolean isOption = name.matches(".*-[CP]");
        if (isOption) {
            draft.quote(name, "volatility", row.amount("mark_iv").map(PERCENT::multiply));
            draft.market().forward(name, row.price("underlying_price"));
        } else {
            Row perpetual = name.endsWith("-PERPETUAL") ? row : row.may();
            draft.quote(name, "fundingRate", perpetual.number("funding_8h"));
        }
    }

    /// The reply has no name: its file or request has it, `btc_usd`.
    static void index(Row body, Draft draft) {
        Matcher name = INDEX.matcher(body.path());
        if (name.find()) {
            draft.market().index(name.group(1).toUpperCase(Locale.ROOT), body.price("index_price"));
        } else {
            body.findings().missing(body.path(), "which index this is (name the file get_index_price-btc_usd.json)");
        }
    }

    static void modelParameters(Row body, Draft draft) {
        Row given = body.object("model_params");
        for (String group : List.copyOf(given.node().propertyNames())) {
            Deribit.account(draft).parameters().set(group, given.node().path(group));
        }
    }
}
