package plimsoll.model.margin;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmeRule.Currency;
import plimsoll.model.parameter.PmeRule.PairRule;

/// Pairs that Deribit's portfolio margin charges together, from any price; amounts in the pool's currency.
///
/// Risk matrix margin = worst case + roll shock + delta shock.
///
/// @param settle whose share of gains counts where there are several pairs
/// @param usd pool currency for a USD
record PmeBook(List<PmePair> pairs, PairRule together, Currency settle, double usd) {
    /// @param value what all legs are worth, coins included
    record Risk(double value, double worst, double shocks) {
        double total() {
            return worst + shocks;
        }
    }

    /// About the same, faster where it is asked often.
    PmeBook rough() {
        return new PmeBook(pairs.stream().map(PmePair::rough).toList(), together, settle, usd);
    }

    Risk at(ToDoubleFunction<UnderlyingId> factors) {
        double value = 0;
        double shocks = 0;
        double[][] counted = new double[pairs.size()][];
        for (int i = 0; i < counted.length; i++) {
            PmePair pair = pairs.get(i);
            Scan.Profits profits = pair.at(factors);
            value += profits.value();
            shocks += pair.shocks(factors);
            counted[i] = pair.counted(profits.amounts(), factors);
        }
        return new Risk(value, worst(counted), shocks);
    }

    private double worst(double[][] counted) {
        if (addsWorst()) {
            double sum = 0;
            for (double[] own : counted) {
                sum += loss(own);
            }
            return sum;
        }
        return loss(together(counted));
    }

    /// Whether each pair stands on its own.
    boolean addsWorst() {
        return pairs.size() == 1 || together == PairRule.WORST;
    }

    private static double loss(double[] profits) {
        double loss = 0;
        for (double profit : profits) {
            loss = Math.max(loss, 0 - profit);
        }
        return loss;
    }

    /// Scenario by scenario: losses of all pairs, and the share of gains that offsets them.
    double[] together(double[][] counted) {
        double[] sum = new double[counted[0].length];
        Arrays.setAll(sum, scenario -> {
            double losses = 0;
            double gains = 0;
            for (double[] own : counted) {
                losses += Math.min(own[scenario], 0);
                gains += Math.max(own[scenario], 0);
            }
            return losses + offset(gains);
        });
        return sum;
    }

    /// What gains count for.
    double offset(double gains) {
        double most = Double.isNaN(settle.largestOffset()) ? gains : Math.min(gains, settle.largestOffset() * usd);
        return gains == 0 ? 0 : settle.profitOffset() * most;
    }
}
