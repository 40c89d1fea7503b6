package plimsoll.model.volatility;

/// Least squares in two unknowns u and v, each between 0 and a limit:
/// least ½(uu·u² + 2uv·u·v + vv·v²) − u·bu − v·bv.
record Square(double uu, double uv, double vv, double bu, double bv, double limit) {
    record Corner(double u, double v) {}

    /// Below this share of uu·vv the two unknowns cannot be told apart.
    private static final double SINGULAR = 1e-13;

    Corner least() {
        double determinant = uu * vv - uv * uv;
        if (determinant > SINGULAR * uu * vv) {
            double u = (bu * vv - bv * uv) / determinant;
            double v = (bv * uu - bu * uv) / determinant;
            if (u >= 0 && v >= 0 && u <= limit && v <= limit) {
                return new Corner(u, v);
            }
        }
        return better(better(alongV(0), alongV(limit)), better(alongU(0), alongU(limit)));
    }

    private Corner alongV(double u) {
        return new Corner(u, inside((bv - uv * u) / vv));
    }

    private Corner alongU(double v) {
        return new Corner(inside((bu - uv * v) / uu), v);
    }

    /// Where an unknown has no effect at all, 0 ÷ 0, it is 0.
    private double inside(double x) {
        return Double.isNaN(x) ? 0 : Math.clamp(x, 0, limit);
    }

    private Corner better(Corner one, Corner other) {
        return value(other) < value(one) ? other : one;
    }

    private double value(Corner c) {
        return 0.5 * (uu * c.u * c.u + 2 * uv * c.u * c.v + vv * c.v * c.v) - bu * c.u - bv * c.v;
    }
}
