package plimsoll.model.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.ExpiryCurve;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.VolatilityMove;
import plimsoll.model.valuation.Contracts;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState;
import plimsoll.model.volatility.MarkVolatility;

/// The market after something in it was set.
final class MarketMoves {
    private MarketMoves() {}

    static MarketSnapshot marked(MarketSnapshot market, InstrumentId id, double price) {
        Optional<Instrument> known = Optional.ofNullable(market.instruments().get(id));
        return known.map(i -> withQuote(market, id, quote(market, id).moved(price, volatility(market, i, price))))
                .orElse(market);
    }

    /// The one a mark implies; the quoted one where it implies none.
    private static double volatility(MarketSnapshot market, Instrument instrument, double price) {
        double quoted = quote(market, instrument.id()).volatility();
        if (!(instrument instanceof Instrument.Option option)) {
            return quoted;
        }
        double implied = new Contracts(market)
                .leg(option.id())
                .flatMap(Leg::option)
                .map(o -> new MarkVolatility(o.totalForward(), o.rate(), o.years()).of(option, price))
                .orElse(Double.NaN);
        return Double.isNaN(implied) ? quoted : implied;
    }

    private static Quote quote(MarketSnapshot market, InstrumentId id) {
        return market.quote(id).orElse(Quote.ofMark(Double.NaN));
    }

    private static MarketSnapshot withQuote(MarketSnapshot market, InstrumentId id, Quote quote) {
        Map<InstrumentId, Quote> quotes = new HashMap<>(market.quotes());
        quotes.put(id, quote);
        return market.withQuotes(quotes);
    }

    static MarketSnapshot indexed(MarketSnapshot market, UnderlyingId moving, double price) {
        Optional<IndexQuote> index = market.index(moving);
        if (index.isEmpty() || !(index.get().price() > 0)) {
            return market;
        }
        double before = index.get().price();
        return market.changed(m -> indexed(m, moving, before, price));
    }

    private static MarketSnapshot indexed(MarketSnapshot market, UnderlyingId moving, double before, double price) {
        double factor = price / before;
        Map<UnderlyingId, IndexQuote> indices = new HashMap<>(market.indices());
        indices.computeIfPresent(moving, (_, q) -> q.withPrice(q.price() == before ? price : q.price() * factor));
        MarketSnapshot moved = requoted(market, moving, Scenario.NONE.withSpot(Map.of(moving, factor - 1)))
                .withIndices(indices);
        return curves(moved, moving, c -> c.withForward(c.forward() * factor))
                .repriced(Map.of(new Asset(moving.name()), factor));
    }

    static MarketSnapshot quoted(MarketSnapshot market, InstrumentId id, double volatility) {
        Contracts contracts = new Contracts(market);
        return contracts
                .leg(id)
                .filter(Leg::isOption)
                .map(leg -> {
                    double change = volatility - leg.option().orElseThrow().volatility();
                    Scenario scenario = Scenario.NONE.withVolatility(new VolatilityMove(0, change, 0, 0));
                    double mark = leg.moved(scenario, contracts.smiles()).mark();
                    Quote quote = quote(market, id);
                    return withQuote(
                            market, id, quote.moved(Double.isNaN(quote.mark()) ? Double.NaN : mark, volatility));
                })
                .orElse(market);
    }

    static MarketSnapshot shifted(MarketSnapshot market, UnderlyingId moving, double relative) {
        Map<UnderlyingId, IndexQuote> indices = new HashMap<>(market.indices());
        indices.computeIfPresent(moving, (_, q) -> q.withVolatility(q.volatility() * (1 + relative)));
        Scenario scenario = Scenario.NONE.withVolatility(VolatilityMove.relative(relative));
        return curves(
                requoted(market, moving, scenario).withIndices(indices),
                moving,
                c -> c.withSmile(c.smile().map(s -> s.times(1 + relative))));
    }

    private static MarketSnapshot curves(
            MarketSnapshot market, UnderlyingId moving, UnaryOperator<ExpiryCurve> change) {
        Map<ExpiryKey, ExpiryCurve> curves = new HashMap<>(market.expiries());
        curves.replaceAll((key, curve) -> key.underlying().equals(moving) ? change.apply(curve) : curve);
        return market.withExpiries(curves);
    }

    private static MarketSnapshot requoted(MarketSnapshot market, UnderlyingId moving, Scenario scenario) {
        Contracts contracts = new Contracts(market);
        Map<InstrumentId, Quote> quotes = new HashMap<>(market.quotes());
        market.instruments().forEach((id, instrument) -> {
            if (instrument.terms().underlying().equals(moving)) {
                quotes.computeIfPresent(id, (_, quote) -> requoted(contracts, id, quote, scenario));
            }
        });
        return market.withQuotes(quotes);
    }

    /// What is unknown stays unknown. A volatility the mark implies goes on being implied.
    static Quote requoted(Contracts contracts, InstrumentId id, Quote quote, Scenario scenario) {
        return contracts
                .leg(id)
                .map(leg -> {
                    Leg moved = leg.moved(scenario, contracts.smiles());
                    double volatility = Double.isNaN(quote.volatility())
                            ? Double.NaN
                            : moved.option().map(OptionState::volatility).orElse(Double.NaN);
                    double mark = Double.isNaN(quote.mark()) ? Double.NaN : moved.mark();
                    double index = quote.index() * (moved.index() / leg.index());
                    return quote.moved(mark, volatility).withIndex(index);
                })
                .orElse(quote);
    }
}
