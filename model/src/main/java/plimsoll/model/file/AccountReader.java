package plimsoll.model.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Settings.AssetMode;
import plimsoll.model.portfolio.Settings.PositionMode;

/// Reads `accounts`.
final class AccountReader {
    private static final Kind<PositionMode> POSITION_MODE =
            Kind.word(Map.of("one-way", PositionMode.ONE_WAY, "hedge", PositionMode.HEDGE));
    private static final Kind<AssetMode> ASSET_MODE =
            Kind.word(Map.of("single", AssetMode.SINGLE, "multi", AssetMode.MULTI));

    private final Listing listing;
    private final Places places;
    private final OwnMarkets markets;

    AccountReader(Listing listing, Places places, OwnMarkets markets) {
        this.listing = listing;
        this.places = places;
        this.markets = markets;
    }

    List<Account> read(Fields file) {
        file.want("accounts", Kind.LIST);
        return file.rows("accounts", this::account);
    }

    private Account account(int index, Fields fields) {
        AccountId id = id(index, fields);
        if (!places.add(id, fields.node())) {
            fields.findings().malformed(fields.path("id"), id.name(), "a name no other account has");
            throw new Unreadable();
        }
        markets.read(id, fields);
        fields.rows("unread", (_, row) -> unread(row));
        String venue = fields.want("venue", Kind.NAME).orElse("");
        String model = model(fields, venue);
        Settings settings = settings(fields.object("settings"));
        PositionReader reader = new PositionReader(id, venue, model, settings, listing, places);
        List<Balance> balances = balances(fields);
        List<Position> positions = reader.positions(fields);
        List<Order> orders = reader.orders(fields);
        Optional<Outside> outside = outside(fields);
        return new Account(
                id,
                venue,
                model,
                settings,
                balances,
                positions,
                orders,
                outside,
                reported(fields.object("reported"), positions),
                overrides(fields),
                fields.findings().lostIn(fields.path()));
    }

    /// A row of a file this one was made of, that nobody could read.
    private static String unread(Fields row) {
        String what = row.find("place", Kind.TEXT).orElse("");
        row.findings().missing(row.path(), "what could not be read at " + what);
        return what;
    }

    private static AccountId id(int index, Fields fields) {
        return new AccountId(fields.find("id", Kind.NAME).orElseGet(() -> {
            String id = "account " + (index + 1);
            fields.findings().assumed(fields.path("id"), "called \"" + id + "\"");
            return id;
        }));
    }

    /// The words as they stand, known or not: what cannot be computed is said where it is needed.
    private static String model(Fields fields, String venue) {
        if (!venue.isEmpty() && !Venues.names().contains(venue)) {
            fields.findings().malformed(fields.path("venue"), venue, Kind.oneOf(Venues.names()));
            return fields.find("model", Kind.NAME).orElse("");
        }
        List<String> models = Venues.models(venue);
        if (models.isEmpty()) {
            return fields.find("model", Kind.NAME).orElse("");
        }
        String model = fields.want("model", Kind.NAME).orElse("");
        if (!model.isEmpty() && !models.contains(model)) {
            fields.findings().malformed(fields.path("model"), model, Kind.oneOf(models));
        }
        return model;
    }

    private static Settings settings(Fields settings) {
        Map<Asset, Boolean> collateral = new HashMap<>();
        settings.members(
                "collateral",
                (asset, value) -> settings.checked(Fields.child(settings.path("collateral"), asset), value, Kind.FLAG)
                        .ifPresent(isOn -> collateral.put(new Asset(asset), isOn)));
        return new Settings(
                settings.find("positionMode", POSITION_MODE).orElse(Settings.DEFAULT.positionMode()),
                settings.find("assetMode", ASSET_MODE).orElse(Settings.DEFAULT.assetMode()),
                Map.copyOf(collateral),
                settings.find("spotHedge", Kind.FLAG).orElse(Settings.DEFAULT.spotHedge()));
    }

    private static List<Balance> balances(Fields account) {
        List<Balance> balances = new ArrayList<>();
        if (account.want("balances", Kind.OBJECT).isEmpty()) {
            account.findings().lost(account.path("balances"));
        }
        account.members(
                "balances",
                (asset, value) -> balance(account, asset, value)
                        .ifPresentOrElse(balances::add, () -> account.findings().lost(balancePath(account, asset))));
        return balances;
    }

    private static String balancePath(Fields account, String asset) {
        return Fields.child(account.path("balances"), asset);
    }

    private static Optional<Balance> balance(Fields account, String asset, Json value) {
        String path = balancePath(account, asset);
        if (!(value instanceof Json.Obj object)) {
            return account.checked(path, value, Kind.NUMBER).map(q -> Balance.of(new Asset(asset), q));
        }
        Fields fields = new Fields(object, path, account.findings());
        return fields.want("quantity", Kind.NUMBER)
                .map(q -> new Balance(
                        new Asset(asset),
                        q,
                        fields.number("borrowed", Kind.NOT_NEGATIVE, 0),
                        fields.number("reserved", Kind.NOT_NEGATIVE, 0)));
    }

    private static Optional<Outside> outside(Fields account) {
        if (account.raw("outside").isEmpty()) {
            return Optional.empty();
        }
        Fields outside = account.object("outside");
        if (outside.find("asset", Kind.NAME).isEmpty()) {
            account.findings().lost(account.path("outside"));
        }
        return outside.want("asset", Kind.NAME)
                .map(asset -> new Outside(
                        new Asset(asset),
                        outside.wanted("initialMargin", Kind.NOT_NEGATIVE),
                        outside.wanted("maintenanceMargin", Kind.NOT_NEGATIVE),
                        outside.wanted("unrealisedProfit", Kind.NUMBER)));
    }

    private static Reported reported(Fields reported, List<Position> held) {
        Map<PositionId, Reported.ReportedPosition> positions = new HashMap<>();
        reported.entries(
                "positions",
                (id, p) -> positions.put(
                        new PositionId(id),
                        new Reported.ReportedPosition(
                                p.number("liquidationPrice", Kind.NOT_NEGATIVE),
                                p.number("maintenanceMargin", Kind.NOT_NEGATIVE))));
        Reported figures = new Reported(
                reported.number("equity", Kind.NUMBER),
                reported.number("initialMargin", Kind.NOT_NEGATIVE),
                reported.number("maintenanceMargin", Kind.NOT_NEGATIVE),
                reported.number("marginRatio", Kind.NUMBER),
                Map.copyOf(positions),
                Map.of());
        return figures.equals(Reported.NOTHING) ? figures : figures.withQuantities(quantities(reported, held));
    }

    /// As saved by an edited copy, else those held.
    private static Map<PositionId, Double> quantities(Fields reported, List<Position> held) {
        Map<PositionId, Double> quantities = new HashMap<>();
        if (reported.raw("quantities").isEmpty()) {
            held.forEach(p -> quantities.putIfAbsent(p.id(), p.quantity()));
        } else {
            reported.members(
                    "quantities",
                    (id, value) -> reported.checked(reported.path("quantities") + "." + id, value, Kind.NUMBER)
                            .ifPresent(q -> quantities.put(new PositionId(id), q)));
        }
        return Map.copyOf(quantities);
    }

    private static String overrides(Fields account) {
        return account.find("parameters", Kind.OBJECT)
                .map(o -> new Overrides(account.findings()).text(o, account.path("parameters")))
                .orElse("");
    }
}
