package plimsoll.model.venue;

import java.util.List;
import java.util.Set;

/// Binance: USDⓈ-M (`fapi`), COIN-M (`dapi`), options (`eapi`) and portfolio margin (`papi`, `sapi`), each a wallet
/// of its own.
///
/// `positionAmt` is our quantity, already signed, in coins or, at COIN-M, in contracts; `entryPrice`, `leverage`
/// and `positionSide` are the venue's; `isolatedWallet` is what an isolated position posts; `liquidationPrice` and
/// `maintMargin` what the venue reports, 0 standing for no liquidation. `crossWalletBalance` is the balance, `cum`
/// the deduction, "margin balance" the equity, one over `uniMMR` the margin ratio of portfolio margin.
final class Binance extends TableReader {
    private static final Set<String> WALLETS = Set.of("binance", "binance-usdm", "binance-coinm");

    /// Only the file's name tells these replies from those of another wallet.
    private static final String BY_NAME = "";

    private static final List<EndpointReader> TABLE = List.of(
            futures(
                    "fapi-v3-account",
                    Part.BALANCES,
                    "totalMaintMargin totalInitialMargin totalCrossUnPnl assets positions marginBalance",
                    BinanceFutures::account),
            futures(
                    "fapi-v2-account",
                    Part.BALANCES,
                    "totalMaintMargin totalInitialMargin totalCrossUnPnl assets positions feeTier",
                    BinanceFutures::account),
            futures(
                    "fapi-v3-balance",
                    Part.BALANCES,
                    "accountAlias crossWalletBalance crossUnPnl marginAvailable",
                    BinanceFutures::balances),
            futures(
                    "fapi-v3-positionRisk",
                    Part.POSITIONS,
                    "symbol positionAmt entryPrice liquidationPrice isolatedWallet marginAsset",
                    BinanceFutures::positions),
            futures(
                    "fapi-v2-positionRisk",
                    Part.POSITIONS,
                    "symbol positionAmt entryPrice liquidationPrice marginType maxNotionalValue",
                    BinanceFutures::positions),
            futures(
                    "fapi-v1-openOrders",
                    Part.ORDERS,
                    "orderId origQty executedQty cumQuote symbol positionSide",
                    BinanceFutures::orders),
            futures(
                    "fapi-v1-symbolConfig",
                    Part.TERMS,
                    "symbol marginType isAutoAddMargin leverage maxNotionalValue",
                    BinanceFutures::symbolConfig),
            futures(
                    "fapi-v1-accountConfig",
                    Part.TERMS,
                    "dualSidePosition multiAssetsMargin tradeGroupId",
                    BinanceFutures::accountConfig),
            futures("fapi-v1-multiAssetsMargin", Part.TERMS, "multiAssetsMargin", BinanceFutures::assetMode),
            futures("fapi-v1-positionSide-dual", Part.TERMS, "dualSidePosition", BinanceFutures::positionMode),
            futures(
                    "fapi-v1-leverageBracket",
                    Part.TERMS,
                    "brackets notionalCap notionalFloor maintMarginRatio",
                    BinanceTerms::brackets),
            futures(
                    "ccxt-leverage-tiers",
                    Part.TERMS,
                    "info tier minNotional maintenanceMarginRate notionalCap",
                    BinanceTerms::unified),
            futures(
                    "fapi-v1-assetIndex",
                    Part.TERMS,
                    "symbol bidRate askRate bidBuffer index",
                    BinanceTerms::assetIndex),
            futures(
                    "fapi-v1-premiumIndex",
                    Part.TERMS,
                    "symbol markPrice indexPrice interestRate lastFundingRate",
                    BinanceTerms::premiumIndex),
            futures(
                    "fapi-v1-exchangeInfo",
                    Part.TERMS,
                    "symbols marginAsset contractType underlyingType quoteAsset assets",
                    BinanceTerms::exchangeInfo),
            futures(
                    "fapi-v1-commissionRate",
                    Part.TERMS,
                    "symbol takerCommissionRate makerCommissionRate",
                    BinanceTerms::commission),
            EndpointReader.ofTerms("fapi-v1-indexPriceKlines", BY_NAME, NamedCloses::binance),
            EndpointReader.ofTerms("dapi-v1-indexPriceKlines", BY_NAME, NamedCloses::binance),
            coins(
                    "dapi-v1-account",
                    Part.BALANCES,
                    "assets positions canDeposit feeTier marginBalance",
                    BinanceFutures::account),
            coins(
                    "dapi-v1-balance",
                    Part.BALANCES,
                    "accountAlias crossWalletBalance crossUnPnl withdrawAvailable",
                    BinanceFutures::balances),
            coins(
                    "dapi-v1-positionRisk",
                    Part.POSITIONS,
                    "symbol positionAmt entryPrice liquidationPrice marginType maxQty notionalValue",
                    BinanceFutures::positions),
            coins(
                    "dapi-v1-openOrders",
                    Part.ORDERS,
                    "orderId origQty executedQty cumBase symbol positionSide",
                    BinanceFutures::orders),
            coins("dapi-v2-leverageBracket", Part.TERMS, "brackets qtyCap maintMarginRatio", BinanceTerms::brackets),
            coins(
                    "dapi-v1-premiumIndex",
                    Part.TERMS,
                    "symbol pair markPrice indexPrice interestRate lastFundingRate",
                    BinanceTerms::premiumIndex),
            coins(
                    "dapi-v1-exchangeInfo",
                    Part.TERMS,
                    "symbols marginAsset contractType contractSize contractStatus",
                    BinanceTerms::exchangeInfo),
            of(
                    "eapi-v1-marginAccount",
                    Part.BALANCES,
                    "asset greek marginBalance equity unrealizedPNL",
                    BinanceOptions::account),
            of(
                    "eapi-v1-position",
                    Part.POSITIONS,
                    "symbol side quantity entryPrice markValue strikePrice optionSide",
                    BinanceOptions::positions),
            of(
                    "eapi-v1-openOrders",
                    Part.ORDERS,
                    "orderId symbol quantity executedQty optionSide",
                    BinanceOptions::orders),
            of("eapi-v1-mark", Part.TERMS, "symbol markPrice markIV bidIV askIV", BinanceOptions::marks),
            of("eapi-v1-index", Part.TERMS, "time indexPrice", BinanceOptions::index),
            of("eapi-v1-exchangeInfo", Part.TERMS, "optionSymbols optionContracts", BinanceOptions::exchangeInfo),
            of(
                    "papi-v1-account",
                    Part.TERMS,
                    "uniMMR accountEquity accountMaintMargin accountInitialMargin virtualMaxWithdrawAmount",
                    BinancePortfolio::account),
            of(
                    "papi-v1-balance",
                    Part.BALANCES,
                    "asset totalWalletBalance crossMarginAsset umWalletBalance cmWalletBalance",
                    BinancePortfolio::balances),
            of(
                    "papi-v1-um-positionRisk",
                    Part.POSITIONS,
                    "symbol positionAmt liquidationPrice maxNotionalValue notional",
                    BinanceFutures::positions),
            of(
                    "papi-v1-cm-positionRisk",
                    Part.POSITIONS,
                    "symbol positionAmt liquidationPrice maxQty notionalValue",
                    BinanceFutures::positions),
            of("papi-v1-um-openOrders", Part.ORDERS, BY_NAME, BinanceFutures::orders),
            of("papi-v1-cm-openOrders", Part.ORDERS, BY_NAME, BinanceFutures::orders),
            of("papi-v1-um-leverageBracket", Part.TERMS, BY_NAME, BinanceTerms::brackets),
            of("papi-v1-cm-leverageBracket", Part.TERMS, BY_NAME, BinanceTerms::brackets),
            of(
                    "sapi-v1-portfolio-account",
                    Part.TERMS,
                    "uniMMR accountEquity actualEquity accountMaintMargin accountType",
                    BinancePortfolio::account),
            of("sapi-v1-portfolio-collateralRate", Part.TERMS, "asset collateralRate", BinancePortfolio::collateral),
            of(
                    "sapi-v2-portfolio-collateralRate",
                    Part.TERMS,
                    "asset collateralInfo tierFloor collateralRate",
                    BinancePortfolio::tieredCollateral),
            of(
                    "sapi-v1-portfolio-asset-index-price",
                    Part.TERMS,
                    "asset assetIndexPrice",
                    BinancePortfolio::assetPrices));

