package plimsoll.model.whatif;

import static plimsoll.model.whatif.EditCheck.first;
import static plimsoll.model.whatif.EditCheck.refused;
import static plimsoll.model.whatif.EditCheck.when;

import java.time.Instant;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.pricing.PricingLimits;

/// Whether the market can be what is wanted.
record MarketCheck(Situation now) {
    private static final double MOST_SHIFT = 100;
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    Optional<Refusal> of(Edit.OfMarket edit) {
        return switch (edit) {
            case Edit.SetMark e ->
                EditCheck.instrument(
                        now, e.instrument(), i -> EditCheck.price(e.price(), i instanceof Instrument.Option));
            case Edit.SetIndex e -> first(() -> indexed(e.underlying()), () -> EditCheck.price(e.price(), false));
            case Edit.SetVolatility e ->
                EditCheck.instrument(
                        now,
                        e.instrument(),
                        i -> first(
                                () -> when(!(i instanceof Instrument.Option), e.instrument() + " is no option"),
                                () -> valued(e.instrument()),
                                () -> volatility(e.volatility())));
            case Edit.ShiftVolatility e -> first(() -> indexed(e.underlying()), () -> shift(e.relative()));
            case Edit.SetDate e -> date(e.date());
        };
    }

    private Optional<Refusal> indexed(UnderlyingId underlying) {
        return when(now.market().index(underlying).isEmpty(), "the market has no index of " + underlying);
    }

    private Optional<Refusal> valued(InstrumentId option) {
        return when(now.contract(option).isEmpty(), option + " cannot be valued");
    }

    private static Optional<Refusal> volatility(double volatility) {
        return volatility >= 0 && volatility <= PricingLimits.LARGEST_VOLATILITY
                ? Optional.empty()
                : refused("no volatility: " + Numbers.percent(volatility), "0 % or more");
    }

    private static Optional<Refusal> shift(double relative) {
        return relative > -1 && relative <= MOST_SHIFT
                ? Optional.empty()
                : refused("volatility cannot move by " + Numbers.percent(relative), "above -100 %, up to 10,000 %");
    }

    private Optional<Refusal> date(Instant date) {
        Instant asOf = now.market().asOf();
        return date.isBefore(asOf) || !date.isBefore(FAR)
                ? refused(date + " is not ahead", asOf + " or later")
                : Optional.empty();
    }
}
