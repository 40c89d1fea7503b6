package plimsoll.model.margin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.VenueCase.Seeded;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.BorrowingSchedule;
import plimsoll.model.parameter.CollateralSchedule;
import plimsoll.model.parameter.IncrementRule;
import plimsoll.model.parameter.LeverageCurve;
import plimsoll.model.parameter.LeverageCurves;
import plimsoll.model.parameter.OpenInterestCaps;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.RiskUnitRule;
import plimsoll.model.parameter.Tier;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Reading;

/// Multiplies everything that is a size, of an account, its market and its venue's parameters; prices and
/// rates stay. A rate per coin is divided.
record Sizes(double factor) {
    OneMode scaled(OneMode one) {
        Reading<VenueParameters> venue = one.venue();
        return new OneMode(
                new Seeded(scaled(one.book().account()), scaled(one.book().market())),
                new Reading<>(scaled(venue.value()), venue.problems()));
    }

    private Account scaled(Account account) {
        return account.withBalances(
                        account.balances().stream().map(this::scaled).toList())
                .withPositions(account.positions().stream().map(this::scaled).toList());
    }

    private Balance scaled(Balance b) {
        return new Balance(b.asset(), factor * b.quantity(), factor * b.borrowed(), factor * b.reserved());
    }

    private Position scaled(Position p) {
        Position larger = p.scaled(factor);
        return p.mode() instanceof MarginMode.Isolated i
                ? larger.withMode(new MarginMode.Isolated(i.leverage(), factor * i.posted()))
                : larger;
    }

    private MarketSnapshot scaled(MarketSnapshot m) {
        Map<InstrumentId, Quote> quotes = new HashMap<>(m.quotes());
        quotes.replaceAll((_, q) -> DexBook.interested(q, factor * q.openInterest()));
        return new MarketSnapshot(m.asOf(), m.origin(), m.instruments(), quotes, m.indices(), m.assets(), m.expiries());
    }

    /// Names every component, so that a new one must be thought of here.
    private VenueParameters scaled(VenueParameters v) {
        return new VenueParameters(
                v.venue(),
                v.provenance(),
                each(v.tiers(), this::scaled),
                v.takerFee(),
                v.convention(),
                each(v.futures(), r -> new IncrementRule(r.initialBase(), r.maintenanceBase(), r.increment() / factor)),
                v.options(),
                v.haircuts(),
                each(v.collateral(), this::scaled),
                v.matrix(),
                v.isolatedOnly(),
                v.crossRates(),
                each(v.openInterestCaps(), c -> new OpenInterestCaps(factor * c.lower(), factor * c.upper())),
                v.leverageCurves()
                        .map(c -> new LeverageCurves(c.initialOverMaintenance(), each(c.products(), this::scaled))),
                v.rates(),
                v.liquidation(),
                v.noLiquidationAbove(),
                v.srm(),
                v.pmrm(),
                v.orders(),
                each(v.borrowing(), this::scaled),
                v.pme().map(this::scaled),
                v.riskUnits().map(this::scaled));
    }

    /// Amounts of USD and coins of Deribit's portfolio margin.
    private PmeRule scaled(PmeRule r) {
        return new PmeRule(
                r.maintenanceFactor(),
                r.buckets(),
                r.extendedMoves(),
                each(r.pairs(), this::scaled),
                each(r.currencies(), this::scaled),
                r.open(),
                r.assumed());
    }

    private PmeRule.Pair scaled(PmeRule.Pair p) {
        return new PmeRule.Pair(
                p.priceRange(),
                p.volatilityUp(),
                p.volatilityDown(),
                p.minimumVolatility(),
                p.shortPower(),
                p.longPower(),
                p.extendedFactor(),
                factor * p.deltaThreshold(),
                p.largestDeltaShock(),
                p.deltaIncrement() / factor);
    }

    private PmeRule.Currency scaled(PmeRule.Currency c) {
        return new PmeRule.Currency(
                c.minimumMove(),
                c.annualMoveRisk(),
                factor * c.dampener(),
                c.profitOffset(),
                factor * c.largestOffset(),
                c.stressesEquity(),
                c.correlation());
    }

    private RiskUnitRule scaled(RiskUnitRule r) {
        return new RiskUnitRule(
                each(r.units(), this::scaled),
                r.volatility(),
                r.extremeShare(),
                r.initialFactor(),
                r.borrowingFee(),
                r.hypothesis());
    }

    private RiskUnitRule.Unit scaled(RiskUnitRule.Unit u) {
        return new RiskUnitRule.Unit(
                u.priceMoves(),
                u.extremeMove(),
                u.basisRate(),
                u.futuresRate(),
                u.minimumRate(),
                u.minimumSteps().stream()
                        .map(s -> new RiskUnitRule.Step(factor * s.cap(), s.multiplier()))
                        .toList(),
                u.hypothesis());
    }

    private LeverageCurve scaled(LeverageCurve c) {
        return new LeverageCurve(c.leverage(), c.share(), factor * c.largestSize());
    }

    private static <K extends Comparable<K>, T> Map<K, T> each(Map<K, T> all, UnaryOperator<T> change) {
        Map<K, T> changed = new TreeMap<>(all);
        changed.replaceAll((_, value) -> change.apply(value));
        return changed;
    }

    private TierSchedule scaled(TierSchedule schedule) {
        List<Tier> tiers = schedule.tiers().stream()
                .map(t -> new Tier(
                        factor * t.floor(),
                        factor * t.cap(),
                        t.maxLeverage(),
                        t.initialRate(),
                        t.maintenanceRate(),
                        factor * t.deduction()))
                .toList();
        return new TierSchedule(schedule.basis(), tiers);
    }

    private CollateralSchedule scaled(CollateralSchedule schedule) {
        return new CollateralSchedule(schedule.steps().stream()
                .map(s -> new CollateralSchedule.Step(factor * s.floor(), factor * s.cap(), s.rate()))
                .toList());
    }

    private BorrowingSchedule scaled(BorrowingSchedule schedule) {
        return new BorrowingSchedule(
                schedule.rows().stream()
                        .map(r -> new BorrowingSchedule.Row(
                                factor * r.floor(), factor * r.cap(), r.initialRate(), r.maintenanceRate()))
                        .toList(),
                schedule.by());
    }
}
