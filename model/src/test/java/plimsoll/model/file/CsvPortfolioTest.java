package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Reading;

class CsvPortfolioTest {
    private static final Instant AS_OF = Instant.parse("2026-11-20T10:00:00Z");

    private static Reading<PortfolioFile> read(String csv, String venue) {
        return PositionCsv.toPortfolio(PositionCsv.read(csv.getBytes(StandardCharsets.UTF_8)), venue, AS_OF);
    }

    private static Account account(Reading<PortfolioFile> reading) {
        return reading.value().portfolio().book().accounts().getFirst();
    }

    @Test
    void aBinancePairSaysItsTerms() {
        Reading<PortfolioFile> reading = read("symbol,qty,mark\nETHUSDC,-2,3000\n", "binance-usdm");
        Portfolio portfolio = reading.value().portfolio();
        Instrument instrument = portfolio.market().instruments().get(new InstrumentId("ETHUSDC"));
        assertThat(instrument).isInstanceOf(Instrument.Perpetual.class);
        assertThat(instrument.terms().base()).isEqualTo(new Asset("ETH"));
        assertThat(instrument.terms().settle()).isEqualTo(new Asset("USDC"));
        assertThat(instrument.terms().payoff()).isEqualTo(Payoff.LINEAR);
        assertThat(portfolio.market().usd(new Asset("ETH"))).isEqualTo(3000);
        assertThat(portfolio.market().asOf()).isEqualTo(AS_OF);
        assertThat(Sample.lines(reading))
                .containsExactly(
                        "market.indices.ETH: assumed: index = mark of ETHUSDC",
                        "market.assets.USDC: assumed: 1 USDC = 1 USD",
                        "accounts[0].model: assumed: single",
                        "accounts[0].balances: the balance of the account is missing",
                        "margin mode: assumed: cross in rows that have none");
    }

    @Test
    void otherNamesSayNothingAndThePositionIsKept() {
        Reading<PortfolioFile> reading = read("symbol,qty,mode\nBTC-PERPETUAL,10,cross\n", "deribit");
        assertThat(Sample.lines(reading))
                .containsExactly(
                        "line 2: found BTC-PERPETUAL,"
                                + " expected an instrument whose name says its terms, like BTCUSDT on binance-usdm",
                        "accounts[0].model: assumed: segregated_sm",
                        "accounts[0].balances: the balance of the account is missing");
        assertThat(account(reading).positions()).extracting(Position::quantity).containsExactly(10.0);
        assertThat(reading.value().portfolio().market().instruments()).isEmpty();
    }

    @Test
    void bothSidesOfOneInstrumentMakeAHedgeAccount() {
        Account account = account(read("symbol,side,qty\nBTCUSDT,long,1\nBTCUSDT,short,2\n", "binance-usdm"));
        assertThat(account.settings().positionMode()).isEqualTo(Settings.PositionMode.HEDGE);
        assertThat(account.positions()).extracting(Position::side).containsExactly(Side.LONG, Side.SHORT);
        assertThat(account.positions()).extracting(p -> p.id().name()).containsExactly("BTCUSDT-LONG", "BTCUSDT-SHORT");
    }

    @Test
    void oneSideOfEachMakesAOneWayAccount() {
        Account account = account(read("symbol,side,qty\nBTCUSDT,long,1\nETHUSDT,short,2\n", "binance-usdm"));
        assertThat(account.settings()).isEqualTo(Settings.DEFAULT);
        assertThat(account.positions()).extracting(Position::side).containsOnly(Side.NET);
        assertThat(account.positions()).extracting(Position::quantity).containsExactly(1.0, -2.0);
    }

    @Test
    void accountsAndModesFollowTheirColumns() {
        String csv = "account,symbol,qty,mode,leverage,margin\nx,BTCUSDT,1,isolated,5,10\ny,BTCUSDT,1,cross,3,\n";
        Portfolio portfolio = read(csv, "binance-usdm").value().portfolio();
        assertThat(portfolio.book().accounts()).extracting(a -> a.id().name()).containsExactly("x", "y");
        assertThat(portfolio.book().accounts())
                .extracting(a -> a.positions().getFirst().mode())
                .containsExactly(new MarginMode.Isolated(5, 10), new MarginMode.Cross(3));
    }

    @Test
    void aSecondRowOfOneInstrumentIsKeptAndPointedOut() {
        Reading<PortfolioFile> reading =
                read("symbol,qty,mark,mode\nBTCUSDT,1,5,cross\nBTCUSDT,2,6,cross\n", "binance-usdm");
        assertThat(account(reading).positions())
                .extracting(p -> p.id().name())
                .containsExactly("BTCUSDT", "BTCUSDT #2");
        assertThat(Sample.lines(reading))
                .contains(
                        "line 3: another mark of BTCUSDT than above; the first is used",
                        "line 3: a second position BTCUSDT; it is called BTCUSDT #2");
    }

    @Test
    void anUnknownVenueIsNamed() {
        assertThat(Sample.lines(read("symbol,qty,mode\n", "ftx")))
                .anyMatch(line -> line.startsWith("venue: found ftx, expected one of binance,"));
    }
}
