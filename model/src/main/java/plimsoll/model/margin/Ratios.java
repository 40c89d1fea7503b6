package plimsoll.model.margin;

final class Ratios {
    private Ratios() {}

    static double marginRatio(double maintenance, double equity) {
        if (maintenance == 0) {
            return 0;
        }
        return equity > 0 ? maintenance / equity : Double.NaN;
    }
}
