package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.Quote;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

class PortfolioMergeTest {
    private static Portfolio portfolio(String account, String venue, String time, String mark, String size) {
        String text = """
            {"format": "plimsoll-portfolio/1", "currency": "USD",
             "market": {"asOf": "%s", "indices": {"BTC": {"price": 100000}},
                        "assets": {"USDT": {"price": 1}}, "quotes": {"BTCUSDT": {"mark": %s}}},
             "instruments": {"BTCUSDT": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USDT", "priceAsset": "USDT", "payoff": "linear",
                        "settle": "USDT", "contractSize": %s}},
             "accounts": [{"id": "%s", "venue": "%s", "balances": {"USDT": 1000},
                        "positions": [{"instrument": "BTCUSDT", "quantity": 2, "entryPrice": 90000}]}]}\
            """.formatted(time, mark, size, account, venue);
        return PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
    }

    private static final Portfolio OLDER = portfolio("one", "bybit", "2026-08-01T00:00:00Z", "100001", "1");
    private static final Portfolio NEWER = portfolio("two", "bybit", "2026-08-01T00:01:00Z", "100002", "1");

    private static List<PortfolioMerge.Part> merge(List<Portfolio> portfolios) {
        return portfolios.stream().map(PortfolioMerge.Part::of).toList();
    }

    @Test
    void accountsStandInTheirOrderAndTheNewestPriceCounts() {
        for (List<Portfolio> parts : List.of(List.of(OLDER, NEWER), List.of(NEWER, OLDER))) {
            Reading<Portfolio> merged = PortfolioMerge.of("both", merge(parts));

            assertThat(merged.problems()).isEmpty();
            assertThat(merged.value().book().accounts())
                    .containsExactly(
                            parts.get(0).book().accounts().getFirst(),
                            parts.get(1).book().accounts().getFirst());
            assertThat(merged.value().market().asOf()).isEqualTo("2026-08-01T00:01:00Z");
            Quote quote = merged.value().market().quotes().get(new InstrumentId("BTCUSDT"));
            assertThat(quote).isEqualTo(NEWER.market().quotes().get(new InstrumentId("BTCUSDT")));
        }
    }

    @Test
    void termsThatDifferAreAProblemOfTheAccountThatLoses() {
        Portfolio smaller = portfolio("three", "bybit", "2026-07-31T00:00:00Z", "100000", "0.001");

        assertThat(PortfolioMerge.of("both", merge(List.of(smaller, NEWER))).problems())
                .singleElement()
                .isInstanceOfSatisfying(
                        Problem.Malformed.class, p -> assertThat(p.path()).isEqualTo("three BTCUSDT"));
    }

    @Test
    void aSecondAccountOfANameIsLeftOutAndSaid() {
        Reading<Portfolio> merged = PortfolioMerge.of("both", merge(List.of(OLDER, OLDER)));

        assertThat(merged.value().book().accounts()).hasSize(1);
        assertThat(merged.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.path()).isEqualTo("one"));
    }
}
