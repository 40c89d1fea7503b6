package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.PmeRule.Currency;
import plimsoll.model.parameter.PmeRule.Pair;
import plimsoll.model.valuation.Leg;

/// Which parameters of Deribit's portfolio margin a leg needs and does not have, by their names.
record PmeInputs(PmeRule rule) {
    List<String> missing(Leg leg, boolean crossing) {
        ContractTerms terms = leg.terms();
        List<String> missing = new ArrayList<>();
        require(rule.maintenanceFactor(), "general.mm_factor", missing);
        Optional<Pair> pair = rule.pair(terms);
        String pairName = "currency_pair of " + terms.underlying();
        pair.ifPresentOrElse(p -> ofPair(p, leg, pairName, missing), () -> missing.add(pairName));
        ofCurrency(terms.underlying().name(), missing);
        if (!crossing && rule.currency(terms.settle().code()).isEmpty()) {
            missing.add("currency of " + terms.settle());
        }
        return missing;
    }

    private static void ofPair(Pair pair, Leg leg, String name, List<String> missing) {
        require(pair.priceRange(), name + " price_range", missing);
        require(pair.extendedFactor(), name + " extended_table_factor", missing);
        require(pair.deltaThreshold(), name + " delta_total_liq_shock_threshold", missing);
        if (leg.isOption()) {
            require(pair.volatilityUp(), name + " volatility_range_up", missing);
            require(pair.volatilityDown(), name + " volatility_range_down", missing);
            require(pair.minimumVolatility(), name + " min_volatility_for_shock_up", missing);
            require(pair.shortPower(), name + " short_term_vega_power", missing);
            require(pair.longPower(), name + " long_term_vega_power", missing);
        }
    }

    private void ofCurrency(String code, List<String> missing) {
        Optional<Currency> currency = rule.currency(code);
        String name = "currency of " + code;
        if (currency.isEmpty()) {
            missing.add(name);
            return;
        }
        require(currency.get().minimumMove(), name + " min_annualised_move", missing);
        require(currency.get().annualMoveRisk(), name + " annualised_move_risk", missing);
        require(currency.get().dampener(), name + " extended_dampener", missing);
    }

    private static void require(double value, String name, List<String> missing) {
        if (Double.isNaN(value)) {
            missing.add(name);
        }
    }
}
