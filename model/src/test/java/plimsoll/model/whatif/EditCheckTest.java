package plimsoll.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Fixtures.NOW;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.named;
import static plimsoll.model.whatif.Market.CALL;
import static plimsoll.model.whatif.Market.FUTURE;
import static plimsoll.model.whatif.Market.LOTTED;
import static plimsoll.model.whatif.Market.MAIN;
import static plimsoll.model.whatif.Market.PERP;
import static plimsoll.model.whatif.Market.SPOT;
import static plimsoll.model.whatif.Market.key;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.Fixtures;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;

class EditCheckTest {
    private static final InstrumentId NOMARK = new InstrumentId("NOMARK");
    private static final UnderlyingId DOGE = new UnderlyingId("DOGE");
    private static final MarginMode ISOLATED = new MarginMode.Isolated(Double.NaN, Double.NaN);
    private static final Position LEG = named("leg", cross("BTCUSDT", 1, 50_000, 10));
    private static final PositionKey LEG_KEY = PositionKey.of("main", "leg");
    private static final Situation HELD = Market.of(
            cross("BTC-LOT", 0.5, 49_000, 20),
            isolated("BTC-PERPETUAL", 1_000, 48_000, Double.NaN, 0.5),
            cross("BTC-FUT", 10, Double.NaN, Double.NaN),
            cross("NOMARK", 1, 50_000, 10),
            LEG);

