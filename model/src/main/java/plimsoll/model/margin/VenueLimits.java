package plimsoll.model.margin;

import java.util.OptionalDouble;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.valuation.Leg;

/// What a venue allows an account, as far as its dated parameters say.
public final class VenueLimits {
    private final VenueParameters parameters;
    private final boolean isolates;

    private VenueLimits(VenueParameters parameters, boolean isolates) {
        this.parameters = parameters;
        this.isolates = isolates;
    }

    public static VenueLimits of(Account account, MarketSnapshot market, ParameterLibrary library) {
        VenueParameters parameters = library.of(account, market.asOf()).value();
        Methods methods = new Methods(parameters, parameters);
        boolean isolates = methods.held(account).plan().isolates() && methods.hasModes(account);
        return new VenueLimits(parameters, isolates);
    }

    /// Whether a position may have its own margin in the account's model, rather than in a sub-account.
    public boolean isolates() {
        return isolates;
    }

    /// Whether a position of the instrument may not share margin.
    public boolean isolatesAlways(InstrumentId instrument) {
        return parameters.isIsolatedOnly(instrument);
    }

    /// The most leverage for the leg's size; empty where the parameters have no table of it.
    public OptionalDouble mostLeverage(Leg leg) {
        return leg.isOption() || leg.isSpot()
                ? OptionalDouble.empty()
                : parameters.tiers(leg.terms()).stream()
                        .mapToDouble(schedule -> new TierRule(schedule, parameters).maxLeverage(leg))
                        .filter(most -> most >= 1)
                        .findFirst();
    }
}
