package plimsoll.model.margin;

import static plimsoll.model.portfolio.Settings.PositionMode.HEDGE;

import java.util.List;
import java.util.function.UnaryOperator;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;

/// Every margin model of every venue, with where its seeded accounts come from.
enum VenueCase {
    BINANCE_USDM_ONE_WAY(Tiers.DEDUCT),
    BINANCE_USDM_HEDGE(Tiers.DEDUCT),
    BINANCE_USDM_MULTI_ASSET(Tiers.DEDUCT),
    BINANCE_COINM(Tiers.DEDUCT),
    BYBIT_ISOLATED(Tiers.DEDUCT),
    BYBIT_CROSS(Tiers.DEDUCT),
    OKX_ISOLATED(Tiers.STEP_BY_CONTRACTS),
    OKX_FUTURES(Tiers.STEP_BY_CONTRACTS),
    OKX_MULTI_CURRENCY(Tiers.STEP_BY_CONTRACTS),
    BYBIT_PORTFOLIO(Tiers.NONE),
    OKX_PORTFOLIO(Tiers.NONE),
    DERIBIT_SEGREGATED_SM(Tiers.NONE),
    DERIBIT_CROSS_SM(Tiers.NONE),
    BITMEX(Tiers.STEP_BY_COST),
    BITGET(Tiers.STEP_BY_VALUE),
    GATE(Tiers.STEP_BY_VALUE),
    KUCOIN(Tiers.STEP_BY_COST),
    HYPERLIQUID(Tiers.DEDUCT),
    DYDX(Tiers.NONE),
    DERIVE_SRM(Tiers.NONE),
    DERIVE_PMRM1(Tiers.NONE),
    DERIVE_PMRM2(Tiers.NONE),
    GENERIC_TIERED(Tiers.DEDUCT),
    GENERIC_MATRIX(Tiers.NONE);

    /// What maintenance does where the rate rises.
    enum Tiers {
        /// One rate, or one that grows with every coin.
        NONE,
        /// A deduction makes it continuous.
        DEDUCT,
        /// It jumps where a position grows, not where a price moves.
        STEP_BY_CONTRACTS,
        STEP_BY_COST,
        /// It jumps where a price moves, too.
        STEP_BY_VALUE
    }

    /// An account and the market it is in.
    record Seeded(Account account, MarketSnapshot market) {
        Seeded with(UnaryOperator<Account> change) {
            return new Seeded(change.apply(account), market);
        }

        @Override
        public String toString() {
            return account + "\n  " + market.quotes() + market.indices() + market.assets() + market.expiries();
        }
    }

    private final Tiers tiers;

    VenueCase(Tiers tiers) {
        this.tiers = tiers;
    }

    Tiers tiers() {
        return tiers;
    }

    /// The modes we have a rule for.
    List<AsIf> modes() {
        return this == KUCOIN ? List.of(AsIf.HELD, AsIf.ISOLATED) : List.of(AsIf.HELD, AsIf.ISOLATED, AsIf.CROSS);
    }

    boolean isOneWay() {
        return this != BINANCE_USDM_HEDGE;
    }

