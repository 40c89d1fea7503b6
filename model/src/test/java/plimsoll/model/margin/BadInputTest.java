package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;
import plimsoll.model.valuation.Leg;

/// What a file gets wrong is listed by name at every venue, never dropped.
class BadInputTest {
    private static final String NAME = "WHO-KNOWS";

    /// The account with one more position, of that instrument.
    private static Seeded with(Seeded book, double quantity) {
        boolean isolated = book.account().positions().stream().allMatch(Position::isIsolated);
        MarginMode mode = isolated ? new MarginMode.Isolated(5, 100) : new MarginMode.Cross(5);
        List<Position> more = new ArrayList<>(book.account().positions());
        more.add(Fixtures.position(NAME, quantity, 10, mode));
        return book.with(a -> a.withPositions(more));
    }

    private static void assertListed(VenueCase venue, Seeded book, Class<? extends Problem> kind) {
        MarginResult result = OneMode.of(book).held();
        assertThat(result.problems())
                .as(venue.toString())
                .anyMatch(p -> kind.isInstance(p)
                        && p.severity() == Severity.ERROR
                        && p.path().equals("main/" + NAME)
                        && p.toString().contains(NAME));
        assertThat(result.maintenanceMargin()).isNaN();
        assertThat(result.initialMargin()).isNaN();
        assertThat(result.complete()).isFalse();
        assertThat(result.pools().stream().flatMap(p -> p.requirements().stream()))
                .anyMatch(r -> r.kind() == Requirement.Kind.UNKNOWN && r.name().contains(NAME));
    }

    @ParameterizedTest
    @EnumSource
    void anInstrumentNobodyDescribesIsListed(VenueCase venue) {
        assertListed(venue, with(venue.draw(8), 1), Problem.MissingData.class);
    }

    /// Risk units lack rates of a coin, see [BybitPortfolioTest] and [OkxPortfolioTest].
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"GENERIC_MATRIX", "BYBIT_PORTFOLIO", "OKX_PORTFOLIO"})
    void anInstrumentWithoutRatesIsListed(VenueCase venue) {
        Seeded book = with(venue.draw(8), 1);
        Asset settle = new Asset(venue.name().startsWith("DERIVE") ? "USDC" : "USDT");
        Instrument unknown = Fixtures.linear(NAME, "WHO", settle);
        Map<InstrumentId, Instrument> instruments = new HashMap<>(book.market().instruments());
        instruments.put(unknown.id(), unknown);
        Map<InstrumentId, Quote> quotes = new HashMap<>(book.market().quotes());
        quotes.put(unknown.id(), Quote.ofMark(10));
        Map<UnderlyingId, IndexQuote> indices = new HashMap<>(book.market().indices());
        indices.put(new UnderlyingId("WHO"), IndexQuote.of(10));
        MarketSnapshot m = book.market();
        MarketSnapshot more =
                new MarketSnapshot(m.asOf(), m.origin(), instruments, quotes, indices, m.assets(), m.expiries());
        boolean byCurve = venue == VenueCase.DERIBIT_SEGREGATED_SM || venue == VenueCase.DERIBIT_CROSS_SM;
        boolean anyMarket = venue == VenueCase.DERIVE_PMRM1;
        Class<? extends Problem> kind =
                byCurve || anyMarket ? Problem.NotModelled.class : Problem.MissingParameter.class;
        assertListed(venue, new Seeded(book.account(), more), kind);
    }

    /// Open interest leaves dYdX a lower one than its tier.
    @Test
    void openInterestLowersTheAllowedLeverage() {
        Instrument sol = Fixtures.linear("SOL-USD", "SOL", Fixtures.USDC);
        MarketSnapshot quiet = new TestMarket()
                .index("SOL", 100)
                .asset(Fixtures.USDC, 1)
                .marked(sol, 100)
                .now();
        Map<InstrumentId, Quote> quotes = Map.of(sol.id(), DexBook.interested(Quote.ofMark(100), 700_000));
        MarketSnapshot market = new MarketSnapshot(
                quiet.asOf(), "", quiet.instruments(), quotes, quiet.indices(), quiet.assets(), quiet.expiries());
        Account account = Fixtures.account(
                "dydx",
                "",
                List.of(Balance.of(Fixtures.USDC, 1_000)),
                List.of(Fixtures.cross("SOL-USD", 1, 100, 5)),
                "");
        assertThat(OneMode.of(new Seeded(account, market)).held().problems())
                .contains(new Problem.Suspicious(
                        "main/SOL-USD",
                        "leverage 5.0x is above the tier's maximum of " + 1 / 0.525 + "x, which is applied"));
    }

    /// Which venues' tables have a maximum.
    static Stream<VenueCase> tiered() {
        return Arrays.stream(VenueCase.values())
                .filter(v -> OneMode.of(v.draw(8)).valued().legs().stream()
                                .anyMatch(l -> OneMode.of(v.draw(8))
                                        .parameters()
                                        .tiers(l.terms())
                                        .isPresent())
                        && !v.name().endsWith("MATRIX")
                        && !v.name().endsWith("PORTFOLIO"));
    }

    @ParameterizedTest
    @MethodSource("tiered")
    void aLeverageAboveTheTiersIsAWarningWithTheAllowedOne(VenueCase venue) {
        Seeded book = venue.draw(8)
                .with(a -> a.withPositions(a.positions().stream()
                        .map(p -> p.withMode(p.mode().withLeverage(500)))
                        .toList()));
        OneMode one = OneMode.of(book);
        MarginResult result = one.held();
        assertThat(one.valued().legs()).isNotEmpty();
        for (Leg leg : one.valued().legs()) {
            TierSchedule schedule = one.parameters().tiers(leg.terms()).orElseThrow();
            double allowed = schedule.of(TierRule.size(schedule, leg)).maxLeverage();
            assertThat(result.problems())
                    .as(venue + " " + result.problems())
                    .contains(new Problem.Suspicious(
                            "main/" + leg.position().id(),
                            "leverage 500.0x is above the tier's maximum of " + allowed + "x, which is applied"));
        }
    }
}
