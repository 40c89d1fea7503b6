package plimsoll.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.ETH;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.inDays;

import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.InstrumentId;

class MarketSnapshotTest {
    private static final MarketSnapshot MARKET = new TestMarket()
            .index("BTC", 60_000)
            .index("ETH", 3_000)
            .asset(ETH, 2_990)
            .forward("BTC", 30, 60_500)
            .marked(Fixtures.linear("BTCUSDT", "BTC", USDT), 60_010)
            .now();

    @Test
    void anAssetIsPricedByItsOwnQuoteThenItsIndex() {
        assertThat(MARKET.usd(ETH)).isEqualTo(2_990);
        assertThat(MARKET.usd(BTC)).isEqualTo(60_000);
        assertThat(MARKET.usd(Asset.USD)).isEqualTo(1);
    }

    @Test
    void anUnknownAssetHasAnUnknownPrice() {
        assertThat(MARKET.usd(USDT)).isNaN();
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(MARKET.quote(new InstrumentId("NONE"))).isEmpty();
        assertThat(MARKET.index(new plimsoll.model.instrument.UnderlyingId("SOL")))
                .isEmpty();
        assertThat(MARKET.curve(BITCOIN, inDays(31))).isEmpty();
        assertThat(MARKET.curve(ETHER, inDays(30))).isEmpty();
        assertThat(MARKET.curve(BITCOIN, inDays(30)).orElseThrow().forward()).isEqualTo(60_500);
        assertThat(MARKET.quote(new InstrumentId("BTCUSDT")).orElseThrow().mark())
                .isEqualTo(60_010);
    }

    @Test
    void expiriesSortByUnderlyingThenTime() {
        ExpiryKey near = new ExpiryKey(BITCOIN, inDays(1));
        assertThat(near).isLessThan(new ExpiryKey(BITCOIN, inDays(2)));
        assertThat(new ExpiryKey(BITCOIN, inDays(9))).isLessThan(new ExpiryKey(ETHER, inDays(1)));
    }
}
