package plimsoll.model.venue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// OKX, API v5.
///
/// `pos` with the sign of `posSide` is our quantity in contracts, `avgPx` the entry, `lever` the leverage,
/// `mgnMode` the mode, `margin` what an isolated position posts, `liqPx` and `mmr` what the venue reports.
/// `cashBal` is the balance, `interest` what of it is owed besides; debts are negative balances. `acctLv` 2 is our
/// model `futures`, 3 `multi-currency`, 4 `portfolio`; `adjEq` the equity and `mgnRatio` one over our margin
/// ratio in the latter two. Spot on margin (`MARGIN`) is a coin held with `liab` owed.
final class Okx extends TableReader {
    private static final double NO_LIQUIDATION = 1e12;
    private static final Map<String, String> MODELS = Map.of("2", "futures", "3", "multi-currency", "4", "portfolio");
    static final Map<String, String> LEGS = Map.of("net", "net", "long", "long", "short", "short");
    static final Map<String, String> MODES = Map.of("cross", "cross", "isolated", "isolated");

    private static final List<EndpointReader> TABLE = List.of(
            EndpointReader.ofTerms("v5-account-config", "acctLv posMode perm", Okx::config),
            EndpointReader.ofBalances("v5-account-balance", "details cashBal ccy eq", Okx::balances),
            EndpointReader.ofPositions(
                    "v5-account-positions", "instId mgnMode posSide pos avgPx markPx liqPx", Okx::positions),
            EndpointReader.ofPositions(
                    "v5-account-account-position-risk", "posData balData adjEq ts", OkxRisk::positions),
            EndpointReader.ofOrders("v5-trade-orders-pending", "ordId accFillSz ordType instId sz", Okx::orders),
            EndpointReader.ofTerms("v5-account-greeks", "deltaBS gammaBS thetaPA ccy ts", Okx::greeks),
            EndpointReader.ofTerms(
                    "v5-account-interest-limits", "records loanQuota surplusLmt usedLmt debt", OkxRisk::borrowing),
            EndpointReader.ofTerms("v5-account-trade-fee", "taker maker level instType", OkxTerms::fees),
            EndpointReader.ofTerms("v5-public-position-tiers", "minSz maxSz maxLever mmr imr tier", OkxTerms::tiers),
            EndpointReader.ofTerms(
                    "v5-public-instruments", "instId ctVal ctMult settleCcy instType", OkxTerms::instruments),
            EndpointReader.ofTerms("v5-public-mark-price", "instId markPx ts instType", OkxTerms::marks),
            EndpointReader.ofTerms("v5-market-tickers", "instId last askPx bidPx", OkxTerms::tickers),
            EndpointReader.ofTerms("v5-market-index-tickers", "instId idxPx sodUtc0", OkxTerms::indices),
            EndpointReader.ofTerms("v5-market-index-candles", "", NamedCloses::okx),
            EndpointReader.ofTerms("v5-public-opt-summary", "instId markVol fwdPx bidVol", OkxTerms::options),
            EndpointReader.ofTerms("v5-public-funding-rate", "instId fundingRate fundingTime", OkxTerms::funding),
            EndpointReader.ofTerms(
                    "v5-public-discount-rate-interest-free-quota",
                    "ccy details discountRate minDiscountRate",
                    OkxTerms::discounts));

    Okx() {
        super("okx", TABLE);
    }

    @Override
    String instrumentsEndpoint() {
        return "v5-public-instruments";
    }

    /// `{"code":"0","data":[…]}`.
    @Override
    Row body(Row reply, Draft draft) {
        expect(reply, "code");
        Row answer = unless(!reply.node().path("code").asString("0").equals("0"), reply, "code", "msg");
        return answer.content("data");
    }

    static AccountDraft account(Draft draft) {
        return draft.account("okx");
    }

    private static void config(Row body, Draft draft) {
        EndpointReader.each(body.rows(), row -> {
            AccountDraft account = account(draft);
            account.model(row, "acctLv", row.word("acctLv", MODELS));
            row.word("posMode", Map.of("long_short_mode", "hedge", "net_mode", "one-way"))
                    .ifPresent(mode -> account.setting("positionMode", mode));
        });
    }

    private static void balances(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsBalances();
        for (Row row : body.rows()) {
            draft.time(row, Row::millis, "uTime");
            EndpointReader.each(row.rows("details"), Part.BALANCES, account, Okx::balance);
            Optional<BigDecimal> equity = row.given().number("adjEq");
            Optional<BigDecimal> initial = row.given().amount("imr");
            Optional<BigDecimal> maintenance = row.given().amount("mmr");
            Optional<BigDecimal> ratio = Signs.reciprocal(row.given().number("mgnRatio"));
            account.later(() -> {
                if (!account.model().equals("futures")) {
                    account.reported("equity", equity);
                    account.reported("initialMargin", initial);
                    account.reported("maintenanceMargin", maintenance);
                    account.reported("marginRatio", ratio);
                }
            });
        }
    }

