package plimsoll.model.margin;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.MatrixRule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Settings.AssetMode;

/// Which method margins an account of a venue and model: the registry of all rules.
///
/// - `binance-usdm`: isolated positions alone, cross by settle asset ("single-asset mode") or all
///   assets together ("multi-assets mode"). Binance's "margin balance" is our equity, `cum` our
///   deduction, `isolatedWallet` our posted margin.
/// - `binance-coinm`: the same by coin; brackets in coin.
/// - `deribit`: `segregated_sm` one pool per currency, `cross_sm` one for all; no isolated mode, a
///   sub-account instead. Deribit's "margin balance" is our equity.
/// - `generic`: `tiered` and `matrix`, numbers from the portfolio file.
final class Methods {
    private static final String HOUSE_MATRIX = "house-matrix/1";
    private static final Set<String> STANDARD = Set.of("binance-usdm", "binance-coinm", "deribit", "generic");

    private static final Map<String, Set<String>> MODELS = Map.of(
            "binance-usdm", Set.of("single", "multi"),
            "deribit", Set.of("segregated_sm", "cross_sm", "segregated_pm", "cross_pm"),
            "generic", Set.of("tiered", "matrix"));

    /// @param venuesOwn whether the venue itself margins so
    record Method(String name, PoolPlan plan, boolean venuesOwn) {}

    private final VenueParameters venue;
    private final VenueParameters house;

    Methods(VenueParameters venue, VenueParameters house) {
        this.venue = venue;
        this.house = house;
    }

    Method held(Account account) {
        if (!isKnown(account)) {
            return unknown(account.venue() + " " + account.model());
        }
        return switch (account.venue()) {
            case "generic" -> account.model().equals("matrix") ? matrix() : cross(account);
            case "deribit" -> account.model().endsWith("_pm") ? unknown("deribit " + account.model()) : cross(account);
            default -> cross(account);
        };
    }

    /// A word that is no model of the venue names a rule we do not have.
    private static boolean isKnown(Account account) {
        Set<String> models = MODELS.getOrDefault(account.venue(), Set.of());
        return models.isEmpty() || account.model().isEmpty() || models.contains(account.model());
    }

    Method isolated(Account account) {
        return STANDARD.contains(account.venue())
                ? standard(account, alone(account), Pooling.BY_SETTLE_ASSET)
                : unknown(account.venue() + " isolated");
    }

    /// Deribit has no isolated mode: a position alone is one in a sub-account of its own.
    private static String alone(Account account) {
        return account.venue().equals("deribit") ? "segregated_sm, a sub-account each" : "isolated";
    }

    Method cross(Account account) {
        return switch (account.venue()) {
            case "binance-usdm" -> multi(account) ? multiAssets(account) : bySettleAsset(account);
            case "deribit" ->
                account.model().startsWith("cross")
                        ? standard(account, "cross_sm", Pooling.ACCOUNT_WITH_INITIAL_HAIRCUTS)
                        : standard(account, "segregated_sm", Pooling.BY_SETTLE_ASSET);
            case "binance-coinm", "generic" -> bySettleAsset(account);
            default -> unknown(account.venue() + " " + account.model());
        };
    }

    Method portfolio(Account account) {
        return account.venue().equals("generic") && venue.matrix().isPresent() ? matrix() : houseMatrix();
    }

    private static boolean multi(Account account) {
        return account.model().equals("multi") || account.settings().assetMode() == AssetMode.MULTI;
    }

    private Method multiAssets(Account account) {
        return standard(account, "multi", Pooling.ACCOUNT_AT_COLLATERAL_RATES);
    }

    private Method bySettleAsset(Account account) {
        return standard(account, account.venue().equals("generic") ? "tiered" : "single", Pooling.BY_SETTLE_ASSET);
    }

    private Method standard(Account account, String name, Pooling pooling) {
        return new Method(account.venue() + "/" + name, new StandardPlan(venue, pooling), true);
    }

    private Method matrix() {
        Optional<MatrixRule> rule = venue.matrix();
        return rule.isPresent()
                ? new Method("generic/matrix", new MatrixPlan(rule.get(), venue), true)
                : unknown("generic matrix: the file holds no `matrix` parameters");
    }

    private Method houseMatrix() {
        Optional<MatrixRule> rule = house.matrix();
        return rule.isPresent()
                ? new Method(HOUSE_MATRIX, new MatrixPlan(rule.get(), house), false)
                : unknown(HOUSE_MATRIX);
    }

    private Method unknown(String what) {
        return new Method("not modelled: " + what, new UnknownPlan(venue, what), true);
    }
}
