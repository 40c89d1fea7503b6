package plimsoll.model.surface;

import java.util.List;
import java.util.function.Function;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Totals;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.portfolio.Account;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.valuation.ValuedAccount;

/// What a named stress does to one account; reporting currency, NaN when unknown.
///
/// The profit is taken in this order: first assets lose their own prices, then indices, volatilities and
/// the basis move at once. Of the latter the basis is what it adds to all else; the rest of the split
/// is what neither it nor the Greeks explain.
///
/// @param depeg profit of assets' own prices
/// @param split of what indices and volatilities do
/// @param basis profit of the basis on top of them
/// @param after equity counted as collateral, and maintenance margin, after the stress
public record StressOutcome(NamedStress stress, double depeg, ProfitSplit split, double basis, Totals after) {
    public double profit() {
        return depeg + split.total() + basis;
    }

    /// Of every stress, in their order.
    public static List<StressOutcome> all(
            Assessor assessor, Account account, MarketSnapshot market, AsIf asIf, List<NamedStress> stresses) {
        Inputs now = Inputs.of(assessor, account, market, asIf);
        return stresses.stream()
                .map(stress -> of(stress, now, stress.movesIndicesAlone() ? now : now.under(stress)))
                .toList();
    }

    private static StressOutcome of(NamedStress stress, Inputs now, Inputs then) {
        ValuedAccount valued = then.valued();
        Scenario scenario = stress.scenario(valued.underlyings(), then.market());
        ProfitSplit still = ProfitSplit.of(valued, scenario.withBasis(0), true);
        double basis =
                stress.basis() == 0 ? 0 : ProfitSplit.of(valued, scenario, true).total() - still.total();
        double depeg = valued.equityBeforeHaircuts() - now.valued().equityBeforeHaircuts();
        return new StressOutcome(stress, depeg, still, basis, then.totals().apply(valued.moved(scenario)));
    }

    /// What an account is margined from.
    private record Inputs(
            Assessor assessor,
            Account account,
            MarketSnapshot market,
            AsIf asIf,
            ValuedAccount valued,
            Function<ValuedAccount, Totals> totals) {
        static Inputs of(Assessor assessor, Account account, MarketSnapshot market, AsIf asIf) {
            return new Inputs(
                    assessor,
                    account,
                    market,
                    asIf,
                    assessor.valued(account, market),
                    assessor.totals(account, market, asIf));
        }

        Inputs under(NamedStress stress) {
            return of(assessor.under(stress.on(assessor.stress())), account, stress.on(market), asIf);
        }
    }
}
