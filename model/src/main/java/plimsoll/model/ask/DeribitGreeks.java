package plimsoll.model.ask;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.LegGreeks;

/// The sums of Greeks by index in an account summary of Deribit: delta of all, the others of options. Vega is per
/// point of volatility, theta per day.
///
/// @param currency they are settled in
/// @param legs of the currency
record DeribitGreeks(AnswerDraft answer, String currency, List<Leg> legs) {
    private static final double POINTS = 100;
    private static final double DAYS = 365;

    void compare(AnswerRow result) {
        Set<String> all = coins(legs);
        Set<String> options = coins(legs.stream().filter(Leg::isOption).toList());
        compare(result, "delta_total_map", "delta", "", all, Greeks::delta);
        compare(result, "options_gamma_map", "gamma of options", "per USD", options, Greeks::gamma);
        compare(result, "options_vega_map", "vega of options", "USD", options, g -> g.vega() / POINTS);
        compare(result, "options_theta_map", "theta of options", "USD", options, g -> g.theta() / DAYS);
    }

    private static Set<String> coins(List<Leg> legs) {
        Set<String> coins = new TreeSet<>();
        legs.forEach(l -> coins.add(l.underlying().name()));
        return coins;
    }

    private void compare(
            AnswerRow result, String map, String what, String unit, Set<String> coins, ToDoubleFunction<Greeks> greek) {
        AnswerRow byIndex = result.at(map);
        for (String coin : coins) {
            OwnFigure ours = OwnFigure.of(sum(coin, map.startsWith("options"), greek));
            double venue = byIndex.number(index(coin));
            answer.compare(what + " of " + coin, unit.isEmpty() ? coin : unit, ours, venue);
        }
    }

    /// `btc_usd` of coin contracts, `btc_usdc` of those settled in USDC.
    private String index(String coin) {
        return (coin + "_" + (currency.equals(coin) ? "usd" : currency)).toLowerCase(Locale.ROOT);
    }

    private double sum(String coin, boolean ofOptions, ToDoubleFunction<Greeks> greek) {
        return legs.stream()
                .filter(l -> l.underlying().name().equals(coin) && (!ofOptions || l.isOption()))
                .mapToDouble(l -> greek.applyAsDouble(LegGreeks.of(l)))
                .sum();
    }
}
