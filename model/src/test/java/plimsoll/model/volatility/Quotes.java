package plimsoll.model.volatility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import plimsoll.model.Fixtures;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.Smile;

/// Quotes and chains put together by tests.
final class Quotes {
    static final double FORWARD = 100;

    private Quotes() {}

    /// @param pairs strike, volatility, strike, volatility, …
    static List<StrikeVolatility> of(double... pairs) {
        List<StrikeVolatility> quotes = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            quotes.add(new StrikeVolatility(pairs[i], pairs[i + 1]));
        }
        return quotes;
    }

    /// @param text such as `20000:0.5 21000:0.48`
    static List<StrikeVolatility> parse(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .map(pair -> pair.split(":"))
                .map(pair -> new StrikeVolatility(Double.parseDouble(pair[0]), Double.parseDouble(pair[1])))
                .toList();
    }

    /// @param count of strikes, evenly spaced in log-moneyness from −`width` to `width`
    static List<StrikeVolatility> on(Smile.Svi svi, int count, double width) {
        List<StrikeVolatility> quotes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double strike = svi.forward() * Math.exp(width * (2.0 * i / (count - 1) - 1));
            quotes.add(new StrikeVolatility(strike, svi.volatility(strike, svi.tenor())));
        }
        return quotes;
    }

    /// Within Lee's bound, its least total variance above 0.001.
    static Smile.Svi randomSvi(RandomGenerator random, double years) {
        double b = random.nextDouble(0.02, 0.4);
        double rho = random.nextDouble(-0.9, 0.9);
        double sigma = random.nextDouble(0.05, 0.5);
        double least = random.nextDouble(0.001, 0.05);
        double a = least - b * sigma * Math.sqrt(1 - rho * rho);
        return new Smile.Svi(a, b, rho, random.nextDouble(-0.2, 0.2), sigma, FORWARD, years);
    }

    static List<StrikeVolatility> noisy(List<StrikeVolatility> quotes, double noise, RandomGenerator random) {
        return quotes.stream()
                .map(q -> new StrikeVolatility(q.strike(), q.volatility() * Math.exp(noise * random.nextDouble(-1, 1))))
                .toList();
    }

    static OptionChain chain(List<StrikeVolatility> quotes, double forward, double days) {
        return chain(Optional.empty(), quotes, forward, days);
    }

    static OptionChain chain(Optional<Smile> smile, List<StrikeVolatility> quotes, double forward, double days) {
        Instant expiry = Fixtures.inDays(days);
        return new OptionChain(new ExpiryKey(Fixtures.BITCOIN, expiry), days / 365, forward, smile, false, quotes);
    }
}
