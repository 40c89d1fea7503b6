package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.ParameterLibrary;

/// A row that cannot be read must not make the margin of the rest look like the margin of all.
class UnreadRowTest {
    private static final String FILE = """
            {"format": "plimsoll-portfolio/1",
             "market": {"asOf": "2026-03-06T00:00:00Z", "indices": {"BTC": {"price": 70000}},
                        "assets": {"USDT": {"price": 1}}, "quotes": {"BTCUSDT": {"mark": 70000}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                             "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}},
             "accounts": [{"id": "a", "venue": "binance-usdm", "model": "single", "balances": {"USDT": BALANCE},
               "positions": [
                 {"id": "p", "instrument": "BTCUSDT", "quantity": 1, "entryPrice": 69000, "mode": "MODE",
                  "leverage": 10, "posted": 7000},
                 {"id": "q", "instrument": "BTCUSDT", "quantity": QUANTITY, "entryPrice": 69000, "mode": "cross"}]}]}
            """;

    private static Comparison assessed(String balance, String mode, String quantity) {
        String text = FILE.replace("BALANCE", balance).replace("MODE", mode).replace("QUANTITY", quantity);
        Portfolio portfolio = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
        return Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market());
    }

    @ParameterizedTest
    @EnumSource(AsIf.class)
    void totalsAreUnknownWhileAPositionCannotBeRead(AsIf asIf) {
        MarginResult result = assessed("50000", "cross", "\"five\"").in(asIf);
        assertThat(result.complete()).isFalse();
        assertThat(result.state()).isEqualTo(MarginState.INCOMPLETE);
        assertThat(result.equity()).isNaN();
        assertThat(result.maintenanceMargin()).isNaN();
        assertThat(result.equityBeforeHaircuts()).isNaN();
    }

    @Test
    void theReadablePositionKeepsItsRequirement() {
        MarginResult result = assessed("50000", "cross", "\"five\"").in(AsIf.HELD);
        assertThat(result.pools().getFirst().requirements())
                .filteredOn(r -> r.id().equals("position/p"))
                .singleElement()
                .satisfies(r -> assertThat(r.maintenance()).isEqualTo(70000 * 0.004));
    }

    @Test
    void anIsolatedPoolIsKnownAlthoughAnotherRowIsNot() {
        MarginResult result = assessed("50000", "isolated", "\"five\"").in(AsIf.HELD);
        assertThat(result.pools())
                .filteredOn(MarginPool::complete)
                .singleElement()
                .satisfies(p -> assertThat(p.id()).isEqualTo("isolated/p"));
        assertThat(result.complete()).isFalse();
    }

    @Test
    void totalsAreUnknownWhileABalanceCannotBeRead() {
        assertThat(assessed("\"much\"", "cross", "0.5").in(AsIf.HELD).equity()).isNaN();
    }

    @Test
    void totalsAreKnownWhenEveryRowWasRead() {
        assertThat(assessed("50000", "cross", "0.5").in(AsIf.HELD).complete()).isTrue();
    }
}
