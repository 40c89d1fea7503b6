package plimsoll.model.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plimsoll.model.compare.Translation.Change;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.Product;
import plimsoll.model.parameter.VenueListing;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;
import plimsoll.model.valuation.Leg;

/// Finds what a venue lists in place of a position: the same coins, at the price the position has.
///
/// An inverse future of Q quote at price P is Q/P coins, whatever the venue settles it in. Preferred is
/// the position's own payoff, then its settle asset, then the venue's order. Prices keep their number,
/// whichever asset they are quoted in; an option's mark is multiplied or divided by its forward.
final class Translator {
    private final VenueListing listing;
    private final VenueParameters parameters;
    private final MarketSnapshot market;

    Translator(VenueListing listing, VenueParameters parameters, MarketSnapshot market) {
        this.listing = listing;
        this.parameters = parameters;
        this.market = market;
    }

    /// Where nothing changes hands: the position as it is, entered at its mark.
    static Translation unchanged(PositionId id, Leg leg, MarketSnapshot market) {
        Quote quote = market.quote(leg.instrument().id()).orElse(Quote.ofMark(leg.mark()));
        return new Translation(
                leg.position(),
                leg.instrument(),
                opened(id, leg, leg.instrument(), leg.quantity(), leg.mark()),
                leg.instrument(),
                quote,
                List.of());
    }

    /// Empty where the venue lists nothing like it.
    ///
    /// @param base the coin by its usual name
    Optional<Translation> of(PositionId id, Leg leg, Asset base) {
        return product(leg, base).map(p -> translated(id, leg, base, p));
    }

    private Optional<Product> product(Leg leg, Asset base) {
        ContractTerms from = leg.terms();
        return listing.products(kind(leg.instrument()), base)
                .min(Comparator.<Product>comparingInt(p -> p.payoff() == from.payoff() ? 0 : 1)
                        .thenComparingInt(p -> p.settle(base).equals(from.settle()) ? 0 : 1));
    }

    static Product.Kind kind(Instrument instrument) {
        return switch (instrument) {
            case Instrument.Option _ -> Product.Kind.OPTION;
            case Instrument.Future _ -> Product.Kind.FUTURE;
            case Instrument.Perpetual _, Instrument.Spot _ -> Product.Kind.PERPETUAL;
        };
    }

    private Translation translated(PositionId id, Leg leg, Asset base, Product product) {
        Instrument asked = product.contract(leg.instrument(), base, listing.word(base));
        Optional<Instrument> traded =
                Optional.ofNullable(market.instruments().get(asked.id())).filter(i -> isLike(i, asked));
        Instrument instrument = traded.orElse(asked);
        Quote quote = traded.flatMap(i -> market.quote(i.id()))
                .filter(q -> !Double.isNaN(q.mark()))
                .orElseGet(() -> quote(leg, instrument));
        double quantity = contracts(coins(leg), instrument, quote.mark());
        boolean isListed = traded.isPresent()
                || product.isCertain(base)
                || parameters.tiers().containsKey(asked.id().symbol());
        return new Translation(
                leg.position(),
                leg.instrument(),
                opened(id, leg, instrument, quantity, quote.mark()),
                instrument,
                quote,
                changes(leg.terms(), instrument.terms(), isListed));
    }

    /// The same contract, whatever its ticks.
    private static boolean isLike(Instrument known, Instrument asked) {
        ContractTerms a = known.terms();
        ContractTerms b = asked.terms();
        boolean sameStrike = !(known instanceof Instrument.Option o)
                || (asked instanceof Instrument.Option p && o.strike() == p.strike() && o.type() == p.type());
        return kind(known) == kind(asked)
                && a.underlying().equals(b.underlying())
                && a.payoff() == b.payoff()
                && a.settle().equals(b.settle())
                && known.expiryTime().equals(asked.expiryTime())
                && sameStrike;
    }

    private static Position opened(PositionId id, Leg leg, Instrument instrument, double quantity, double mark) {
        MarginMode mode = new MarginMode.Cross(leg.position().mode().leverage());
        return new Position(id, instrument.id(), Side.NET, quantity, mark, mode, 0);
    }

    /// Base coin, signed; a quanto contract is as many coins as one point of its price is worth in USD.
    static double coins(Leg leg) {
        double settle = leg.terms().payoff() == Payoff.QUANTO ? leg.settlePrice() : 1;
        return leg.baseQuantity() * settle;
    }

    private static double contracts(double coins, Instrument instrument, double mark) {
        boolean byQuote = instrument.terms().payoff() == Payoff.INVERSE && !(instrument instanceof Instrument.Option);
        return coins * (byQuote ? mark : 1) / instrument.terms().contractSize();
    }

    /// What the position's own market says, in the price asset of the instrument.
    private Quote quote(Leg leg, Instrument instrument) {
        Quote own = market.quote(leg.instrument().id()).orElse(Quote.ofMark(leg.mark()));
        return new Quote(
                leg.mark() * perMark(leg, instrument),
                leg.option().map(o -> o.volatility()).orElse(Double.NaN),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                own.confidence(),
                own.time(),
                own.origin());
    }

    private static double perMark(Leg leg, Instrument instrument) {
        if (leg.option().isEmpty() || leg.terms().payoff() == instrument.terms().payoff()) {
            return 1;
        }
        double forward = leg.option().get().totalForward();
        return leg.terms().payoff() == Payoff.INVERSE ? forward : 1 / forward;
    }

    private static List<Change> changes(ContractTerms from, ContractTerms to, boolean isListed) {
        List<Change> changes = new ArrayList<>();
        if (from.payoff() != to.payoff()) {
            changes.add(Change.PAYOFF);
        }
        if (!from.settle().equals(to.settle())) {
            changes.add(Change.SETTLEMENT);
        }
        if (!isListed) {
            changes.add(Change.SYNTHETIC);
        }
        return changes;
    }
}
