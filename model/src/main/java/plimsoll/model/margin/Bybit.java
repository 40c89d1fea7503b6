package plimsoll.model.margin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.margin.UnitScan.Hedge;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.ValuedAccount;

/// Bybit unified trading account: the margin mode is the account's, isolated or cross; in cross one
/// pool in USD at collateral value; what options are worth is not part of it. In portfolio margin it is; risk by
/// [BybitUnits].
///
/// `ISOLATED_MARGIN` is our isolated, `REGULAR_MARGIN` our cross, "margin balance" our equity,
/// `mmDeduction` our deduction; `positionIM` plus any extra margin, the fee to close included, is our
/// posted margin (the old `positionBalance`).
final class Bybit implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("isolated", "cross", "portfolio");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return switch (account.model()) {
            case "portfolio" ->
                portfolio(account, parameters)
                        .orElseGet(() -> Method.unknown(parameters, "bybit portfolio: no `riskUnits`"));
            case "isolated" -> new Method("bybit/isolated", new Plan(pooled(parameters), account.model()), true);
            default -> cross(account, parameters);
        };
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return new Method("bybit/isolated", new Plan(new StandardPlan(parameters, Pooling.BY_SETTLE_ASSET), ""), true);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return new Method("bybit/cross", new Plan(pooled(parameters), ""), true);
    }

    @Override
    public Optional<Method> portfolio(Account account, VenueParameters parameters) {
        Hedge hedge = account.settings().spotHedge() ? Hedge.GAINS : Hedge.NONE;
        return parameters
                .riskUnits()
                .map(rule -> new RiskUnitPlan(rule, parameters, new BybitUnits(rule, parameters, hedge)))
                .map(plan -> new Method("bybit/portfolio", plan, true));
    }

    private static PoolPlan pooled(VenueParameters parameters) {
        return new CollateralPlan(parameters, AssetRates.By.STEPS, CollateralRule.Options.OUTSIDE);
    }

    /// What Bybit charges less for hedged positions is unpublished: both legs are charged in full.
    ///
    /// @param model of the account where its positions must agree with it, else empty
    private record Plan(PoolPlan pooled, String model) implements PoolPlan {
        @Override
        public boolean isolates() {
            return pooled.isolates();
        }

        @Override
        public List<PoolDraft> pools(ValuedAccount account, List<Problem> problems) {
            checkHedges(account.account(), problems);
            checkModes(account.account(), problems);
            return pooled.pools(account, problems);
        }

        private static void checkHedges(Account account, List<Problem> problems) {
            Map<InstrumentId, List<Position>> byInstrument = account.positions().stream()
                    .collect(Collectors.groupingBy(Position::instrument, TreeMap::new, Collectors.toList()));
            byInstrument.forEach((instrument, legs) -> {
                if (legs.stream().map(p -> Math.signum(p.quantity())).distinct().count() > 1) {
                    problems.add(new Problem.NotModelled(
                            account.id() + "/" + instrument,
                            "the discount of hedged positions: their margin is overstated"));
                }
            });
        }

        private void checkModes(Account account, List<Problem> problems) {
            if (model.equals("isolated") && account.positions().stream().anyMatch(p -> !p.isIsolated())) {
                problems.add(new Problem.Suspicious(
                        account.id().name(), "cross positions in isolated margin mode, which is the whole account's"));
            }
        }
    }
}
