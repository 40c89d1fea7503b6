package plimsoll.views.liquidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.parameter.ParameterLibrary;

final class PoolsTest {
    private static final String FILE = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "2026-05-01T00:00:00Z", "indices": {"BTC": {"price": 10000}},
                        "assets": {"USDT": {"price": 1}}, "quotes": {"BTCUSDT": {"mark": 10000}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT",
                             "settle": "USDT", "priceAsset": "USDT", "payoff": "linear", "contractSize": 1}},
             "accounts": [{"id": "a", "venue": "binance-usdm", "model": "single", "balances": {"USDT": 5000},
               "positions": [
                 {"id": "one", "instrument": "BTCUSDT", "quantity": 1, "entryPrice": 10000, "mode": "isolated",
                  "leverage": 10, "posted": 1000},
                 {"id": "two", "instrument": "BTCUSDT", "quantity": 2, "entryPrice": 10000, "mode": "isolated",
                  "leverage": 10, "posted": 2000}], "orders": []}]}
            """;

    @Test
    void everyRowOfOneIsolatedPositionHasItsLiquidation() {
        Portfolio portfolio = PortfolioFile.read(FILE.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
        Comparison account = Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(portfolio.book().accounts().getFirst(), portfolio.market());
        for (Move move : Move.values()) {
            Pools pools = new Pools(account.in(AsIf.HELD), move);
            List<Optional<Liquidation>> nearest =
                    account.valued().legs().stream().map(pools::nearest).toList();
            assertThat(nearest)
                    .hasSize(2)
                    .allMatch(found -> found.flatMap(Liquidation::at).isPresent());
            assertThat(nearest.getFirst().flatMap(Liquidation::at).orElseThrow().price())
                    .isEqualTo(nearest.getLast()
                            .flatMap(Liquidation::at)
                            .orElseThrow()
                            .price());
        }
    }
}
