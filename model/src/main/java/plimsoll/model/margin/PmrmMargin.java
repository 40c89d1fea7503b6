package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// Derive's portfolio margin (PMRM and PMRM_2), USD, cash at face value: everything of one market is
/// charged together, collateral of other markets by its haircut.
///
/// Equity is the mark to market: cash, unsettled profit of perpetuals, options at their Black-76 value and
/// collateral in units of cash. The venue's net margin is our excess. Source: derivexyz/v2-core,
/// src/risk-managers/PMRM.sol, PMRM_2.sol.
record PmrmMargin(PmrmRates rates, PmrmFeeds feeds, UnderlyingId market, VenueParameters parameters)
        implements PoolRule {
    /// Why a leg cannot be charged; empty when it can.
    Optional<String> missing(Leg leg) {
        if (!isKnown(leg)) {
            return Optional.of("portfolio margin rates of " + leg.instrument().id());
        }
        return Optional.empty();
    }

    /// Coins are the balances of [PmrmCollateral].
    private static boolean isKnown(Leg leg) {
        boolean linear = leg.terms().payoff() == Payoff.LINEAR;
        return linear && !(leg.instrument() instanceof Instrument.Future);
    }

    @Override
    public String group(Leg leg) {
        return leg.underlying().equals(market)
                ? "underlying/" + market
                : "haircut/" + leg.terms().base();
    }

    @Override
    public double equity(Leg leg) {
        return leg.isOption() ? new PmrmOption(leg, rates, feeds).now() : leg.equity();
    }

    @Override
    public double worth(Leg leg) {
        return equity(leg);
    }

    @Override
    public double equity(List<Leg> group) {
        return group.stream().mapToDouble(this::equity).sum();
    }

    @Override
    public double maintenance(List<Leg> group) {
        return margins(group).maintenance();
    }

    @Override
    public Margins margins(List<Leg> group) {
        if (group.isEmpty()) {
            return Margins.NOTHING;
        }
        if (!group.stream().allMatch(PmrmMargin::isKnown)) {
            return new Margins(Double.NaN, Double.NaN);
        }
        if (isElsewhere(group)) {
            return Margins.of(elsewhere(group));
        }
        PmrmBook book = book(group);
        PmrmLoss loss = PmrmLoss.of(book, table());
        return loss.margins().plus(Margins.of(contingencies().all(group(group.getFirst()), book, loss.amount())));
    }

    /// The options by the kernel.
    @Override
    public MovingGroup moving(List<Leg> legs) {
        boolean plain = !legs.stream().anyMatch(Leg::isOption)
                || isElsewhere(legs)
                || !legs.stream().allMatch(PmrmMargin::isKnown);
        return plain ? PoolRule.super.moving(legs) : new PmrmMoving(this, legs);
    }

    /// An option's value comes from forward and volatility, not from its own mark.
    @Override
    public boolean modelsInstrumentMove(Leg leg) {
        return !leg.isOption();
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        String id = group(group.getFirst());
        Optional<Leg> unknown = group.stream().filter(l -> !isKnown(l)).findFirst();
        if (unknown.isPresent()) {
            return List.of(Requirement.unknown(id, unknown.get().instrument().id() + ": no rates"));
        }
        if (isElsewhere(group)) {
            return elsewhere(group);
        }
        PmrmBook book = book(group);
        PmrmLoss loss = PmrmLoss.of(book, table());
        List<Requirement> found = new ArrayList<>(List.of(loss.node(id)));
        found.addAll(contingencies().all(id, book, loss.amount()));
        return found;
    }

    PmrmBook book(List<Leg> group) {
        return new PmrmBook(group, market, rates, feeds);
    }

    PmrmContingencies contingencies() {
        return new PmrmContingencies(rates, feeds, feeds.spot(market), table());
    }

    private String table() {
        return String.join(", ", parameters.ids());
    }

    private boolean isElsewhere(List<Leg> group) {
        return !group.getFirst().underlying().equals(market);
    }

    private List<Requirement> elsewhere(List<Leg> coins) {
        double value = coins.stream().mapToDouble(Leg::equity).sum();
        return ofCollateral(coins.getFirst().terms().base(), value);
    }

    /// Collateral that no scenario moves.
    ///
    /// @param value in units of cash
    List<Requirement> ofCollateral(Asset asset, double value) {
        Optional<PmrmRates.Collateral> charge = rates.collateral(asset.code(), market.name());
        if (charge.isEmpty()) {
            return List.of(Requirement.unknown("haircut/" + asset, asset + ": no haircut"));
        }
        PmrmContingencies contingencies = contingencies();
        List<Requirement> found = new ArrayList<>(List.of(contingencies.haircut(asset.code(), value, charge.get())));
        double sure = Math.min(feeds.spot(market), feeds.collateral(asset));
        contingencies.confidence("haircut/" + asset, sure, value).ifPresent(found::add);
        return found;
    }
}
