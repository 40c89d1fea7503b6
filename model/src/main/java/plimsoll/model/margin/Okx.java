package plimsoll.model.margin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// OKX: isolated positions alone; cross by settle asset in futures mode (`acctLv` 2), account-wide in
/// USD at discounted value in multi-currency mode (3); portfolio margin (4) by [OkxUnits]. What options are
/// worth counts in the equity of modes 3 and 4, in futures mode it does not. Source of that: OKX help, "Multi-currency
/// margin mode: cross margin trading" (equity = balance + floating PnL +
/// options value − interest).
///
/// `adjEq`, or `eq` of a currency, is our equity, `margin` our posted margin, `disEq` a collateral
/// line; our maintenance is `mmr` plus the closing fee, so `mgnRatio` is one over our margin ratio.
/// Tiers are by contracts and have no deduction.
final class Okx implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("futures", "multi-currency", "portfolio");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().equals("portfolio")
                ? portfolio(account, parameters)
                        .orElseGet(() -> Method.unknown(parameters, "okx portfolio: no `riskUnits`"))
                : cross(account, parameters);
    }

    @Override
    public Optional<Method> portfolio(Account account, VenueParameters parameters) {
        return parameters
                .riskUnits()
                .map(rule -> new RiskUnitPlan(rule, parameters, new OkxUnits(rule, parameters)))
                .map(plan -> new Method("okx/portfolio", plan, true));
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return method("isolated", new StandardPlan(parameters, Pooling.BY_SETTLE_ASSET), parameters);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return switch (account.model()) {
            case "multi-currency", "portfolio" ->
                method(
                        "multi-currency",
                        new CollateralPlan(parameters, AssetRates.By.STEPS, CollateralRule.Options.AT_MARK),
                        parameters);
            default -> method("futures", new StandardPlan(parameters, Pooling.BY_SETTLE_ASSET), parameters);
        };
    }

    private static Method method(String name, PoolPlan pooled, VenueParameters parameters) {
        return new Method("okx/" + name, new Plan(pooled, parameters), true);
    }

    private record Plan(PoolPlan pooled, VenueParameters parameters) implements PoolPlan {
        @Override
        public boolean isolates() {
            return pooled.isolates();
        }

        @Override
        public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
            checkFamilies(account, problems);
            checkSpotMargin(account, problems);
            return pooled.pools(account, problems);
        }

        /// OKX keeps a table for each family and kind; whether a size is summed over it is unpublished.
        private void checkFamilies(ValuedAccount account, List<Problem> problems) {
            Map<String, List<Leg>> families = account.legs().stream()
                    .collect(Collectors.groupingBy(Plan::family, TreeMap::new, Collectors.toList()));
            families.forEach((family, legs) -> {
                if (isHigherTogether(legs)) {
                    problems.add(new Problem.NotModelled(
                            account.account().id() + "/" + family,
                            "tiers by the size of all positions together: each is charged at the tier of its own"));
                }
            });
        }

        private static String family(Leg leg) {
            String name = leg.instrument().id().symbol();
            return leg.instrument().getClass().getSimpleName() + " "
                    + name.substring(0, Math.max(name.lastIndexOf('-'), 0));
        }

        private boolean isHigherTogether(List<Leg> legs) {
            double all = legs.stream().mapToDouble(l -> Math.abs(l.quantity())).sum();
            return legs.stream()
                    .anyMatch(l -> contracts(l)
                            .filter(s -> rate(s, all) > rate(s, Math.abs(l.quantity())))
                            .isPresent());
        }

        private Optional<TierSchedule> contracts(Leg leg) {
            return parameters.tiers(leg.terms()).filter(s -> s.basis() == TierSchedule.Basis.CONTRACTS);
        }

        private static double rate(TierSchedule schedule, double size) {
            return schedule.of(size).maintenanceRate();
        }

        private static void checkSpotMargin(ValuedAccount account, List<Problem> problems) {
            account.legs().stream()
                    .filter(l -> l.isSpot() && l.position().isIsolated() && ValuedAccount.posted(l.position()) != 0)
                    .forEach(l -> problems.add(new Problem.NotModelled(
                            account.account().id() + "/" + l.position().id(),
                            "the initial margin of a spot margin position")));
        }
    }
}
