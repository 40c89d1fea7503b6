package plimsoll.model.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.portfolio.PositionId;

/// Everything a margin model needs to know of a venue, with its sources.
///
/// @param takerFee fraction of the notional; NaN when unknown
/// @param futures by coin for inverse products, by `BASE_QUOTE` for linear ones
/// @param options by the same keys
/// @param haircuts fraction of a collateral asset's value that does not count
/// @param collateral shares that do count, by amount, where a venue discounts in steps
/// @param isolatedOnly names of instruments that may not share a pool
/// @param crossRates maintenance rates of pooled positions by instrument name, at their present size
/// @param openInterestCaps by instrument name, where initial margin grows with open interest
/// @param leverageCurves where futures are margined by them
/// @param rates of single positions, where they are not a function of the parameters alone
/// @param liquidation what the venue does when a trigger is met
/// @param noLiquidationAbove price from which the venue states that there is none; NaN where it does not
/// @param srm rates of Derive's standard margin
/// @param pmrm rates of Derive's portfolio margin
/// @param borrowing margin of what is owed, by asset
/// @param pme Deribit's portfolio margin
/// @param riskUnits portfolio margin of OKX and Bybit
public record VenueParameters(
        String venue,
        List<Provenance> provenance,
        Map<String, TierSchedule> tiers,
        double takerFee,
        Convention convention,
        Map<String, IncrementRule> futures,
        Map<String, OptionRule> options,
        Map<Asset, Double> haircuts,
        Map<Asset, CollateralSchedule> collateral,
        Optional<MatrixRule> matrix,
        Set<String> isolatedOnly,
        Map<String, Double> crossRates,
        Map<String, OpenInterestCaps> openInterestCaps,
        Optional<LeverageCurves> leverageCurves,
        Map<PositionId, FutureRate> rates,
        Optional<LiquidationProcess> liquidation,
        double noLiquidationAbove,
        Optional<SrmRule> srm,
        Optional<PmrmRule> pmrm,
        OrderRule orders,
        Map<Asset, BorrowingSchedule> borrowing,
        Optional<PmeRule> pme,
        Optional<RiskUnitRule> riskUnits) {
    public VenueParameters {
        provenance = List.copyOf(provenance);
    }

    /// The table of an instrument: by its own name, else by its pair.
    public Optional<TierSchedule> tiers(ContractTerms terms) {
        return Optional.ofNullable(tiers.get(terms.id().symbol()))
                .or(() -> Optional.ofNullable(tiers.get(terms.id().pair())));
    }

    public boolean isIsolatedOnly(InstrumentId instrument) {
        return !isolatedOnly.isEmpty()
                && (isolatedOnly.contains(instrument.symbol()) || isolatedOnly.contains(instrument.pair()));
    }

    /// Caps on the same names as the tables.
    public Optional<OpenInterestCaps> openInterestCaps(ContractTerms terms) {
        return openInterestCaps.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(openInterestCaps.get(terms.id().symbol()))
                        .or(() -> Optional.ofNullable(
                                openInterestCaps.get(terms.id().pair())));
    }

    public Optional<IncrementRule> future(ContractTerms terms) {
        return Optional.ofNullable(futures.get(productKey(terms)));
    }

    public Optional<OptionRule> option(ContractTerms terms) {
        return Optional.ofNullable(options.get(productKey(terms)))
                .or(() -> Optional.ofNullable(options.get(terms.underlying().name())));
    }

    public Optional<FutureRate> rate(PositionId position) {
        return Optional.ofNullable(rates.get(position));
    }

    public VenueParameters withRates(Map<PositionId, FutureRate> newRates) {
        return with(provenance, tiers, newRates, orders);
    }

    public VenueParameters withTiers(Map<String, TierSchedule> newTiers) {
        return with(provenance, newTiers, rates, orders);
    }

    /// The same with other sources.
    public VenueParameters from(List<Provenance> newProvenance) {
        return with(newProvenance, tiers, rates, orders);
    }

    public VenueParameters withOrders(OrderRule newOrders) {
        return with(provenance, tiers, rates, newOrders);
    }

    private VenueParameters with(
            List<Provenance> newProvenance,
            Map<String, TierSchedule> newTiers,
            Map<PositionId, FutureRate> newRates,
            OrderRule newOrders) {
        return new VenueParameters(
                venue,
                newProvenance,
                newTiers,
                takerFee,
                convention,
                futures,
                options,
                haircuts,
                collateral,
                matrix,
                isolatedOnly,
                crossRates,
                openInterestCaps,
                leverageCurves,
                newRates,
                liquidation,
                noLiquidationAbove,
                srm,
                pmrm,
                newOrders,
                borrowing,
                pme,
                riskUnits);
    }

    public List<String> ids() {
        return provenance.stream().map(Provenance::id).toList();
    }

    static String productKey(ContractTerms terms) {
        return terms.payoff() == Payoff.INVERSE ? terms.settle().code() : terms.base() + "_" + terms.quote();
    }
}
