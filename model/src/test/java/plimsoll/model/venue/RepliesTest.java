package plimsoll.model.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.format.Wording;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Reading;

/// What replies become, and what becomes of replies that come twice, in pages, broken or not at all.
class RepliesTest {
    RepliesTest() {}

    static Stream<VenueReader> readers() {
        return VenueReaders.all().stream();
    }

    @ParameterizedTest
    @MethodSource("readers")
    void everyEndpointHasAnEnvelope(VenueReader reader) {
        assertThat(Envelopes.of(reader)).extracting(Reply::endpoint).containsExactlyElementsOf(reader.endpoints());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theFileNameTellsTheEndpoint(VenueReader reader) {
        for (Endpoint endpoint : reader.endpoints()) {
            for (String page : List.of("", "-2", " (3)", "-page4")) {
                assertThat(Recognition.of(reader.venue(), endpoint.name() + page + ".json", "{}")
                                .endpoint())
                        .contains(endpoint);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theKeysTellTheEndpointWhereTheNameDoesNot(VenueReader reader) {
        for (Reply reply : Envelopes.of(reader)) {
            Recognition recognition = Recognition.of(reader.venue(), "saved.json", reply.text());
            recognition
                    .endpoint()
                    .ifPresent(e -> assertThat(isSameBody(e, reply.endpoint()))
                            .as("%s is not %s", reply.endpoint(), e)
                            .isTrue());
            assertThat(recognition.endpoint().isPresent()
                            || !recognition.candidates().isEmpty()
                            || isByName(reply))
                    .as(reply.endpoint().toString())
                    .isTrue();
        }
    }

    /// Wallets of Binance whose replies are alike.
    private static boolean isSameBody(Endpoint found, Endpoint is) {
        return found.equals(is) || (is.name().startsWith("papi") && found.name().charAt(1) == 'a');
    }

    private static boolean isByName(Reply reply) {
        return reply.endpoint().name().startsWith("papi")
                || reply.endpoint().name().matches("userAbstraction|.*Klines|.*index-candles");
    }

    @Test
    void aTextThatFitsSeveralEndpointsNamesThem() {
        String balances =
                "[{\"asset\": \"USDT\", \"accountAlias\": \"a\", \"crossWalletBalance\": \"1\", \"crossUnPnl\": \"0\","
                        + " \"marginAvailable\": true, \"withdrawAvailable\": \"1\"}]";
        Recognition recognition = Recognition.of("binance", "balance.json", balances);
        assertThat(recognition.endpoint()).isEmpty();
        assertThat(recognition.candidates())
                .extracting(Endpoint::name)
                .containsExactly("fapi-v3-balance", "dapi-v1-balance");
    }

    @ParameterizedTest
    @MethodSource("readers")
    void theOrderOfRepliesDoesNotMatter(VenueReader reader) {
        List<Reply> replies = new ArrayList<>(Envelopes.of(reader));
        List<Position> forward = positions(read(reader, replies));
        Collections.reverse(replies);
        assertThat(positions(read(reader, replies))).containsExactlyInAnyOrderElementsOf(forward);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void aReplyThatComesTwiceDoublesNothing(VenueReader reader) {
        List<Reply> replies = new ArrayList<>(Envelopes.of(reader));
        Reading<PortfolioFile> once = read(reader, replies);
        replies.addAll(Envelopes.of(reader));
        assertThat(read(reader, replies).value().text()).isEqualTo(once.value().text());
    }

    @Test
    void bybitInItsOwnWords() {
        Account account = account(Envelopes.read(
                Envelopes.of("bybit", "v5-account-info"),
                Envelopes.of("bybit", "v5-account-wallet-balance"),
                Envelopes.of("bybit", "v5-position-list")));

        assertThat(account.model()).isEqualTo("cross");
        assertThat(account.settings().spotHedge()).isTrue();
        assertThat(account.balances().getFirst().borrowed()).isEqualTo(0.1001);
        assertThat(account.balances().getFirst().reserved()).isEqualTo(0.02);
        assertThat(account.positions()).extracting(Position::quantity).containsExactly(0.4, 3.0, -2.0, -1.5);
        assertThat(account.positions())
                .extracting(Position::side)
                .containsExactly(Side.NET, Side.LONG, Side.SHORT, Side.NET);
        assertThat(account.reported().equity()).isEqualTo(64000);
        assertThat(account.reported().positions()).hasSize(4);
        assertThat(account.unread()).isEmpty();
    }

    @Test
    void deribitCountsContracts() {
        Account account = account(Envelopes.read(Envelopes.of("deribit", "get_positions")));
        assertThat(account.positions()).extracting(Position::quantity).containsExactly(-6500.0, 2.0, -1.5);
    }

    @Test
    void isolatedPositionsPostWhatTheirWalletHolds() {
        Account account = account(Envelopes.read(Envelopes.of("binance", "fapi-v3-positionRisk")));
        assertThat(account.positions().getLast().mode()).isEqualTo(new MarginMode.Isolated(Double.NaN, 400));
    }

    @Test
    void hyperliquidHoldsBalancesBeforeProfit() {
        Account account = account(Envelopes.read(Envelopes.of("hyperliquid", "clearinghouseState")));
        assertThat(account.balances().getFirst().quantity()).isEqualTo(10000.5 - 40);
        assertThat(account.positions().getLast().mode()).isEqualTo(new MarginMode.Isolated(10, 80));
    }

    @Test
    void dydxAddsProfitToTheCostOfPositions() {
        Account account = account(Envelopes.read(Envelopes.of("dydx", "subaccount")));
        assertThat(account.balances().getFirst().quantity()).isEqualTo(1050.5 + 0.1 * 61000 - 2 * 3100);
        assertThat(account.positions()).extracting(Position::quantity).containsExactly(0.1, -2.0);
    }

    @Test
    void closesAreOfTheDayTheRepliesSay() {
        for (Reply reply : List.of(
                Envelopes.of("binance", "fapi-v1-indexPriceKlines"),
                Envelopes.of("okx", "v5-market-index-candles"),
                Envelopes.of("deribit", "get_tradingview_chart_data"))) {
            String venue = reply.endpoint().venue();
            Reply position = Envelopes.of(
                    venue,
                    switch (venue) {
                        case "binance" -> "fapi-v3-positionRisk";
                        case "okx" -> "v5-account-positions";
                        default -> "get_positions";
                    });
            var closes = Envelopes.read(position, reply)
                    .value()
                    .portfolio()
                    .market()
                    .indices()
                    .get(new UnderlyingId("BTC"))
                    .closes();
            assertThat(closes).as(venue).hasSize(2);
            assertThat(closes.getLast().date()).as(venue).isEqualTo("2026-09-21");
            assertThat(closes.getFirst().close()).as(venue).isIn(61800.0, 64800.0);
        }
    }

    @Test
    void closesTellByTheirFileWhatTheyAreOf() {
        assertThat(Recognition.of("okx", "v5-market-index-candles-BTC-USD.json", "{}")
                        .endpoint())
                .contains(new Endpoint("okx", "v5-market-index-candles"));
        Reply unnamed = Envelopes.of("binance", "fapi-v1-indexPriceKlines");
        assertThat(words(
                        Envelopes.read(new Reply(unnamed.endpoint(), unnamed.text(), "fapi-v1-indexPriceKlines.json"))))
                .anyMatch(w -> w.contains("of what these closes are (name the file indexPriceKlines-BTCUSDT.json)"));
    }

    @Test
    void collateralCountsByTiersWhereTheVenueHasThem() {
        Reply flat = Envelopes.of("binance", "sapi-v1-portfolio-collateralRate");
        Reply one = new Reply(flat.endpoint(), flat.text().replace("BTC", "BNB"), "flat");
        Reply tiered = Envelopes.of("binance", "sapi-v2-portfolio-collateralRate");
        for (List<Reply> order : List.of(List.of(one, tiered), List.of(tiered, one))) {
            Reading<PortfolioFile> reading = Envelopes.read(order.toArray(Reply[]::new));
            assertThat(account(reading).overrides()).contains("\"cap\": 5000, \"rate\": 0.9");
            assertThat(words(reading)).noneMatch(w -> w.contains("slice"));
        }
        Reply other = new Reply(tiered.endpoint(), tiered.text().replace("100.0000", "70.0000"), "other");
        assertThat(words(Envelopes.read(other))).anyMatch(w -> w.contains("cum 70") && w.contains("slices are used"));
    }

    @Test
    void positionsOfOneMomentAreThoseOfTheList() {
        Reply risk = Envelopes.of("okx", "v5-account-account-position-risk");
        assertThat(positions(Envelopes.read(risk)))
                .extracting(Position::quantity)
                .containsExactly(-40.0, 20.0, -5.0);
        assertThat(positions(Envelopes.read(Envelopes.of("okx", "v5-account-positions"), risk)))
                .hasSize(5);
    }

    @Test
    void aBalanceThatNobodyPublishedTheMeaningOfIsUnknown() {
        Reply bitget = Envelopes.of("bitget", "v2-mix-account-accounts");
        assertThat(account(Envelopes.read(bitget)).balances().getFirst().quantity())
                .isEqualTo(5000);
        Reading<PortfolioFile> beside = Envelopes.read(Envelopes.of("bitget", "v2-mix-position-all-position"), bitget);
        assertThat(words(beside)).anyMatch(w -> w.contains("whether accountEquity holds what isolated positions post"));
        assertThat(account(beside).unread()).isNotEmpty();

        Reply gate = Envelopes.of("gate", "futures-accounts");
        assertThat(words(Envelopes.read(gate))).noneMatch(w -> w.contains("unified"));
        Reply unified = new Reply(gate.endpoint(), gate.text().replace("\"margin_mode\":0", "\"margin_mode\":1"), "g");
        assertThat(words(Envelopes.read(unified))).anyMatch(w -> w.contains("total is of classic accounts alone"));
    }

    @Test
    void subaccountsThatHoldSomethingAreNamed() {
        Reply reply = Envelopes.of("deribit", "get_subaccounts");
        assertThat(words(Envelopes.read(reply)))
                .filteredOn(w -> w.contains("subaccount under"))
                .singleElement()
                .satisfies(w -> assertThat(w).contains("cross_pm has 0.5 btc").doesNotContain("user_1"));
        assertThat(Envelopes.read(reply).value().portfolio().book().accounts()).isEmpty();
    }

    @Test
    void pagesAreJoined() {
        Reply first = Envelopes.of("bybit", "v5-position-list");
        Reply second = new Reply(
                first.endpoint(), first.text().replace("BTCUSDT", "XRPUSDT").replace("ETHUSDT", "ADAUSDT"), "second");
        assertThat(positions(Envelopes.read(first, second))).hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"0\"", "0", "null", "\"--\"", "-1", "\"999999.00\"", "\"0.00\"", "1000000000000"})
    void noLiquidationInAnySpellingIsNone(String spelling) {
        Reply reply = Envelopes.of("bybit", "v5-position-list");
        String text = reply.text().replace("\"liqPrice\":\"2950.5\"", "\"liqPrice\":" + spelling);
        assertThat(text).isNotEqualTo(reply.text());
        Reading<PortfolioFile> reading = Envelopes.read(new Reply(reply.endpoint(), text, "r"));
        assertThat(account(reading).reported().positions().values())
                .extracting(p -> p.liquidationPrice())
                .doesNotContain(2950.5, 0.0);
        assertThat(words(reading)).noneMatch(w -> w.contains("liqPrice"));
    }

    @Test
    void anErrorOfTheVenueIsNoEmptyAccount() {
        Reply error = new Reply(
                new Endpoint("bybit", "v5-position-list"),
                "{\"retCode\":10003,\"retMsg\":\"API key is invalid.\",\"result\":{},\"time\":1790000000000}",
                "positions");
        Reading<PortfolioFile> reading = Envelopes.read(error);
        assertThat(words(reading)).anyMatch(w -> w.contains("retCode 10003: API key is invalid."));
        assertThat(account(reading).unread()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 200, 700, 1000})
    void aReplyThatBreaksOffLeavesTheAccountIncomplete(int length) {
        Reply whole = Envelopes.of("bybit", "v5-position-list");
        Reply broken = new Reply(whole.endpoint(), whole.text().substring(0, length), "broken");
        Reading<PortfolioFile> reading = Envelopes.read(broken);
        assertThat(words(reading)).anyMatch(w -> w.contains("JSON, from beginning to end"));
        assertThat(account(reading).positions()).isEmpty();
        assertThat(account(reading).unread()).isNotEmpty();
    }

    @Test
    void anotherSizeInAnotherReplyIsNamed() {
        Reply first = Envelopes.of("bybit", "v5-position-list");
        Reply other = new Reply(first.endpoint(), first.text().replace("\"0.4\"", "\"0.5\""), "later");
        Reading<PortfolioFile> reading = Envelopes.read(first, other);
        assertThat(words(reading)).anyMatch(w -> w.contains("BTCUSDT.quantity") && w.contains("0.5"));
        assertThat(positions(reading).getFirst().quantity()).isEqualTo(0.4);
    }

    @Test
    void accountsOfSeveralVenuesAreOneBook() {
        Reading<PortfolioFile> reading = VenueReaders.read(
                List.of(
                        new AccountReplies("bybit", "a", List.of(Envelopes.of("bybit", "v5-position-list"))),
                        new AccountReplies("okx", "b", List.of(Envelopes.of("okx", "v5-account-positions"))),
                        new AccountReplies("bybit", "c", List.of(Envelopes.of("bybit", "v5-account-wallet-balance")))),
                Envelopes.AS_OF);
        assertThat(reading.value().portfolio().book().accounts())
                .extracting(a -> a.id().name())
                .containsExactly("a", "b", "c");
    }

    @Test
    void anInstrumentNobodyExplainsIsNamedWithTheReplyThatWould() {
        Reply reply = Envelopes.of("bybit", "v5-position-list");
        String text = reply.text().replace("BTCUSDT", "BTCUSDH27");
        assertThat(words(Envelopes.read(new Reply(reply.endpoint(), text, "r"))))
                .anyMatch(w -> w.contains("BTCUSDH27") && w.contains("v5-market-instruments-info"));
    }

    private static Reading<PortfolioFile> read(VenueReader reader, List<Reply> replies) {
        return reader.read(replies, Envelopes.AS_OF, Envelopes.LABEL);
    }

    private static Account account(Reading<PortfolioFile> reading) {
        return reading.value().portfolio().book().accounts().getFirst();
    }

    private static List<Position> positions(Reading<PortfolioFile> reading) {
        return reading.value().portfolio().book().accounts().stream()
                .flatMap(a -> a.positions().stream())
                .toList();
    }

    private static List<String> words(Reading<PortfolioFile> reading) {
        return reading.problems().stream()
                .map(p -> p.path() + ": " + Wording.message(p))
                .toList();
    }
}
