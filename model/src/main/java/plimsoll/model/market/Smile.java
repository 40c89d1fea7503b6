package plimsoll.model.market;

import plimsoll.model.array.DoubleArray;

/// Volatility by strike for one expiry.
public sealed interface Smile {
    /// Annual volatility for a strike when `years` remain.
    double volatility(double strike, double years);

    /// The smile with every volatility multiplied.
    Smile times(double factor);

    /// Raw SVI: total variance w(k) = a + b(ρ(k − m) + √((k − m)² + σ²)), k = ln(strike / forward),
    /// stated for `tenor` years (Gatheral, "A parsimonious arbitrage-free implied volatility
    /// parameterization", 2004).
    record Svi(double a, double b, double rho, double m, double sigma, double forward, double tenor) implements Smile {
        @Override
        public double volatility(double strike, double years) {
            double d = Math.log(strike / forward) - m;
            return Math.sqrt((a + b * (rho * d + Math.sqrt(d * d + sigma * sigma))) / tenor);
        }

        @Override
        public Smile times(double factor) {
            double square = factor * factor;
            return new Svi(a * square, b * square, rho, m, sigma, forward, tenor);
        }
    }

    /// Quoted points, linear between, flat outside.
    record Points(DoubleArray strikes, DoubleArray volatilities) implements Smile {
        public Points {
            if (strikes.size() != volatilities.size() || strikes.size() == 0) {
                throw new IllegalArgumentException("a smile needs as many volatilities as strikes: " + strikes.size()
                        + ", " + volatilities.size());
            }
        }

        @Override
        public double volatility(double strike, double years) {
            return volatilities.interpolate(strikes, strike);
        }

        @Override
        public Smile times(double factor) {
            return new Points(strikes, volatilities.map(v -> v * factor));
        }
    }
}
