package plimsoll.model.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/// Writes a portfolio in the file format; unknown numbers are left out.
final class PortfolioWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    private static final PrettyPrinter LAYOUT = new DefaultPrettyPrinter(
                    Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
            .withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"))
            .withObjectIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));

    String text(Portfolio portfolio) {
        ObjectNode file = node();
        file.put("format", PortfolioReader.FORMAT);
        text(file, "name", portfolio.name());
        file.put("currency", portfolio.currency().code());
        file.set("market", new MarketWriter().market(portfolio.market()));
        ObjectNode instruments = file.putObject("instruments");
        portfolio.market().instruments().values().stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .forEach(i -> instruments.set(i.id().name(), instrument(i)));
        IdentityHashMap<MarketSnapshot, String> markets = OwnMarkets.names(portfolio.book(), portfolio.market());
        if (!markets.isEmpty()) {
            ObjectNode own = file.putObject("markets");
            markets.forEach((market, name) -> own.set(name, new MarketWriter().own(market)));
        }
        var accounts = file.putArray("accounts");
        portfolio.book().accounts().forEach(a -> {
            ObjectNode account = accountNode(a);
            Optional.ofNullable(portfolio.market().own().get(a.id()))
                    .ifPresent(own -> account.put("market", markets.get(own)));
            accounts.add(account);
        });
        putEdits(file, portfolio);
        return pretty(file);
    }

    private static void putEdits(ObjectNode file, Portfolio portfolio) {
        if (!portfolio.edits().isEmpty()) {
            var edits = file.putArray("edits");
            portfolio.edits().forEach(e -> edits.add(EditWriter.node(e)));
        }
        if (!portfolio.scenarios().isEmpty()) {
            var scenarios = file.putArray("scenarios");
            portfolio.scenarios().forEach(s -> scenarios.add(EditWriter.node(s)));
        }
    }

    static String pretty(ObjectNode node) {
        return MAPPER.writer().with(LAYOUT).writeValueAsString(node) + "\n";
    }

    static String compact(ObjectNode node) {
        return MAPPER.writeValueAsString(node);
    }

    String account(Account account) {
        return MAPPER.writeValueAsString(accountNode(account));
    }

    String position(Position position) {
        return MAPPER.writeValueAsString(positionNode(position));
    }

    String balances(List<Balance> balances) {
        return MAPPER.writeValueAsString(balancesNode(balances));
    }

    String balance(Balance balance) {
        return MAPPER.writeValueAsString(balanceNode(balance));
    }

    String quantities(Reported reported) {
        return MAPPER.writeValueAsString(quantitiesNode(reported));
    }

    static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    /// Shortest digits that read back as the same number.
    static String number(double value) {
        BigDecimal digits = shortest(value);
        return Math.abs(digits.scale()) > 20 ? digits.toString() : digits.toPlainString();
    }

    static void number(ObjectNode node, String name, double value) {
        if (!Double.isNaN(value)) {
            node.put(name, shortest(value));
        }
    }

    static void text(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    static String word(MarginMode mode) {
        return mode instanceof MarginMode.Isolated ? "isolated" : "cross";
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static BigDecimal shortest(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private static JsonNode instrument(Instrument instrument) {
        var terms = instrument.terms();
        ObjectNode node = node();
        node.put("kind", instrument.getClass().getSimpleName().toLowerCase(Locale.ROOT));
        node.put("underlying", terms.underlying().name());
        node.put("base", terms.base().code());
        node.put("quote", terms.quote().code());
        node.put("settle", terms.settle().code());
        node.put("priceAsset", terms.priceAsset().code());
        node.put("payoff", word(terms.payoff()));
        number(node, "contractSize", terms.contractSize());
        instrument.expiryTime().map(Instant::toString).ifPresent(t -> node.put("expiry", t));
        if (instrument instanceof Instrument.Option option) {
            number(node, "strike", option.strike());
            node.put("type", word(option.type()));
        }
        number(node, "tick", terms.tickSize());
        number(node, "lot", terms.lotSize());
        return node;
    }

    private static ObjectNode accountNode(Account account) {
        ObjectNode node = node();
        node.put("id", account.id().name());
        node.put("venue", account.venue());
        text(node, "model", account.model());
        node.set("settings", settings(account.settings()));
        node.set("balances", balancesNode(account.balances()));
        var positions = node.putArray("positions");
        account.positions().forEach(p -> positions.add(positionNode(p)));
        var orders = node.putArray("orders");
        account.orders().forEach(o -> orders.add(order(o)));
        account.outside().ifPresent(o -> node.set("outside", outside(o)));
        node.set("reported", reported(account.reported()));
        if (!account.overrides().isEmpty()) {
            node.putRawValue("parameters", new RawValue(account.overrides()));
        }
        if (!account.unread().isEmpty()) {
            var unread = node.putArray("unread");
            account.unread().forEach(place -> unread.addObject().put("place", place));
        }
        return node;
    }

    private static JsonNode settings(Settings settings) {
        ObjectNode node = node();
        node.put("positionMode", word(settings.positionMode()));
        node.put("assetMode", word(settings.assetMode()));
        ObjectNode collateral = node.putObject("collateral");
        settings.collateral().forEach((asset, isOn) -> collateral.put(asset.code(), isOn));
        node.put("spotHedge", settings.spotHedge());
        return node;
    }

    private static JsonNode balancesNode(List<Balance> balances) {
        ObjectNode node = node();
        balances.forEach(b -> node.set(b.asset().code(), balanceNode(b)));
        return node;
    }

    private static JsonNode balanceNode(Balance balance) {
        if (balance.borrowed() == 0 && balance.reserved() == 0) {
            return MAPPER.getNodeFactory().numberNode(shortest(balance.quantity()));
        }
        ObjectNode node = node();
        number(node, "quantity", balance.quantity());
        number(node, "borrowed", balance.borrowed());
        number(node, "reserved", balance.reserved());
        return node;
    }

    private static JsonNode positionNode(Position position) {
        ObjectNode node = node();
        node.put("id", position.id().name());
        node.put("instrument", position.instrument().name());
        node.put("side", word(position.side()));
        number(node, "quantity", position.quantity());
        number(node, "entryPrice", position.entryPrice());
        node.put("mode", word(position.mode()));
        number(node, "leverage", position.mode().leverage());
        if (position.mode() instanceof MarginMode.Isolated isolated) {
            number(node, "posted", isolated.posted());
        }
        number(node, "fundingOwed", position.fundingOwed());
        return node;
    }

    private static JsonNode order(Order order) {
        ObjectNode node = node();
        node.put("id", order.id());
        node.put("instrument", order.instrument().name());
        number(node, "quantity", order.quantity());
        number(node, "price", order.price());
        node.put("reduceOnly", order.reduceOnly());
        node.put("side", word(order.side()));
        number(node, "leverage", order.leverage());
        return node;
    }

    private static JsonNode outside(Outside outside) {
        ObjectNode node = node();
        node.put("asset", outside.asset().code());
        number(node, "initialMargin", outside.initialMargin());
        number(node, "maintenanceMargin", outside.maintenanceMargin());
        number(node, "unrealisedProfit", outside.unrealisedProfit());
        return node;
    }

    private static JsonNode reported(Reported reported) {
        ObjectNode node = node();
        number(node, "equity", reported.equity());
        number(node, "initialMargin", reported.initialMargin());
        number(node, "maintenanceMargin", reported.maintenanceMargin());
        number(node, "marginRatio", reported.marginRatio());
        ObjectNode positions = node.putObject("positions");
        reported.positions().forEach((id, p) -> {
            ObjectNode position = positions.putObject(id.name());
            number(position, "liquidationPrice", p.liquidationPrice());
            number(position, "maintenanceMargin", p.maintenanceMargin());
        });
        if (!reported.quantities().isEmpty()) {
            node.set("quantities", quantitiesNode(reported));
        }
        return node;
    }

    private static JsonNode quantitiesNode(Reported reported) {
        ObjectNode node = node();
        new TreeMap<>(reported.quantities()).forEach((id, quantity) -> number(node, id.name(), quantity));
        return node;
    }
}
