package plimsoll.model.volatility;

/// The hyperbola of raw SVI with given m and σ that runs closest to quoted total variances.
///
/// With y = (k − m)/σ, z = √(1 + y²), p = (z − y)/2 and q = (z + y)/2, raw SVI is linear:
/// w = a + u·p + v·q, where u/σ and v/σ are the slopes of the left and the right wing, so that
/// b = (u + v)/2σ and ρ = (v − u)/(u + v). b ≥ 0, |ρ| ≤ 1 and Lee's b(1 + |ρ|) ≤ 2 together are the
/// square 0 ≤ u, v ≤ 2σ, in which the least squares are exact. Source: De Marco and Martini,
/// "Quasi-explicit calibration of Gatheral's SVI model" (Zeliade, 2009); the square is our form of
/// their parallelogram.
///
/// @param a raised where the least variance, a + √(uv), would lie below the floor
/// @param error weighted sum of squares, in total variance
record Wings(double a, double left, double right, double error) {
    /// Lee (2004): total variance rises by at most 2 per unit of log-moneyness.
    private static final double STEEPEST = 2;

    static Wings of(FitPoints points, double m, double sigma) {
        int n = points.k.length;
        double[] p = new double[n];
        double[] q = new double[n];
        for (int i = 0; i < n; i++) {
            double y = (points.k[i] - m) / sigma;
            double larger = 0.5 * (Math.sqrt(1 + y * y) + Math.abs(y));
            p[i] = y > 0 ? 0.25 / larger : larger;
            q[i] = y > 0 ? larger : 0.25 / larger;
        }
        return fitted(points, p, q, STEEPEST * sigma);
    }

    private static Wings fitted(FitPoints points, double[] p, double[] q, double limit) {
        double[] weights = points.weights;
        double meanP = mean(p, weights);
        double meanQ = mean(q, weights);
        double meanW = mean(points.w, weights);
        Square square = new Square(
                covariance(p, meanP, p, meanP, weights),
                covariance(p, meanP, q, meanQ, weights),
                covariance(q, meanQ, q, meanQ, weights),
                covariance(p, meanP, points.w, meanW, weights),
                covariance(q, meanQ, points.w, meanW, weights),
                limit);
        Square.Corner best = square.least();
        double free = meanW - best.u() * meanP - best.v() * meanQ;
        double a = Math.max(free, points.floor - Math.sqrt(best.u() * best.v()));
        return new Wings(a, best.u(), best.v(), error(points, p, q, a, best));
    }

    private static double error(FitPoints points, double[] p, double[] q, double a, Square.Corner at) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            double gap = a + at.u() * p[i] + at.v() * q[i] - points.w[i];
            sum += points.weights[i] * gap * gap;
        }
        return sum;
    }

    private static double mean(double[] x, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    private static double covariance(double[] x, double meanX, double[] y, double meanY, double[] weights) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * (x[i] - meanX) * (y[i] - meanY);
        }
        return sum;
    }
}