    private static void balance(Row row, AccountDraft account) {
        String asset = row.name("ccy");
        account.balance(asset, row)
                .put("quantity", row.number("cashBal"))
                .put("borrowed", row.given().amount("interest").or(() -> Optional.of(BigDecimal.ZERO)));
        row.given().flag("collateralEnabled").ifPresent(on -> account.collateral(asset, on));
        row.may()
                .number("stgyEq")
                .filter(e -> e.signum() != 0)
                .ifPresent(e -> account.findings()
                        .suspicious(
                                row.path("stgyEq"), e.toPlainString() + " " + asset + " of trading bots is left out"));
    }

    private static void positions(Row body, Draft draft) {
        AccountDraft account = account(draft);
        account.listsPositions();
        EndpointReader.each(body.rows(), Part.POSITIONS, account, (row, a) -> {
            draft.time(row, Row::millis, "pTime");
            if (!Signs.isZero(row.number("pos"))) {
                position(row, a, draft);
            }
        });
    }

    private static void position(Row row, AccountDraft account, Draft draft) {
        String instrument = row.name("instId");
        String leg = row.word("posSide", LEGS).orElse("net");
        String mode = row.word("mgnMode", MODES).orElse("");
        Entry position = account.position(key(row, instrument, leg, mode), row).put("instrument", instrument);
        if (!mode.isEmpty()) {
            position.put("mode", mode);
        }
        if (row.text("instType").orElse("").equals("MARGIN")) {
            margin(row, position);
        } else {
            contracts(row, leg, mode, position, account);
        }
        Optional<BigDecimal> mark = row.price("markPx");
        Optional<BigDecimal> index = row.given().price("idxPx");
        position.put("entryPrice", row.price("avgPx"))
                .put("leverage", row.given().leverage("lever"))
                .reported("liquidationPrice", row.liquidation("liqPx", NO_LIQUIDATION))
                .reported("maintenanceMargin", row.given().amount("mmr"));
        account.later(() -> {
            draft.quote(instrument, "mark", mark);
            draft.quote(instrument, "index", index);
        });
    }

    static String key(Row row, String instrument, String leg, String mode) {
        return String.join(" ", instrument, leg, mode, row.given().text("posId").orElse(""))
                .strip();
    }

    private static void contracts(Row row, String leg, String mode, Entry position, AccountDraft account) {
        boolean isShort = leg.equals("short");
        Optional<BigDecimal> size = row.number("pos");
        position.put("quantity", isShort ? size.map(s -> s.abs().negate()) : size);
        if (!leg.equals("net")) {
            account.setting("positionMode", "hedge");
            position.put("side", leg);
        }
        if (mode.equals("isolated")) {
            position.put("posted", row.number("margin"));
        }
    }

    /// Long when the position is held in the base coin; the debt is what counts against it.
    private static void margin(Row row, Entry position) {
        boolean isLong = row.name("instId").startsWith(row.name("posCcy") + "-");
        Optional<BigDecimal> debt = row.number("liab").map(l -> l.abs().negate());
        position.put("quantity", isLong ? row.number("pos") : debt);
        position.put("posted", isLong ? debt : row.number("pos"));
    }

    private static void orders(Row body, Draft draft) {
        EndpointReader.each(body.rows(), Part.ORDERS, account(draft), (row, account) -> {
            Optional<BigDecimal> open = Signs.difference(row.amount("sz"), row.amount("accFillSz"));
            account.order(row.name("ordId"), row)
                    .put("id", row.name("ordId"))
                    .put("instrument", row.name("instId"))
                    .put("quantity", Signs.product(open, row.word("side", Signs.OF_SIDE)))
                    .put("price", row.given().price("px"))
                    .put("side", row.word("posSide", LEGS).orElse("net"))
                    .put("reduceOnly", row.flag("reduceOnly").orElse(false))
                    .put("leverage", row.given().leverage("lever"));
        });
    }

    private static void greeks(Row body, Draft draft) {
        draft.findings().assumed(body.path(), "not needed: Greeks are computed here");
    }

    @Override
    void conclude(AccountDraft account) {
        account.modelOtherwise("multi-currency", "no reply of v5-account-config says its account mode");
    }
}
