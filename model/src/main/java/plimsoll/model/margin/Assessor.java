package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Methods.Method;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.VolatilityEstimates;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.valuation.ValuedAccount;

/// Margins accounts in every mode with the parameters in force at the market's time.
///
/// @param currency reporting currency
/// @param betas how other underlyings move when one does, see `Liquidation.Move`
public record Assessor(ParameterLibrary library, Asset currency, Map<UnderlyingId, Double> betas) {
    private static final String HOUSE = "house-matrix";

    public Assessor {
        betas = Map.copyOf(betas);
    }

    public static Assessor of(ParameterLibrary library, Asset currency) {
        return new Assessor(library, currency, Map.of());
    }

    /// The account in one mode, as a function of account and market alone.
    public MarginModel model(AsIf asIf) {
        return (account, market) -> assess(account, market).in(asIf);
    }

    /// The account in all four modes, with liquidation prices.
    public Comparison assess(Account account, MarketSnapshot market) {
        return assess(account, market, Searches.ALL);
    }

    public Comparison assess(Account account, MarketSnapshot market, Searches searches) {
        Context context = context(account, market);
        Moves moves = new Moves(betas, new VolatilityEstimates(market));
        Map<AsIf, MarginResult> results = new EnumMap<>(AsIf.class);
        for (AsIf asIf : AsIf.values()) {
            results.put(asIf, context.result(context.valued(), asIf, searches, moves));
        }
        return new Comparison(account.id(), account.venue(), account.model(), context.valued(), results);
    }

    /// A valued account in one mode without liquidation prices: what a scenario cell needs.
    public MarginResult assess(ValuedAccount valued, MarketSnapshot market, AsIf asIf) {
        Moves moves = new Moves(betas, new VolatilityEstimates(market));
        return context(valued.account(), market).result(valued, asIf, Searches.NONE, moves);
    }

    private Context context(Account account, MarketSnapshot market) {
        Reading<VenueParameters> venue = library.of(account, market.asOf());
        Reading<VenueParameters> house = library.of(HOUSE, market.asOf());
        ValuedAccount valued = Reopened.asOfEntry(ValuedAccount.of(account, market, currency), venue.value());
        return new Context(market, venue, house, valued);
    }

    private record Context(
            MarketSnapshot market,
            Reading<VenueParameters> venue,
            Reading<VenueParameters> house,
            ValuedAccount valued) {
        MarginResult result(ValuedAccount valued, AsIf asIf, Searches searches, Moves moves) {
            Methods methods = new Methods(venue.value(), house.value());
            Account account = valued.account();
            return switch (asIf) {
                case HELD -> held(methods.held(account), valued, searches, moves);
                case ISOLATED ->
                    pools(
                            methods.isolated(account),
                            Reopened.isolated(withoutOrders(valued), venue.value()),
                            asIf,
                            searches,
                            moves);
                case CROSS -> pools(methods.cross(account), crossed(valued), asIf, searches, moves);
                case PORTFOLIO -> pools(methods.portfolio(account), crossed(valued), asIf, searches, moves);
            };
        }

        private MarginResult held(Method method, ValuedAccount valued, Searches searches, Moves moves) {
            boolean pooled = !(method.plan() instanceof StandardPlan);
            return pools(method, pooled ? Reopened.cross(valued) : valued, AsIf.HELD, searches, moves);
        }

        private static ValuedAccount crossed(ValuedAccount valued) {
            return Reopened.cross(withoutOrders(valued));
        }

        private static ValuedAccount withoutOrders(ValuedAccount valued) {
            return valued.withAccount(valued.account().withoutOrders());
        }

        private MarginResult pools(Method method, ValuedAccount account, AsIf asIf, Searches searches, Moves moves) {
            List<Problem> problems = new ArrayList<>(account.problems());
            problems.addAll(method.venuesOwn() ? venue.problems() : house.problems());
            List<PoolDraft> drafts = method.plan().pools(account, problems);
            List<MarginPool> pools =
                    drafts.stream().map(d -> d.margined(searches.of(d, moves))).toList();
            double equity = account.equityBeforeHaircuts();
            double pooled = drafts.stream()
                    .mapToDouble(d -> d.equityBeforeHaircuts() * d.indexPrice())
                    .sum();
            double free = drafts.isEmpty() ? equity : rounded(equity - pooled, equity);
            remark(method, account, asIf, free, pools, problems);
            return new MarginResult(
                    method.name(),
                    asIf,
                    market.asOf(),
                    account.currency(),
                    provenance(method),
                    free,
                    equity,
                    pools,
                    problems);
        }

        /// A difference of equal sums is nothing, not 1e-12.
        private static double rounded(double difference, double of) {
            return Math.abs(difference) <= 1e-12 * Math.abs(of) ? 0 : difference;
        }

        private void remark(
                Method method,
                ValuedAccount account,
                AsIf asIf,
                double free,
                List<MarginPool> pools,
                List<Problem> problems) {
            String path = account.account().id().name();
            if (!method.venuesOwn()) {
                problems.add(
                        new Problem.NotTheVenuesRule(path, account.account().venue(), method.name()));
            }
            if (asIf == AsIf.ISOLATED && free < 0) {
                problems.add(new Problem.CannotBeHeldIsolated(
                        path, -free, account.currency().code()));
            }
            for (MarginPool pool : pools) {
                if (pool.equity() <= 0 && pool.maintenanceMargin() > 0) {
                    problems.add(new Problem.NoEquity(path + "/" + pool.id()));
                }
            }
        }

        private List<Provenance> provenance(Method method) {
            return (method.venuesOwn() ? venue : house).value().provenance();
        }
    }
}
