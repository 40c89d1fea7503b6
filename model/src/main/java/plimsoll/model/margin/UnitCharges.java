package plimsoll.model.margin;

import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.problem.Problem;

/// How a venue charges a risk unit; amounts in the reporting currency.
interface UnitCharges {
    /// A unit whose scenarios were laid out.
    interface Charged {
        /// @param now the unit at the prices
        /// @param factors what prices were multiplied by since it was laid out
        double maintenance(UnitFigures now, ToDoubleFunction<UnderlyingId> factors);

        /// Maintenance where only marks of futures are others than when it was laid out.
        ///
        /// @param delta see [UnitFigures#cashDelta]
        /// @param gross see [UnitFigures#grossDelta]
        double marked(double delta, double gross);

        Requirement explain();

        /// About the same, faster where it is asked often.
        default Charged rough() {
            return this;
        }
    }

    /// A coin without rates.
    record Unknown(RiskUnit unit) implements Charged {
        @Override
        public double maintenance(UnitFigures now, ToDoubleFunction<UnderlyingId> factors) {
            return Double.NaN;
        }

        @Override
        public double marked(double delta, double gross) {
            return Double.NaN;
        }

        @Override
        public Requirement explain() {
            return Requirement.unknown("underlying/" + unit.coin(), unit.coin() + ": no rates");
        }
    }

    Charged of(RiskUnit unit);

    double initialFactor();

    /// Says what the rule lacks or assumes for the unit.
    void check(RiskUnit unit, String path, List<Problem> problems);
}
