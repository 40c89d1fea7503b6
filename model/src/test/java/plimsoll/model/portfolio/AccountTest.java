package plimsoll.model.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;
import static plimsoll.model.Fixtures.account;
import static plimsoll.model.Fixtures.cross;
import static plimsoll.model.Fixtures.isolated;
import static plimsoll.model.Fixtures.owing;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final Position LONG = cross("BTCUSDT", 2, 50_000, 10);
    private static final Position SHORT = isolated("ETHUSDT", -5, 3_000, 20, 700);
    private static final Account ACCOUNT =
            account("binance-usdm", "single", List.of(Balance.of(USDT, 1000)), LONG, SHORT);

    @Test
    void replacingChangesOnePositionAndLeavesTheArgumentAlone() {
        Account after = ACCOUNT.replacing(LONG.id(), p -> p.withQuantity(-3));
        assertThat(after.positions()).containsExactly(LONG.withQuantity(-3), SHORT);
        assertThat(ACCOUNT.positions()).containsExactly(LONG, SHORT);
        assertThat(ACCOUNT.replacing(new PositionId("none"), p -> p.withQuantity(1)))
                .isEqualTo(ACCOUNT);
    }

    @Test
    void aQuantityThatIsNoNumberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> LONG.withQuantity(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> LONG.withQuantity(Double.POSITIVE_INFINITY));
    }

    @Test
    void reopeningOwesNothing() {
        Position reopened = owing(12, LONG).reopenedAt(60_000, new MarginMode.Isolated(10, 12_000));
        assertThat(reopened.fundingOwed()).isZero();
        assertThat(reopened.entryPrice()).isEqualTo(60_000);
        assertThat(reopened.quantity()).isEqualTo(2);
        assertThat(reopened.isIsolated()).isTrue();
    }

    @Test
    void freeIsWhatIsNeitherOwedNorReserved() {
        Balance balance = new Balance(BTC, 10, 3, 2);
        assertThat(balance.free()).isEqualTo(5);
        assertThat(balance.owned()).isEqualTo(7);
        assertThat(balance.plus(1)).isEqualTo(new Balance(BTC, 11, 3, 2));
    }

    @Test
    void listsAreCopied() {
        List<Position> positions = new ArrayList<>(List.of(LONG));
        Account account = account("generic", "tiered", List.of(), positions, "");
        positions.clear();
        assertThat(account.positions()).containsExactly(LONG);
    }

    @Test
    void changesKeepEverythingElse() {
        assertThat(ACCOUNT.withModel("multi").withModel("single")).isEqualTo(ACCOUNT);
        assertThat(ACCOUNT.withoutOrders()).isEqualTo(ACCOUNT);
    }
}
