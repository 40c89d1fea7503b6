package plimsoll.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertClose;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.inDays;
import static plimsoll.model.Fixtures.inverseFuture;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.market.Forwards.Forward;

class ForwardsTest {
    private static Optional<Forward> of(TestMarket market, double days) {
        MarketSnapshot now = market.now();
        return new Forwards(now, new Listings(now)).of(BITCOIN, inDays(days));
    }

    private static TestMarket indexed() {
        return new TestMarket().index("BTC", 100);
    }

    @Test
    void theCurveStatesItWithThePartAlreadyFixed() {
        TestMarket market =
                indexed().curve("BTC", 30, new ExpiryCurve(90, 12, 0, ExpiryCurve.Confidence.FULL, Optional.empty()));
        assertThat(of(market.marked(inverseFuture("F", "BTC", 10, 30), 110), 30))
                .hasValue(new Forward(102, ""));
    }

    @Test
    void theFutureOfThatExpiryComesNext() {
        assertThat(of(indexed().marked(inverseFuture("F", "BTC", 10, 30), 110), 30))
                .hasValue(new Forward(110, "the mark of the future of that expiry"));
    }

    @Test
    void betweenTwoItIsLogLinearInTime() {
        TestMarket market = indexed().forward("BTC", 10, 110).marked(inverseFuture("F", "BTC", 10, 30), 121);
        Forward found = of(market, 20).orElseThrow();
        assertClose("halfway", Math.sqrt(110 * 121), found.price(), 1e-14);
        assertThat(found.assumption()).isEqualTo("the forward of 2026-11-30 and the forward of 2026-12-20");
        Forward early = of(market, 5).orElseThrow();
        assertClose("from the index", Math.sqrt(100 * 110), early.price(), 1e-14);
        assertThat(early.assumption()).isEqualTo("the index price and the forward of 2026-11-30");
    }

    @Test
    void afterTheLastItStays() {
        assertThat(of(indexed().forward("BTC", 10, 110), 300)).hasValue(new Forward(110, "the forward of 2026-11-30"));
        assertThat(of(indexed(), 300)).hasValue(new Forward(100, "the index price"));
    }

    @Test
    void whatHasExpiredIsNoNeighbour() {
        TestMarket market = new TestMarket().forward("BTC", -5, 50).marked(inverseFuture("F", "BTC", 10, -2), 60);
        assertThat(of(market, 10)).isEmpty();
        assertThat(of(market.forward("BTC", 20, 110), 10)).hasValue(new Forward(110, "the forward of 2026-12-10"));
    }

    @Test
    void unknownPricesAreLeftOut() {
        TestMarket market = indexed()
                .forward("BTC", 30, Double.NaN)
                .marked(inverseFuture("F", "BTC", 10, 40), Double.NaN)
                .marked(inverseFuture("G", "BTC", 10, 50), 0);
        assertThat(of(market, 35)).hasValue(new Forward(100, "the index price"));
    }

    @Test
    void otherUnderlyingsDoNotCount() {
        MarketSnapshot market = indexed().forward("BTC", 10, 110).now();
        assertThat(new Forwards(market, new Listings(market)).of(ETHER, inDays(10)))
                .isEmpty();
    }
}
