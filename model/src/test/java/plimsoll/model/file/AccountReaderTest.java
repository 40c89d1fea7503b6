package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Outside;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;

class AccountReaderTest {
    private static final String ORDERS = "\"orders\": []";

    @Test
    void readsBothFormsOfABalance() {
        assertThat(Sample.main(Sample.SMALL).balances())
                .containsExactly(Balance.of(new Asset("USDT"), 1000), new Balance(new Asset("BTC"), 0.5, 0.1, 0));
    }

    @Test
    void readsSettingsOutsideAndReported() {
        Account account = Sample.main(Sample.with(ORDERS, """
                "orders": [],
                "outside": {"asset": "USDT", "initialMargin": 3, "maintenanceMargin": 2, "unrealisedProfit": -1},
                "reported": {"equity": 5, "positions": {"a": {"liquidationPrice": 4}}}
                """)
                .replace("\"hedge\"", "\"hedge\", \"assetMode\": \"multi\", \"collateral\": {\"BTC\": false}"));
        assertThat(account.settings())
                .isEqualTo(new Settings(
                        Settings.PositionMode.HEDGE, Settings.AssetMode.MULTI, Map.of(new Asset("BTC"), false), false));
        assertThat(account.outside()).contains(new Outside(new Asset("USDT"), 3, 2, -1));
        assertThat(account.reported().equity()).isEqualTo(5);
        assertThat(account.reported().marginRatio()).isNaN();
        assertThat(account.reported().positions())
                .containsEntry(new PositionId("a"), new Reported.ReportedPosition(4, Double.NaN));
    }

    @Test
    void settingsNotGivenAreOneWayAndSingle() {
        Account other = Sample.file(Sample.SMALL).portfolio().book().accounts().get(1);
        assertThat(other.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(other.reported()).isEqualTo(Reported.NOTHING);
        assertThat(other.overrides()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "venue": "binance-usdm"     | "venue": "ftx"             | venue: found ftx, expected one of binance, binance-coinm, binance-usdm, bitget, bitmex, bybit, deribit, derive, dydx, gate, generic, hyperliquid, kucoin, okx
                    "venue": "binance-usdm"     | "venue": 5                 | venue: found 5, expected a name
                    "model": "single"           | "model": "cross_sm"        | model: found cross_sm, expected one of multi, single
                    "model": "single"           | "modell": "single"         | model: found nothing, expected a name
                    "positionMode": "hedge"     | "positionMode": "hedge", "assetMode": "x" | settings.assetMode: found "x", expected one of multi, single
                    "positionMode": "hedge"     | "positionMode": "hedge", "collateral": {"BTC": 1} | settings.collateral.BTC: found 1, expected true or false
                    "USDT": 1000.00             | "USDT": "1000"             | balances.USDT: found "1000" (text), expected a number between -1e15 and 1e15
                    "USDT": 1000.00             | "USDT": {}                 | balances.USDT.quantity: found nothing, expected a number between -1e15 and 1e15
                    "borrowed": 0.1             | "borrowed": -0.1           | balances.BTC.borrowed: found -0.1, expected a number from 0 to 1e15
                    "orders": []                | "orders": {}               | orders: found {}, expected a list
                    "orders": []                | "orders": [7]              | orders[0]: found 7, expected an object
                    "orders": []                | "outside": {}              | outside.asset: found nothing, expected a name
                    "orders": []                | "parameters": []           | parameters: found [], expected an object
                    "orders": []                | "reported": {"equity": "much"} | reported.equity: found "much" (text), expected a number between -1e15 and 1e15
                    """)
    void namesWhatItCannotReadAndKeepsTheAccount(String passage, String replacement, String line) {
        String text = Sample.with(passage, replacement);
        assertThat(Sample.lines(Sample.read(text))).containsExactly("accounts[0]." + line);
        assertThat(Sample.main(text).positions()).hasSize(3);
    }

    @Test
    void anUnreadableBorrowingIsUnknownNotZero() {
        String text = Sample.with("\"borrowed\": 0.1", "\"borrowed\": \"some\"");
        assertThat(Sample.main(text).balances().get(1).free()).isNaN();
    }

    @Test
    void theSecondAccountOfOneNameIsLeftOut() {
        String text = Sample.with("\"id\": \"other\"", "\"id\": \"main\"");
        assertThat(Sample.lines(Sample.read(text)))
                .containsExactly("accounts[1].id: found main, expected a name no other account has");
        assertThat(Sample.file(text).portfolio().book().accounts()).hasSize(1);
    }

    @Test
    void anAccountWithoutANameGetsOne() {
        String text = Sample.with("\"id\": \"other\", ", "");
        assertThat(Sample.lines(Sample.read(text))).containsExactly("accounts[1].id: assumed: called \"account 2\"");
        assertThat(Sample.file(text).portfolio().book().accounts().get(1).id()).hasToString("account 2");
    }

    @Test
    void aVenueWithOneRuleNeedsNoModel() {
        String venue = "\"venue\": \"binance-usdm\", \"model\": \"single\"";
        assertThat(Sample.problems(venue, "\"venue\": \"binance-coinm\"")).isEmpty();
    }

    @Test
    void balancesAndPositionsAreNotTakenAsEmptyWhenAbsent() {
        assertThat(Sample.problems(", \"balances\": {}, \"positions\": []", ""))
                .containsExactly(
                        "accounts[1].balances: found nothing, expected an object",
                        "accounts[1].positions: found nothing, expected a list");
    }
}
