package plimsoll.model.instrument;

/// What one contract is.
///
/// @param contractSize base per contract for linear contracts and all options; quote per contract
///     for inverse futures and perpetuals; settle per quote point for quanto
/// @param priceAsset unit of mark, entry and tick: the coin for inverse options, else the quote asset
/// @param tickSize smallest price step; NaN when unknown
/// @param lotSize smallest quantity step in contracts; NaN when unknown
public record ContractTerms(
        InstrumentId id,
        UnderlyingId underlying,
        Asset base,
        Asset quote,
        Asset settle,
        Asset priceAsset,
        Payoff payoff,
        double contractSize,
        double tickSize,
        double lotSize) {
    public ContractTerms {
        if (!(contractSize > 0) || Double.isInfinite(contractSize)) {
            throw new IllegalArgumentException("contractSize of " + id + " must be positive: " + contractSize);
        }
    }

    public ContractTerms named(InstrumentId newId) {
        return new ContractTerms(
                newId, underlying, base, quote, settle, priceAsset, payoff, contractSize, tickSize, lotSize);
    }
}
