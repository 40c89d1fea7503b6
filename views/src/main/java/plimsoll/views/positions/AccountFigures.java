package plimsoll.views.positions;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.Leg;
import plimsoll.views.liquidation.Pools;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Same;

/// What an account's positions share, in one mode.
final class AccountFigures {
    /// Reporting currency.
    record Margin(double initial, double maintenance) {}

    private final AccountAssessment assessment;
    private final MarginResult result;
    private final Move move;
    private final Instant asOf;
    private final Pools pools;
    private final Map<String, Margin> margins = new HashMap<>();
    private final Map<String, GreekTable.Row> greeks = new HashMap<>();
    private final Map<PositionId, Position> positions = new HashMap<>();
    private final Map<PositionId, Leg> legs = new HashMap<>();

    AccountFigures(AccountAssessment assessment, MarginResult result, Move move, Instant asOf) {
        this.assessment = assessment;
        this.result = result;
        this.move = move;
        this.asOf = asOf;
        this.pools = new Pools(result, move);
        result.pools().forEach(p -> p.requirements().forEach(r -> collect(p, r)));
        assessment.greeks().positions().forEach(row -> greeks.put(row.name(), row));
        assessment.account().positions().forEach(p -> positions.put(p.id(), p));
        assessment
                .comparison()
                .valued()
                .legs()
                .forEach(l -> legs.put(l.position().id(), l));
    }

    private void collect(MarginPool pool, Requirement requirement) {
        double price = pool.indexPrice();
        margins.put(requirement.id(), new Margin(requirement.initial() * price, requirement.maintenance() * price));
        requirement.children().forEach(child -> collect(pool, child));
    }

    /// Whether it would be the same again.
    boolean isOf(AccountAssessment other, AsIf mode, Move otherMove) {
        return Same.object(assessment, other) && result.asIf() == mode && move == otherMove;
    }

    boolean isSearched() {
        return assessment.isSearched();
    }

    AccountId account() {
        return assessment.id();
    }

    /// As it is computed; empty for one that does not count.
    Optional<Position> position(PositionId position) {
        return Optional.ofNullable(positions.get(position));
    }

    String venue() {
        return assessment.account().venue();
    }

    Asset currency() {
        return result.currency();
    }

    Instant asOf() {
        return asOf;
    }

    Optional<Leg> leg(PositionId position) {
        return Optional.ofNullable(legs.get(position));
    }

    /// Empty where the position is margined together with others.
    Optional<Margin> margin(PositionId position) {
        return Optional.ofNullable(margins.get("position/" + position));
    }

    /// Unscaled.
    Optional<Greeks> greeks(PositionId position) {
        return Optional.ofNullable(greeks.get(position.name())).map(GreekTable.Row::greeks);
    }

    /// USD.
    double dollarDelta(PositionId position) {
        GreekTable.Row row = greeks.get(position.name());
        return row == null ? Double.NaN : row.dollarDelta();
    }

    Optional<Liquidation> liquidation(Leg leg) {
        return pools.nearest(leg);
    }
}
