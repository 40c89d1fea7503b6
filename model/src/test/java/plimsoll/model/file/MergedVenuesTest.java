package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.PortfolioMerge.Part;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Reading;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;

/// An account in a book of several venues has the figures it has alone.
class MergedVenuesTest {
    private static final ParameterLibrary LIBRARY = ParameterLibrary.builtIn();
    private static final Assessor ASSESSOR = Assessor.of(LIBRARY, Asset.USD);
    private static final String OPTION = "BTC-25DEC26-60000-P";

    /// A perpetual and, where options are margined, a sold put, all of it by names other venues have, too.
    private static Part part(String venue, String model, String time, double mark, double size) {
        boolean hasOption = venue.equals("deribit") || venue.equals("bybit");
        String coin = venue.equals("deribit") ? "BTC" : "USDT";
        String text = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "%1$s", "indices": {"BTC": {"price": %2$s}}, "assets": {"USDT": {"price": %4$s}},
               "expiries": [{"underlying": "BTC", "expiry": "2026-12-25T08:00:00Z", "forward": %2$s}],
               "quotes": {"BTCUSDT": {"mark": %2$s, "fundingRate": 0.0001},
                          "BTC-25DEC26-60000-P": {"mark": %9$s, "volatility": %8$s}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                 "priceAsset": "USDT", "payoff": "linear", "settle": "USDT", "contractSize": %3$s},
               "BTC-25DEC26-60000-P": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USD",
                 "priceAsset": "%7$s", "payoff": "%10$s", "settle": "%7$s", "contractSize": 1,
                 "expiry": "2026-12-25T08:00:00Z", "strike": 60000, "type": "put"}},
             "accounts": [{"id": "%5$s", "venue": "%5$s", "model": "%6$s", "balances": {"USDT": 9000, "BTC": 1},
               "positions": [{"instrument": "BTCUSDT", "quantity": 0.5, "entryPrice": 59000, "leverage": 10}%11$s]}]}\
            """.formatted(
                time,
                mark,
                size,
                1 - size / 1000,
                venue,
                model,
                coin,
                0.5 + mark / 1e6,
                coin.equals("BTC") ? 0.04 : 2400,
                coin.equals("BTC") ? "inverse" : "linear",
                hasOption ? ", {\"instrument\": \"" + OPTION + "\", \"quantity\": -0.2, \"entryPrice\": 0.05}" : "");
        return Part.of(portfolio(text));
    }

    private static Portfolio portfolio(String text) {
        return PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
    }

    private static final List<Part> VENUES = List.of(
            part("bybit", "cross", "2026-10-01T00:00:00Z", 60000, 1),
            part("binance-usdm", "multi", "2026-10-01T00:00:07Z", 60100, 1),
            part("binance-usdm", "single", "2026-10-01T00:00:07Z", 60100, 1),
            part("deribit", "segregated_pm", "2026-09-30T23:50:00Z", 59900, 0.5),
            part("kucoin", "", "2026-10-01T00:01:00Z", 60200, 0.001),
            part("hyperliquid", "default", "2026-09-01T00:00:00Z", 58000, 2),
            part("okx", "futures", "2026-10-02T00:00:00Z", 61000, 0.01));

    private static final Map<Part, List<String>> ALONE = new HashMap<>();

    private static List<String> figures(Account account, MarketSnapshot market) {
        Comparison comparison = ASSESSOR.assess(account, market);
        List<String> figures = new ArrayList<>();
        for (AsIf asIf : AsIf.values()) {
            var result = comparison.in(asIf);
            figures.add(asIf + " " + result.method() + " " + result.asOf() + " " + result.freeBalance() + " "
                    + result.equity() + " " + result.initialMargin() + " " + result.maintenanceMargin() + " "
                    + result.complete());
            result.pools().forEach(p -> figures.add(pool(p)));
        }
        return figures;
    }

    private static String pool(MarginPool pool) {
        List<String> at = pool.liquidations().stream()
                .map(l -> l.move() + " " + l.direction() + " "
                        + l.at().map(MergedVenuesTest::at)
                                .orElse(l.outcome().getClass().getSimpleName()))
                .toList();
        return pool.id() + " " + pool.equity() + " " + pool.maintenanceMargin() + " " + at;
    }

    private static String at(Liquidation.At at) {
        return at.price() + " " + at.distance() + " " + at.sigma();
    }

    private static Portfolio merged(Part... parts) {
        Reading<Portfolio> merged = PortfolioMerge.of("both", List.of(parts));
        assertThat(merged.problems()).isEmpty();
        return merged.value();
    }

    private static Account only(Part part) {
        return part.portfolio().book().accounts().getFirst();
    }

    @Test
    void everyPairOfVenuesHasTheFiguresOfEachAlone() {
        for (int i = 0; i < VENUES.size(); i++) {
            for (Part other : VENUES.subList(i + 1, VENUES.size())) {
                if (!other.venue().equals(VENUES.get(i).venue())) {
                    isAsAlone(VENUES.get(i), other);
                    isAsAlone(other, VENUES.get(i));
                }
            }
        }
    }

    private static void isAsAlone(Part one, Part other) {
        Portfolio merged = merged(one, other);
        Portfolio opened = portfolio(PortfolioFile.of(merged).text());
        assertThat(opened.market()).isEqualTo(merged.market());
        assertThat(figures(account(opened, one), opened.market()))
                .as(one.venue() + " beside " + other.venue())
                .isEqualTo(ALONE.computeIfAbsent(
                        one, p -> figures(only(p), p.portfolio().market())));
    }

    private static Account account(Portfolio merged, Part part) {
        return merged.book().accounts().stream()
                .filter(a -> a.id().equals(only(part).id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void samplesOfOtherYearsAndVenuesDoNotMeddleEither() {
        Map<String, Part> firsts = new LinkedHashMap<>();
        Sample.portfolios().stream()
                .map(file -> Part.of(unique(file.getFileName() + " ", portfolio(Sample.text(file)))))
                .forEach(part -> firsts.putIfAbsent(part.venue(), part));
        Part[] all = firsts.values().toArray(Part[]::new);
        assertThat(all).hasSizeGreaterThan(2);
        Portfolio merged = merged(all);
        for (Part part : all) {
            for (Account alone : part.portfolio().book().accounts()) {
                Account there = merged.book().accounts().stream()
                        .filter(a -> a.id().equals(alone.id()))
                        .findFirst()
                        .orElseThrow();
                assertThat(figures(there, merged.market()))
                        .as(alone.id().name())
                        .isEqualTo(figures(alone, part.portfolio().market()));
            }
        }
    }

    private static Portfolio unique(String prefix, Portfolio p) {
        List<Account> accounts = p.book().accounts().stream()
                .map(a -> new Account(
                        new AccountId(prefix + a.id().name()),
                        a.venue(),
                        a.model(),
                        a.settings(),
                        a.balances(),
                        a.positions(),
                        a.orders(),
                        a.outside(),
                        a.reported(),
                        a.overrides()))
                .toList();
        return new Portfolio(p.name(), p.currency(), new Book(accounts), p.market());
    }

    @Test
    void namesOfSeveralVenuesCarryTheVenueAndOthersDoNot() {
        Portfolio merged = merged(VENUES.get(0), VENUES.get(1));

        assertThat(merged.market().instruments().keySet())
                .extracting(InstrumentId::name)
                .containsExactlyInAnyOrder("BTCUSDT@bybit", "BTCUSDT@binance", OPTION + "@bybit", OPTION + "@binance");
        assertThat(PortfolioMerge.of("one venue", List.of(VENUES.get(1), VENUES.get(2)))
                        .value()
                        .market()
                        .instruments()
                        .keySet())
                .extracting(InstrumentId::name)
                .containsExactlyInAnyOrder("BTCUSDT", OPTION);
    }

    @Test
    void aMarkOfOneVenueIsEditedAlone() {
        Portfolio merged = merged(VENUES.get(0), VENUES.get(1));
        InstrumentId bybit = new InstrumentId("BTCUSDT@bybit");
        Situation before = Situation.of(merged.book(), merged.market(), LIBRARY);
        Situation after = before.edited(List.of(new Edit.SetMark(bybit, 50000)));

        assertThat(after.mark(bybit)).hasValue(50000);
        assertThat(after.mark(new InstrumentId("BTCUSDT@binance"))).hasValue(60100);
        assertThat(figures(
                        only(VENUES.get(0)),
                        alone(VENUES.get(0), new Edit.SetMark(new InstrumentId("BTCUSDT"), 50000))))
                .isEqualTo(figures(account(merged, VENUES.get(0)), after.market()));
        assertThat(figures(account(merged, VENUES.get(1)), after.market()))
                .isEqualTo(figures(account(merged, VENUES.get(1)), before.market()));
    }

    private static MarketSnapshot alone(Part part, Edit edit) {
        return Situation.of(part.portfolio().book(), part.portfolio().market(), LIBRARY)
                .edited(List.of(edit))
                .market();
    }

    @Test
    void editsOfTheWholeMarketMoveEveryVenueAsTheyMoveItAlone() {
        Portfolio merged = merged(VENUES.get(0), VENUES.get(3));
        Situation now = Situation.of(merged.book(), merged.market(), LIBRARY);
        UnderlyingId btc = new UnderlyingId("BTC");
        double half = 59900.0 / 2;
        MarketSnapshot moved =
                now.edited(List.of(new Edit.SetIndex(btc, 30000))).market();

        assertThat(moved.index(btc).orElseThrow().price()).isEqualTo(30000);
        assertThat(figures(account(merged, VENUES.get(3)), moved))
                .isEqualTo(figures(only(VENUES.get(3)), alone(VENUES.get(3), new Edit.SetIndex(btc, half))));
        for (Edit edit : List.<Edit>of(
                new Edit.ShiftVolatility(btc, 0.3), new Edit.SetDate(Instant.parse("2026-11-01T00:00:00Z")))) {
            MarketSnapshot shifted = now.edited(List.of(edit)).market();
            for (int i : new int[] {0, 3}) {
                assertThat(figures(account(merged, VENUES.get(i)), shifted))
                        .isEqualTo(figures(only(VENUES.get(i)), alone(VENUES.get(i), edit)));
            }
        }
    }

    @Test
    void anAccountWhoseMarketIsNotThereIsNotValuedInAnother() {
        String text = PortfolioFile.of(merged(VENUES.get(0), VENUES.get(1))).text();
        Reading<Optional<PortfolioFile>> read = PortfolioFile.read(
                text.replace("\"market\": \"bybit\"", "\"market\": \"gone\"").getBytes(StandardCharsets.UTF_8));

        Portfolio portfolio = read.value().orElseThrow().portfolio();
        Account account = account(portfolio, VENUES.get(0));
        assertThat(account.unread()).containsExactly("accounts[0].market");
        assertThat(read.problems()).anyMatch(p -> p.path().equals("accounts[0].market"));
        assertThat(ASSESSOR.assess(account, portfolio.market()).in(AsIf.HELD).equity())
                .isNaN();
    }
}
