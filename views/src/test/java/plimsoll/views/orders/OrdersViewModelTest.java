package plimsoll.views.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class OrdersViewModelTest {
    private static final String ORDERS = "binance-open-orders.json";

    @Test
    void everyOrderAndEverySubsetHasARow() {
        OrdersViewModel model = new OrdersViewModel(Samples.opened(ORDERS), new Sight());
        assertThat(model.orders())
                .extracting(r -> r.name().text())
                .containsExactly("dip", "top", "deep", "trim", "eth");
        assertThat(model.orders()).extracting(r -> r.what().text()).contains("buy", "sell", "sell, reduces");
        assertThat(model.outcomes())
                .extracting(r -> r.after().text())
                .containsExactly(
                        "all open", "all cancelled", "all filled", "buys filled", "sells filled", "worst filled");
        assertThat(model.severalAccountsProperty().get()).isFalse();
    }

    /// Held back: 10,900 for 57,000 + 52,000 of buys at 10x, 11,200 for 20 ETH at 2,800 and 5x.
    @Test
    void openOrdersHoldMarginBack() {
        OrdersViewModel model = new OrdersViewModel(Samples.opened(ORDERS), new Sight());
        assertThat(model.outcomes().get(0).initial().text()).isEqualTo("31,100.00");
        assertThat(model.outcomes().get(1).initial().text()).isEqualTo("9,000.00");
        assertThat(model.outcomes().getLast().which().text()).isEqualTo("dip, deep, eth");
        assertThat(model.outcomes().getLast().excess().value())
                .isLessThanOrEqualTo(model.outcomes().get(2).excess().value());
    }

    @Test
    void editsAndTheCurrencyReachTheOrders() {
        Workspace workspace = Samples.opened(ORDERS);
        OrdersViewModel model = new OrdersViewModel(workspace, new Sight());
        PositionKey key = Samples.key("grid", "BTCUSDT");
        workspace.edit(new Edit.Resize(key, 3));
        assertThat(model.outcomes().get(1).initial().text()).isEqualTo("18,000.00");
        assertThat(model.noteProperty().get()).contains("USD");
        workspace.currencyProperty().set(new Asset("USDT"));
        assertThat(model.noteProperty().get()).contains("USDT");
    }

    @Test
    void anotherFileWithoutOrdersLeavesNothing() {
        assertThat(new OrdersViewModel(Samples.opened(Samples.BASKET), new Sight()).orders())
                .isEmpty();
    }
}
