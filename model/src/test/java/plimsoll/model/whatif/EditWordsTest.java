package plimsoll.model.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.whatif.Market.CALL;
import static plimsoll.model.whatif.Market.FUTURE;
import static plimsoll.model.whatif.Market.INVERSE;
import static plimsoll.model.whatif.Market.MAIN;
import static plimsoll.model.whatif.Market.PERP;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Side;

class EditWordsTest {
    private static final PositionKey KEY = Market.key(INVERSE);
    private static final Situation HELD = Market.of(cross("BTC-PERPETUAL", -6_500, 48_000, 10));

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(new Edit.Resize(KEY, -7_000), "BTC-PERPETUAL: size -6,500 → -7,000 at 50,000.0"),
                Arguments.of(new Edit.Close(KEY), "BTC-PERPETUAL: close -6,500 at 50,000.0"),
                Arguments.of(new Edit.Flip(KEY), "BTC-PERPETUAL: flip -6,500 → 6,500 at 50,000.0"),
                Arguments.of(
                        new Edit.Duplicate(KEY), "BTC-PERPETUAL: the same again, size -6,500 → -13,000 at 50,000.0"),
                Arguments.of(new Edit.Roll(KEY, FUTURE), "BTC-PERPETUAL: roll -6,500 to -6,630 BTC-FUT"),
                Arguments.of(new Edit.Trade(MAIN, PERP, -2.5), "BTCUSDT: sell 2.5 at 50,010.0"),
                Arguments.of(
                        new Edit.Trade(MAIN, PERP, Side.LONG, 1, 49_000.5, new MarginMode.Isolated(20, 5)),
                        "BTCUSDT: buy 1 at 49,000.5, long leg, isolated, 20×"),
                Arguments.of(new Edit.Exclude(KEY), "BTC-PERPETUAL: exclude"),
                Arguments.of(new Edit.Include(KEY), "BTC-PERPETUAL: include again"),
                Arguments.of(new Edit.Tag(KEY, " hedge "), "BTC-PERPETUAL: tag \"hedge\""),
                Arguments.of(new Edit.Tag(KEY, ""), "BTC-PERPETUAL: no tag"),
                Arguments.of(new Edit.ChangeLeverage(KEY, 2.5), "BTC-PERPETUAL: leverage 10× → 2.5×"),
                Arguments.of(
                        new Edit.ChangeMode(KEY, new MarginMode.Isolated(5, Double.NaN)),
                        "BTC-PERPETUAL: cross → isolated, posted 0.31416667"),
                Arguments.of(new Edit.ChangeMode(KEY, new MarginMode.Cross(5)), "BTC-PERPETUAL: cross → cross"),
                Arguments.of(new Edit.ChangePosted(KEY, 2), "BTC-PERPETUAL: posted 0 → 2"),
                Arguments.of(new Edit.ChangeBalance(MAIN, USDT, 5), "main: balance of USDT 100,000 → 5"),
                Arguments.of(new Edit.CorrectQuantity(KEY, 1), "BTC-PERPETUAL: quantity corrected -6,500 → 1"),
                Arguments.of(new Edit.CorrectEntry(KEY, 47_000), "BTC-PERPETUAL: entry corrected 48,000.0 → 47,000.0"),
                Arguments.of(new Edit.SetMark(PERP, 49_000), "mark of BTCUSDT 50,010.0 → 49,000.0"),
                Arguments.of(new Edit.SetIndex(BITCOIN, 40_000), "index of BTC 50,000 → 40,000 (-20.00 %)"),
                Arguments.of(
                        new Edit.SetVolatility(CALL.id(), 0.65), "volatility of " + CALL.id() + " 60.00 % → 65.00 %"),
                Arguments.of(new Edit.ShiftVolatility(BITCOIN, 0.25), "every volatility of BTC +25.00 %"),
                Arguments.of(new Edit.SetDate(inDays(2)), "date 2026-11-20 10:00 → 2026-11-22 10:00"),
                Arguments.of(new Edit.Close(PositionKey.of("main", "x")), "x: close ? at ?"),
                Arguments.of(new Edit.Trade(MAIN, new InstrumentId("x"), 1), "x: buy 1 at ?"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void readsAsATraderSaysIt(Edit edit, String words) {
        assertThat(EditWords.of(edit, HELD)).isEqualTo(words);
    }

    @Test
    void namesTheAccountWhereThereAreSeveral() {
        Account first = Market.account(cross("BTC-PERPETUAL", -6_500, 48_000, 10));
        Account second = new Account(
                new AccountId("other"),
                "generic",
                "tiered",
                first.settings(),
                List.of(),
                List.of(),
                List.of(),
                first.outside(),
                Reported.NOTHING,
                "");
        Situation two = Situation.of(new Book(List.of(first, second)), Market.now());
        assertThat(EditWords.of(new Edit.Exclude(KEY), two)).isEqualTo("main/BTC-PERPETUAL: exclude");
        assertThat(EditWords.of(new Edit.Trade(second.id(), PERP, 1), two))
                .isEqualTo("other/BTCUSDT: buy 1 at 50,010.0");
    }
}
