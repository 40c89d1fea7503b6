package plimsoll.model.market;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Fixtures.BITCOIN;
import static plimsoll.model.Fixtures.ETHER;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.inverse;
import static plimsoll.model.Fixtures.inverseFuture;
import static plimsoll.model.Fixtures.option;

import org.junit.jupiter.api.Test;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;

class ListingsTest {
    private static final Instrument.Option CALL = option("BTC", USDT, Payoff.LINEAR, 30, 100, OptionType.CALL);
    private static final Instrument.Option PUT = option("BTC", USDT, Payoff.LINEAR, 30, 100, OptionType.PUT);
    private static final Listings LISTINGS = new Listings(new TestMarket()
            .described(PUT)
            .described(CALL)
            .described(inverse("BTC-PERPETUAL", "BTC", 10))
            .described(inverseFuture("B", "BTC", 10, 30))
            .described(inverseFuture("A", "BTC", 10, 60))
            .described(inverseFuture("C", "ETH", 10, 60))
            .now());

    @Test
    void instrumentsOfAnUnderlyingAreInTheOrderOfTheirNames() {
        assertThat(LISTINGS.options(BITCOIN)).containsExactly(CALL, PUT);
        assertThat(LISTINGS.futures(BITCOIN)).extracting(f -> f.id().name()).containsExactly("A", "B");
    }

    @Test
    void whatIsNotListedIsEmpty() {
        assertThat(LISTINGS.options(ETHER)).isEmpty();
        assertThat(LISTINGS.futures(ETHER)).hasSize(1);
    }
}
