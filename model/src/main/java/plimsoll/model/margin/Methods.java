package plimsoll.model.margin;

import java.util.Map;
import java.util.Optional;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Which method margins an account in each mode; the registry of all venues.
final class Methods {
    private static final String HOUSE_MATRIX = "house-matrix/1";

    private static final Map<String, VenueRules> VENUES = Map.ofEntries(
            Map.entry("binance", new Binance()),
            Map.entry("binance-coinm", new BinanceCoinm()),
            Map.entry("binance-usdm", new BinanceUsdm()),
            Map.entry("bitget", new Bitget()),
            Map.entry("bitmex", new Bitmex()),
            Map.entry("bybit", new Bybit()),
            Map.entry("deribit", new Deribit()),
            Map.entry("derive", new Derive()),
            Map.entry("dydx", new Dydx()),
            Map.entry("gate", new Gate()),
            Map.entry("generic", new Generic()),
            Map.entry("hyperliquid", new Hyperliquid()),
            Map.entry("kucoin", new Kucoin()),
            Map.entry("okx", new Okx()));

    private final VenueParameters venue;
    private final VenueParameters house;

    Methods(VenueParameters venue, VenueParameters house) {
        this.venue = venue;
        this.house = house;
    }

    /// A word that is no model of the venue names a rule we do not have.
    Method held(Account account) {
        return rules(account)
                .filter(rules -> isModel(account.model(), rules))
                .map(rules -> rules.held(account, venue))
                .orElseGet(() -> unknown(account.venue() + " " + account.model()));
    }

    private static boolean isModel(String model, VenueRules rules) {
        return model.isEmpty() || rules.models().isEmpty() || rules.models().contains(model);
    }

    boolean isolatesByInstrument(Account account) {
        return rules(account).map(VenueRules::isolatesByInstrument).orElse(true);
    }

    boolean hasModes(Account account) {
        return rules(account).map(VenueRules::hasModes).orElse(true);
    }

    Method isolated(Account account) {
        return rules(account)
                .map(rules -> rules.isolated(account, venue))
                .orElseGet(() -> unknown(account.venue() + " isolated"));
    }

    Method cross(Account account) {
        return rules(account)
                .map(rules -> rules.cross(account, venue))
                .orElseGet(() -> unknown(account.venue() + " " + account.model()));
    }

    Method portfolio(Account account) {
        return rules(account).flatMap(rules -> rules.portfolio(account, venue)).orElseGet(this::houseMatrix);
    }

    private static Optional<VenueRules> rules(Account account) {
        return Optional.ofNullable(VENUES.get(account.venue()));
    }

    private Method houseMatrix() {
        return house.matrix()
                .map(rule -> new Method(HOUSE_MATRIX, new MatrixPlan(rule, house), false))
                .orElseGet(() -> unknown(HOUSE_MATRIX));
    }

    private Method unknown(String what) {
        return Method.unknown(venue, what);
    }
}