    /// [RandomBook] draws its methods in turn by seed, [CollateralBook] its venues and models.
    Seeded draw(long i) {
        return switch (this) {
            case BINANCE_USDM_ONE_WAY -> of(RandomBook.of(7 * i)).with(VenueCase::oneWay);
            case BINANCE_USDM_HEDGE -> of(RandomBook.of(7 * i)).with(VenueCase::hedge);
            case BINANCE_USDM_MULTI_ASSET -> of(RandomBook.of(7 * i + 1)).with(VenueCase::oneWay);
            case BINANCE_COINM -> of(RandomBook.of(7 * i + 2)).with(VenueCase::oneWay);
            case BYBIT_ISOLATED -> of(CollateralBook.of(4 * i + 2));
            case BYBIT_CROSS -> of(CollateralBook.of(4 * i));
            case OKX_ISOLATED -> of(CollateralBook.of(4 * i + 3)).with(VenueCase::isolated);
            case OKX_FUTURES -> of(CollateralBook.of(4 * i + 3));
            case OKX_MULTI_CURRENCY -> of(CollateralBook.of(4 * i + 1));
            case BYBIT_PORTFOLIO -> of(CollateralBook.of(4 * i)).with(VenueCase::portfolio);
            case OKX_PORTFOLIO -> of(CollateralBook.of(4 * i + 1)).with(VenueCase::portfolio);
            case DERIBIT_SEGREGATED_SM -> of(RandomBook.of(7 * i + 3));
            case DERIBIT_CROSS_SM -> of(RandomBook.of(7 * i + 4));
            case BITMEX -> of(TieredBook.of("bitmex", i));
            case BITGET -> of(TieredBook.of("bitget", i));
            case GATE -> of(TieredBook.of("gate", i));
            case KUCOIN -> of(TieredBook.of("kucoin", i));
            case HYPERLIQUID -> of(DexBook.of("hyperliquid", i));
            case DYDX -> of(DexBook.of("dydx", i));
            case DERIVE_SRM -> of(DexBook.of("derive", i));
            case DERIVE_PMRM1 -> of(DexBook.of("derive", i)).with(a -> ofOneMarket(a, "pmrm1", "ETH", "USDC"));
            case DERIVE_PMRM2 -> of(DexBook.of("derive", i)).with(a -> ofOneMarket(a, "pmrm2", "ETH", "BTC", "USDC"));
            case GENERIC_TIERED -> of(RandomBook.of(7 * i + 5)).with(VenueCase::oneWay);
            case GENERIC_MATRIX -> of(RandomBook.of(7 * i + 6));
        };
    }

    private static Seeded of(RandomBook book) {
        return new Seeded(book.account(), book.market());
    }

    private static Seeded of(CollateralBook book) {
        return new Seeded(book.account(), book.market());
    }

    private static Seeded of(TieredBook book) {
        return new Seeded(book.account(), book.market());
    }

    private static Seeded of(DexBook book) {
        return new Seeded(book.account(), book.market());
    }

    /// One row for each instrument.
    private static Account oneWay(Account account) {
        return account.withPositions(
                account.positions().stream().filter(p -> p.side() == Side.NET).toList());
    }

    private static Account hedge(Account account) {
        Settings had = account.settings();
        List<Position> legs = account.positions().stream().map(VenueCase::asLeg).toList();
        return new Account(
                account.id(),
                account.venue(),
                account.model(),
                new Settings(HEDGE, had.assetMode(), had.collateral(), had.spotHedge()),
                account.balances(),
                legs,
                account.orders(),
                account.outside(),
                account.reported(),
                account.overrides());
    }

    /// Spot hedges every other Bybit account, at OKX always; nothing is isolated.
    private static Account portfolio(Account account) {
        Settings had = account.settings();
        boolean spotHedge = account.positions().getFirst().quantity() > 0;
        return new Account(
                account.id(),
                account.venue(),
                "portfolio",
                new Settings(had.positionMode(), had.assetMode(), had.collateral(), spotHedge),
                account.balances(),
                account.positions().stream()
                        .map(p -> p.withMode(new MarginMode.Cross(p.mode().leverage())))
                        .toList(),
                account.orders(),
                account.outside(),
                account.reported(),
                account.overrides());
    }

    static Position asLeg(Position p) {
        Side side = p.quantity() < 0 ? Side.SHORT : Side.LONG;
        return new Position(p.id(), p.instrument(), side, p.quantity(), p.entryPrice(), p.mode(), p.fundingOwed());
    }

    /// Only what a portfolio manager of the first of the coins may hold.
    private static Account ofOneMarket(Account account, String model, String... coins) {
        return new Account(
                account.id(),
                account.venue(),
                model,
                account.settings(),
                account.balances().stream()
                        .filter(b -> List.of(coins).contains(b.asset().code()))
                        .toList(),
                account.positions().stream()
                        .filter(p -> p.instrument().name().startsWith(coins[0]))
                        .toList(),
                account.orders(),
                account.outside(),
                account.reported(),
                account.overrides());
    }

    /// Posted: a third of a coin contract, or of the value at entry.
    private static Account isolated(Account account) {
        return account.withPositions(account.positions().stream()
                .map(p -> p.isIsolated() ? p : p.withMode(new MarginMode.Isolated(3, posted(p))))
                .toList());
    }

    private static double posted(Position p) {
        boolean inverse = p.instrument().name().contains("-USD-");
        double size = Math.abs(p.quantity());
        return (inverse ? size * 100 / p.entryPrice() : size * p.entryPrice()) / 3;
    }
}
