package plimsoll.model.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarketWriterTest {
    private static final String POINTS =
            "{\"kind\": \"points\", \"strikes\": [90000, 110000], \"volatilities\": [0.6, 0.5]}";

    private static void survives(String text) {
        Portfolio portfolio = Sample.file(text).portfolio();
        assertThat(Sample.lines(Sample.read(text))).isEmpty();
        assertThat(PortfolioFile.of(portfolio).portfolio().market()).isEqualTo(portfolio.market());
    }

    @Test
    void everyQuotedNumberSurvives() {
        survives(Sample.SMALL
                .replace("\"bid\": 100000", """
                        "bid": 100000, "volatility": 0.5, "index": 99999.5, "fundingRate": -0.0001, "openInterest": 7,
                        "confidence": 0.5, "time": "2026-11-20T09:59:58.5Z", "origin": "tape"
                        """)
                .replace("{\"price\": 100000}", """
                        {"price": 100000, "confidence": 0.9, "volatility": 0.4,
                         "closes": [{"date": "2026-11-19", "close": 99000.25}]}
                        """)
                .replace("{\"price\": 1.0}", "{\"price\": 1.0, \"bidRate\": 0.99, \"askRate\": 1.01}"));
    }

    @Test
    void bothKindsOfSmileSurvive() {
        survives(Sample.SMALL);
        survives(Sample.with(POINTS, """
                {"kind": "svi", "a": 0.01, "b": 0.1, "rho": -0.3, "m": 0, "sigma": 0.2, "forward": 101000, "tenor": 0.1}
                """));
    }
}
