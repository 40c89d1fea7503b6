package plimsoll.views.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.valuation.Contracts;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.LegGreeks;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;
import plimsoll.model.volatility.VolatilitySlice;
import plimsoll.model.volatility.VolatilitySurfaces;

/// The options of one expiry, strike by strike.
///
/// @param strikes rising
/// @param smile empty where no option has a volatility
record Chain(ChainKey key, List<Strike> strikes, Optional<VolatilitySlice> smile) {
    /// @param mark in the price asset; NaN when it cannot be valued
    /// @param bid NaN when there is none; `ask` likewise
    /// @param volatility annual fraction
    /// @param delta of one contract, as at the venue
    /// @param isModelled whether nobody quoted it, so that the surface prices it
    record Line(
            Instrument.Option option,
            double mark,
            double bid,
            double ask,
            double volatility,
            double delta,
            boolean isModelled) {
        InstrumentId id() {
            return option.id();
        }
    }

    record Strike(double strike, Optional<Line> call, Optional<Line> put) {
        Stream<Line> lines() {
            return Stream.of(call, put).flatMap(Optional::stream);
        }
    }

    /// Those of a market that have not expired.
    static SortedSet<ChainKey> keys(MarketSnapshot market) {
        SortedSet<ChainKey> keys = new TreeSet<>();
        options(market).filter(o -> o.expiry().isAfter(market.asOf())).forEach(o -> keys.add(key(o)));
        return keys;
    }

    private static Stream<Instrument.Option> options(MarketSnapshot market) {
        return market.instruments().values().stream()
                .filter(Instrument.Option.class::isInstance)
                .map(Instrument.Option.class::cast);
    }

    private static ChainKey key(Instrument.Option o) {
        return new ChainKey(o.terms().underlying(), o.terms().priceAsset(), o.expiry());
    }

    /// Fits the smile.
    static Chain of(MarketSnapshot market, ChainKey key) {
        Contracts contracts = new Contracts(market);
        Map<Double, Strike> strikes = new TreeMap<>();
        options(market).filter(o -> key(o).equals(key)).forEach(o -> {
            Optional<Line> line = Optional.of(line(market, contracts, o));
            boolean call = o.type() == OptionType.CALL;
            Strike one = new Strike(o.strike(), call ? line : Optional.empty(), call ? Optional.empty() : line);
            strikes.merge(
                    o.strike(),
                    one,
                    (a, b) ->
                            new Strike(a.strike(), a.call().or(b::call), a.put().or(b::put)));
        });
        Optional<VolatilitySlice> smile =
                new VolatilitySurfaces(market).of(key.underlying()).flatMap(s -> s.slice(key.expiry()));
        return new Chain(key, List.copyOf(strikes.values()), smile);
    }

    private static Line line(MarketSnapshot market, Contracts contracts, Instrument.Option option) {
        Optional<Quote> quote = market.quote(option.id());
        Optional<Leg> leg = contracts.leg(option.id());
        double quoted = quote.map(Quote::mark).orElse(Double.NaN);
        Optional<OptionState> state = leg.flatMap(Leg::option);
        return new Line(
                option,
                Double.isNaN(quoted) ? leg.map(Leg::mark).orElse(Double.NaN) : quoted,
                quote.map(Quote::bid).orElse(Double.NaN),
                quote.map(Quote::ask).orElse(Double.NaN),
                state.map(OptionState::volatility).orElse(Double.NaN),
                leg.map(l -> LegGreeks.of(l).delta() / option.terms().contractSize())
                        .orElse(Double.NaN),
                Double.isNaN(quoted)
                        || state.filter(s -> s.volatilityOrigin() == VolatilityOrigin.INTERPOLATED)
                                .isPresent());
    }

    boolean hasBids() {
        return strikes.stream().flatMap(Strike::lines).anyMatch(l -> !Double.isNaN(l.bid()) || !Double.isNaN(l.ask()));
    }
}