    Binance() {
        super("binance", List.of("binance", "binance-usdm", "binance-coinm"), TABLE);
    }

    /// What one wallet's endpoint is read by.
    interface Wallet {
        void read(Row body, Draft draft, AccountDraft account);
    }

    private static EndpointReader futures(String name, Part part, String keys, Wallet wallet) {
        return new EndpointReader(name, part, keys, (body, d) -> wallet.read(body, d, d.account("binance-usdm")));
    }

    private static EndpointReader coins(String name, Part part, String keys, Wallet wallet) {
        return new EndpointReader(name, part, keys, (body, d) -> wallet.read(body, d, d.account("binance-coinm")));
    }

    private static EndpointReader of(String name, Part part, String keys, Wallet wallet) {
        String kind = name.startsWith("eapi") ? "binance options" : "binance";
        return new EndpointReader(name, part, keys, (body, d) -> wallet.read(body, d, d.account(kind, "binance")));
    }

    @Override
    boolean reads(String name) {
        return WALLETS.contains(name);
    }

    @Override
    AccountDraft account(String endpoint, Draft draft) {
        return switch (endpoint.substring(0, 4)) {
            case "dapi" -> draft.account("binance-coinm");
            case "eapi" -> draft.account("binance options", "binance");
            case "papi", "sapi" -> draft.account("binance");
            default -> draft.account("binance-usdm");
        };
    }

    @Override
    String instrumentsEndpoint() {
        return "exchangeInfo";
    }

    /// Replies have no envelope; an error is `{"code":-2015,"msg":…}`.
    @Override
    Row body(Row reply, Draft draft) {
        return unless(reply.has("code") && reply.has("msg"), reply, "code", "msg");
    }

    @Override
    void conclude(AccountDraft account) {
        switch (account.venue()) {
            case "binance-usdm" ->
                account.modelOtherwise("single", "no reply of fapi-v1-accountConfig says its asset mode");
            case "binance" ->
                account.modelOtherwise(
                        account.isWallet("binance options") ? "option" : "portfolio",
                        "the endpoints are of such accounts");
            default -> {}
        }
        account.positions().values().forEach(p -> needLeverage(account, p));
    }

    private static void needLeverage(AccountDraft account, Entry position) {
        account.afterwards(() -> {
            boolean isFuture = !account.isWallet("binance options");
            if (isFuture && position.has("instrument") && !position.has("leverage")) {
                position.row()
                        .findings()
                        .missing(
                                position.row().path("leverage"),
                                "leverage of " + position.text("instrument") + " (fapi-v1-symbolConfig)");
            }
        });
    }
}