    static Stream<Arguments> refused() {
        PositionKey lot = key(LOTTED);
        return Stream.of(
                Arguments.of(new Edit.Close(PositionKey.of("mine", "x")), "no account mine", "main"),
                Arguments.of(
                        new Edit.Close(PositionKey.of("main", "x")),
                        "no position x in main",
                        "BTC-LOT, BTC-PERPETUAL, BTC-FUT, NOMARK, leg"),
                Arguments.of(new Edit.Resize(lot, 0.0004), "size 0.0004 is below the lot", "multiples of 0.001"),
                Arguments.of(
                        new Edit.Resize(lot, 1.0005), "size 1.0005 is no multiple of the lot", "multiples of 0.001"),
                Arguments.of(new Edit.Resize(lot, Double.NaN), "no size: NaN", ""),
                Arguments.of(
                        new Edit.CorrectQuantity(lot, 1.0005),
                        "size 1.0005 is no multiple of the lot",
                        "multiples of 0.001"),
                Arguments.of(new Edit.Close(key(NOMARK)), "no mark price of NOMARK", ""),
                Arguments.of(
                        new Edit.Close(key(FUTURE)),
                        "no entry price, so what closing pays is unknown; correct the entry first",
                        ""),
                Arguments.of(new Edit.Resize(LEG_KEY, -1), "a long leg cannot be short", "0 or more"),
                Arguments.of(new Edit.CorrectQuantity(LEG_KEY, -1), "a long leg cannot be short", "0 or more"),
                Arguments.of(new Edit.Roll(lot, LOTTED), "already in BTC-LOT", ""),
                Arguments.of(new Edit.Roll(lot, NOMARK), "no mark price of NOMARK", ""),
                Arguments.of(new Edit.Roll(lot, SPOT), "spot is no position to roll into", ""),
                Arguments.of(
                        new Edit.Trade(MAIN, new InstrumentId("BTC-X"), 1),
                        "the market has no contract BTC-X",
                        "BTC-FUT, BTC-LOT, BTC-PERPETUAL, BTC/USDT, BTCUSDT and 3 more"),
                Arguments.of(new Edit.Trade(MAIN, PERP, 0), "nothing to trade", ""),
                Arguments.of(new Edit.Trade(MAIN, NOMARK, 1), "no mark price of NOMARK", ""),
                Arguments.of(
                        new Edit.Trade(MAIN, PERP, Side.NET, 1, -5, new MarginMode.Cross(5)),
                        "no price: -5",
                        "above 0"),
                Arguments.of(
                        new Edit.Trade(MAIN, CALL.id(), Side.NET, 1, -5, new MarginMode.Cross(5)),
                        "no price: -5",
                        "0 or more"),
                Arguments.of(
                        new Edit.Trade(MAIN, PERP, Side.SHORT, -1, Double.NaN, new MarginMode.Cross(5)),
                        "the account is not in hedge mode",
                        ""),
                Arguments.of(
                        new Edit.Trade(MAIN, CALL.id(), Side.NET, 1, Double.NaN, ISOLATED),
                        "neither leverage nor margin to post is stated",
                        ""),
                Arguments.of(
                        new Edit.Trade(MAIN, PERP, Side.NET, 1, Double.NaN, new MarginMode.Cross(500)),
                        "leverage 500 is over the limit for 1 contracts",
                        "1 to 150"),
                Arguments.of(new Edit.ChangeLeverage(LEG_KEY, 0.5), "no leverage: 0.5", "1 to 150"),
                Arguments.of(
                        new Edit.ChangeLeverage(LEG_KEY, 151),
                        "leverage 151 is over the limit for 1 contracts",
                        "1 to 150"),
                Arguments.of(
                        new Edit.Resize(LEG_KEY, 20_000),
                        "leverage 10 is over the limit for 20,000 contracts",
                        "leverage 1 to 2"),
                Arguments.of(
                        new Edit.ChangeMode(key(FUTURE), ISOLATED),
                        "neither leverage nor margin to post is stated",
                        ""),
                Arguments.of(
                        new Edit.ChangeMode(LEG_KEY, new MarginMode.Isolated(10, -1)),
                        "margin below 0 cannot be posted",
                        ""),
                Arguments.of(new Edit.ChangePosted(lot, 5), "a cross position has no margin of its own", ""),
                Arguments.of(
                        new Edit.ChangePosted(key(Market.INVERSE), 3), "posted margin 3 is not possible", "0 to 2.5"),
                Arguments.of(
                        new Edit.ChangePosted(key(Market.INVERSE), -1), "posted margin -1 is not possible", "0 to 2.5"),
                Arguments.of(new Edit.ChangeBalance(MAIN, new Asset("DOGE"), 5), "the market has no price of DOGE", ""),
                Arguments.of(new Edit.ChangeBalance(MAIN, Fixtures.USDT, Double.NaN), "no balance: NaN", ""),
                Arguments.of(new Edit.ChangeBalance(new AccountId("x"), Fixtures.USDT, 1), "no account x", "main"),
                Arguments.of(new Edit.CorrectEntry(lot, 0), "no price: 0", "above 0"),
                Arguments.of(new Edit.Include(lot), "not excluded", ""),
                Arguments.of(new Edit.SetMark(PERP, 0), "no price: 0", "above 0"),
                Arguments.of(new Edit.SetMark(CALL.id(), -1), "no price: -1", "0 or more"),
                Arguments.of(new Edit.SetIndex(DOGE, 1), "the market has no index of DOGE", ""),
                Arguments.of(new Edit.SetIndex(Fixtures.BITCOIN, -1), "no price: -1", "above 0"),
                Arguments.of(new Edit.SetVolatility(PERP, 0.5), "BTCUSDT is no option", ""),
                Arguments.of(new Edit.SetVolatility(CALL.id(), -0.5), "no volatility: -50.00 %", "0 % or more"),
                Arguments.of(new Edit.ShiftVolatility(DOGE, 0.5), "the market has no index of DOGE", ""),
                Arguments.of(
                        new Edit.ShiftVolatility(Fixtures.BITCOIN, -1),
                        "volatility cannot move by -100.00 %",
                        "above -100 %, up to 10,000 %"),
                Arguments.of(
                        new Edit.SetDate(inDays(-1)),
                        "2026-11-19T10:00:00Z is not ahead",
                        "2026-11-20T10:00:00Z or later"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeSaysWhyAndWhatCan(Edit edit, String reason, String allowed) {
        assertThat(check(edit, HELD)).contains(new Refusal(reason, allowed));
    }

    private static Optional<Refusal> check(Edit edit, Situation now) {
        return EditCheck.of(edit, now, ParameterLibrary.builtIn());
    }

    static List<Edit> possible() {
        PositionKey lot = key(LOTTED);
        return List.of(
                new Edit.Resize(lot, -0.3),
                new Edit.Resize(lot, 0),
                new Edit.Close(lot),
                new Edit.Flip(lot),
                new Edit.Duplicate(lot),
                new Edit.Roll(lot, FUTURE),
                new Edit.Flip(LEG_KEY),
                new Edit.Resize(key(FUTURE), 20),
                new Edit.Trade(MAIN, PERP, -3),
                new Edit.Trade(MAIN, SPOT, 0.1),
                new Edit.Trade(MAIN, CALL.id(), Side.NET, 1, 0, new MarginMode.Cross(Double.NaN)),
                new Edit.Trade(MAIN, PERP, Side.NET, 1, Double.NaN, new MarginMode.Isolated(20, Double.NaN)),
                new Edit.Exclude(lot),
                new Edit.Tag(lot, ""),
                new Edit.ChangeLeverage(LEG_KEY, 150),
                new Edit.ChangeMode(lot, ISOLATED),
                new Edit.ChangeMode(lot, new MarginMode.Cross(Double.NaN)),
                new Edit.ChangePosted(key(Market.INVERSE), 2.5),
                new Edit.ChangeBalance(MAIN, Fixtures.BTC, -1),
                new Edit.CorrectEntry(lot, 50_000),
                new Edit.CorrectQuantity(key(NOMARK), 2),
                new Edit.SetMark(NOMARK, 50_000),
                new Edit.SetIndex(Fixtures.BITCOIN, 1),
                new Edit.SetVolatility(CALL.id(), 0),
                new Edit.ShiftVolatility(Fixtures.BITCOIN, 3),
                new Edit.SetDate(NOW));
    }

    @ParameterizedTest
    @MethodSource("possible")
    void whatIsPossibleIsNotRefusedAndLeavesEveryOtherPosition(Edit edit) {
        assertThat(check(edit, HELD)).isEmpty();
        Situation after = edit.apply(HELD);
        for (Position p : Market.main(HELD).positions()) {
            PositionKey key = new PositionKey(MAIN, p.id());
            boolean isMeant = edit instanceof Edit.OfPosition e && e.key().equals(key);
            boolean isRolledInto = edit instanceof Edit.Roll r && r.to().equals(p.instrument());
            if (!isMeant && !isRolledInto) {
                assertThat(after.position(key)).contains(p);
            }
        }
    }

    @Test
    void anExcludedPositionIsNotTraded() {
        Situation excluded = new Edit.Exclude(key(LOTTED)).apply(HELD);
        Refusal first = new Refusal("excluded; include it first", "");
        assertThat(check(new Edit.Close(key(LOTTED)), excluded)).contains(first);
        assertThat(check(new Edit.Trade(MAIN, LOTTED, 1), excluded)).contains(first);
        assertThat(check(new Edit.Exclude(key(LOTTED)), excluded)).contains(new Refusal("already excluded", ""));
        assertThat(check(new Edit.Include(key(LOTTED)), excluded)).isEmpty();
    }

    @Test
    void aVenueWithoutIsolatedMarginSaysSo() {
        Situation deribit = Situation.of(
                new Book(List.of(Fixtures.account(
                        "deribit", "cross_sm", List.of(), cross("BTC-PERPETUAL", 1_000, 48_000, Double.NaN)))),
                Market.now());
        assertThat(check(new Edit.ChangeMode(key(Market.INVERSE), new MarginMode.Isolated(5, 1)), deribit))
                .contains(new Refusal("the venue has no isolated margin in this model", ""));
    }

    @Test
    void refusedEditsAreLeftOutAndTheOthersMade() {
        Edit close = new Edit.Close(key(LOTTED));
        EditRun run = EditRun.of(HELD, List.of(close, close, new Edit.Exclude(LEG_KEY)), ParameterLibrary.builtIn());
        assertThat(run.steps()).extracting(s -> s.refusal().isPresent()).containsExactly(false, true, false);
        assertThat(run.edits()).containsExactly(close, new Edit.Exclude(LEG_KEY));
        assertThat(run.after()).isEqualTo(HELD.edited(run.edits()));
        assertThat(run.after().excluded()).isEqualTo(Set.of(LEG_KEY));
        assertThat(run.steps().getFirst().words()).isEqualTo("BTC-LOT: close 0.5 at 50,010.0");
    }

    @Test
    void whatIsIsolatedWithoutLeverageHasTheMostOfItsTierAndSaysSo() {
        Edit isolated = new Edit.Trade(MAIN, PERP, Side.NET, 1, 50_000, ISOLATED);
        EditRun run = EditRun.of(HELD, List.of(isolated), ParameterLibrary.builtIn());
        assertThat(run.steps().getFirst().refusal()).isEmpty();
        assertThat(run.steps().getFirst().words()).endsWith(" (assumed: leverage 150×, the most of its tier)");
        assertThat(run.edits()).containsExactly(isolated);
        MarginMode mode = run.after().account(MAIN).orElseThrow().positions().stream()
                .filter(p -> p.instrument().equals(PERP) && p.isIsolated())
                .findFirst()
                .orElseThrow()
                .mode();
        assertThat(mode.leverage()).isEqualTo(150);
        assertThat(run.after()).isEqualTo(HELD.edited(run.edits(), ParameterLibrary.builtIn()));
    }
}
