package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.Convention.MaintenanceAt;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Reported.ReportedPosition;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Pools of one position each, in its settle asset.
record IsolatedPools(ValuedAccount account, VenueParameters parameters, PoolRule rule) {
    List<PoolDraft> all() {
        List<PoolDraft> pools = new ArrayList<>();
        account.legs().stream().filter(l -> l.position().isIsolated()).forEach(l -> pools.add(pool(l)));
        account.unresolved().stream().filter(Position::isIsolated).forEach(p -> pools.add(unresolved(p)));
        return pools;
    }

    PoolDraft pool(Leg leg) {
        return leg.isOption() && leg.quantity() > 0 ? paidInFull(leg) : margined(leg);
    }

    private PoolDraft margined(Leg leg) {
        double posted = ValuedAccount.posted(leg.position());
        return draft(leg, posted, rule, parameters.convention().maintenanceAt());
    }

    /// A long option needs no more than its price: no maintenance, no liquidation.
    private PoolDraft paidInFull(Leg leg) {
        return draft(leg, 0, new PremiumRule(), MaintenanceAt.LIQUIDATION);
    }

    private PoolDraft draft(Leg leg, double posted, PoolRule charged, MaintenanceAt at) {
        Asset settle = leg.terms().settle();
        return new PoolDraft(
                "isolated/" + leg.position().id(),
                new Scope.Isolated(leg.position().id(), settle),
                settle,
                leg.settlePrice(),
                posted,
                List.of(new CollateralLine(settle, posted, 1, 1, 1)),
                List.of(leg),
                charged,
                List.of(),
                at,
                1,
                reported(leg.position()));
    }

    private Reported reported(Position position) {
        ReportedPosition said = account.account().reported().positions().get(position.id());
        return said == null
                ? Reported.NOTHING
                : new Reported(
                        Double.NaN, Double.NaN, said.maintenanceMargin(), Double.NaN, Map.of(position.id(), said));
    }

    PoolDraft unresolved(Position position) {
        return new PoolDraft(
                "isolated/" + position.id(),
                new Scope.Isolated(position.id(), account.currency()),
                account.currency(),
                1,
                Double.NaN,
                List.of(),
                List.of(),
                rule,
                PoolParts.unknown(List.of(position)),
                MaintenanceAt.LIQUIDATION,
                1,
                reported(position));
    }
}
