package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.parameter.Convention.Fee;
import plimsoll.model.parameter.OpenInterestCaps;
import plimsoll.model.parameter.Tier;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Leg;

/// Tiered margin of futures-style legs.
///
/// initial = notional · max(1/leverage, tier's initial rate); maintenance = notional · rate −
/// deduction (Binance USDⓈ-M "maintenance amount" `cum`, COIN-M the same in coin; Bybit
/// `mmDeduction`), never below 0; plus the closing taker fee where the venue's trigger holds it.
/// Source: Binance FAQ "How to Calculate Liquidation Price of USDⓈ-M Futures Contracts".
record TierRule(TierSchedule schedule, VenueParameters parameters) implements LegRule {
    private static final double ASIDE = 1e-12;

    @Override
    public Charge charge(Leg leg) {
        Tier tier = tier(leg);
        double notional = leg.notional();
        double maintenance = Math.max(notional * tier.maintenanceRate() - tier.deduction(), 0);
        return new Charge(
                notional * Math.max(leverageRate(leg.position()), minimumRate(leg, tier)), maintenance, fee(leg));
    }

    private Tier tier(Leg leg) {
        return schedule.of(size(schedule, leg));
    }

    /// In the schedule's basis.
    static double size(TierSchedule schedule, Leg leg) {
        return switch (schedule.basis()) {
            case CONTRACTS -> Math.abs(leg.quantity());
            case COIN -> Math.abs(leg.baseQuantity());
            case QUOTE -> quoteValue(leg);
        };
    }

    /// At the mark, never negative.
    static double quoteValue(Leg leg) {
        double contracts = Math.abs(leg.quantity()) * leg.terms().contractSize();
        return switch (leg.terms().payoff()) {
            case INVERSE -> contracts;
            case LINEAR, QUANTO -> contracts * leg.mark();
        };
    }

    /// A table without deductions jumps at its floors, where the size depends on the price.
    @Override
    public DoubleStream jumps(Leg leg) {
        boolean inverse = leg.terms().payoff() == Payoff.INVERSE;
        double size = size(schedule, leg);
        return switch (schedule.basis()) {
            case CONTRACTS -> DoubleStream.empty();
            case COIN -> inverse ? aside(schedule.jumps().map(floor -> size / floor)) : DoubleStream.empty();
            case QUOTE ->
                inverse ? DoubleStream.empty() : aside(schedule.jumps().map(floor -> floor / size));
        };
    }

    private static DoubleStream aside(DoubleStream factors) {
        return factors.filter(Double::isFinite).flatMap(f -> DoubleStream.of(f * (1 - ASIDE), f * (1 + ASIDE)));
    }

    /// The most that the tier and, where it counts, open interest allow.
    double maxLeverage(Leg leg) {
        Tier tier = tier(leg);
        return parameters.openInterestCaps(leg.terms()).isEmpty()
                ? tier.maxLeverage()
                : Math.min(tier.maxLeverage(), 1 / minimumRate(leg, tier));
    }

    private static double leverageRate(Position position) {
        double leverage = position.mode().leverage();
        return Double.isNaN(leverage) ? 0 : 1 / leverage;
    }

    /// The tier's initial rate, grown with open interest where the venue does so.
    private double minimumRate(Leg leg, Tier tier) {
        double base = tier.minimumInitialRate();
        return parameters
                .openInterestCaps(leg.terms())
                .map(caps -> caps.initialRate(base, openInterest(leg)))
                .orElse(base);
    }

    /// In quote.
    private static double openInterest(Leg leg) {
        return leg.openInterest() * leg.terms().contractSize() * leg.mark();
    }

    /// Of the notional when opened: what the leverage asks for, at least the tier's rate.
    static double initialRate(Position position, Tier tier) {
        return Math.max(leverageRate(position), tier.minimumInitialRate());
    }

    private double fee(Leg leg) {
        return switch (parameters.convention().fee()) {
            case NONE -> 0;
            case LIQUIDATION -> parameters.takerFee() * leg.notional();
            case BANKRUPTCY, RESERVED -> parameters.takerFee() * Bankruptcy.notional(leg, openedAt(leg));
        };
    }

    /// Margin of a cross position when opened, as a fraction of its notional.
    private double openedAt(Leg leg) {
        double leverage = leg.position().mode().leverage();
        return Double.isNaN(leverage) ? tier(leg).minimumInitialRate() : 1 / leverage;
    }

    @Override
    public Requirement explain(Leg leg) {
        Charge charge = charge(leg);
        if (parameters.convention().fee() == Fee.NONE) {
            return charge.of(leg).explained(formula(leg), inputs(leg));
        }
        String id = Charge.id(leg);
        Requirement margin = Requirement.leaf(
                        id + "/margin", Requirement.Kind.POSITION, "margin", charge.initial(), charge.maintenance())
                .explained(formula(leg), inputs(leg));
        Requirement fee = Requirement.leaf(id + "/fee", Requirement.Kind.FEE, "closing fee", 0, charge.fee());
        return charge.of(leg, margin, fee);
    }

    private static final String FORMULA = "initial = notional × max(1/leverage, tier initial rate); "
            + "maintenance = notional × maintenance rate − deduction";
    private static final String OPEN_INTEREST =
            "; the tier initial rate r grows to r + (1 − r) × (open interest − lower) / (upper − lower), at most 1";

    private String formula(Leg leg) {
        return parameters.openInterestCaps(leg.terms()).isEmpty() ? FORMULA : FORMULA + OPEN_INTEREST;
    }

    List<Input> inputs(Leg leg) {
        Tier tier = tier(leg);
        String settle = leg.terms().settle().code();
        String table = String.join(", ", parameters.ids());
        List<Input> inputs = new ArrayList<>(List.of(
                new Input("quantity", leg.quantity(), "contracts", "position"),
                new Input("contract size", leg.terms().contractSize(), "", "instrument"),
                new Input("mark", leg.mark(), leg.terms().priceAsset().code(), "market"),
                new Input("notional", leg.notional(), settle, "quantity, mark"),
                new Input("tier floor", tier.floor(), basisUnit(leg), table),
                new Input("tier initial rate", tier.minimumInitialRate(), "fraction", table),
                new Input("maintenance rate", tier.maintenanceRate(), "fraction", table),
                new Input("deduction", tier.deduction(), settle, table)));
        parameters.openInterestCaps(leg.terms()).ifPresent(caps -> inputs.addAll(inputs(leg, caps, table)));
        if (!Double.isNaN(leg.position().mode().leverage())) {
            inputs.add(new Input("leverage", leg.position().mode().leverage(), "", "position"));
        }
        return inputs;
    }

    private List<Input> inputs(Leg leg, OpenInterestCaps caps, String table) {
        String quote = leg.terms().quote().code();
        return List.of(
                new Input("open interest", openInterest(leg), quote, "market"),
                new Input("open interest lower cap", caps.lower(), quote, table),
                new Input("open interest upper cap", caps.upper(), quote, table),
                new Input("initial rate at open interest", minimumRate(leg, tier(leg)), "fraction", "open interest"));
    }

    private String basisUnit(Leg leg) {
        return switch (schedule.basis()) {
            case CONTRACTS -> "contracts";
            case COIN -> leg.terms().base().code();
            case QUOTE -> leg.terms().quote().code();
        };
    }
}
