package plimsoll.model.valuation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.problem.Problem;

/// Joins positions with their market, and says what is missing.
final class Valuer {
    private final MarketSnapshot market;
    private final Asset currency;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Position> unresolved = new ArrayList<>();
    private final OptionInputs optionInputs;
    private final double currencyPrice;

    /// @param elsewhere USD for one unit of the currency where this market has no price of it
    Valuer(MarketSnapshot market, Asset currency, double elsewhere) {
        this.market = market;
        this.currency = currency;
        this.optionInputs = new OptionInputs(market);
        this.currencyPrice = Double.isNaN(market.usd(currency)) ? elsewhere : market.usd(currency);
    }

    ValuedAccount value(Account account) {
        List<Leg> legs = new ArrayList<>();
        for (Position position : account.positions()) {
            checkPosted(account, position);
            leg(account, position).ifPresentOrElse(legs::add, () -> unresolved.add(position));
        }
        Map<Asset, Double> prices = prices(account, legs);
        return new ValuedAccount(
                account,
                currency,
                legs,
                prices,
                coins(prices.keySet()),
                market,
                unresolved,
                problems,
                optionInputs.smiles());
    }

    /// The position an order would open.
    Optional<Leg> leg(Account account, Order order, List<Problem> found) {
        Optional<Leg> leg = leg(account, order.opened());
        found.addAll(problems);
        return leg;
    }

    private void checkPosted(Account account, Position position) {
        if (Double.isNaN(ValuedAccount.posted(position))) {
            problems.add(new Problem.MissingData(
                    account.id() + "/" + position.id(), "the posted margin of the isolated position"));
        }
    }

    /// Outside any account.
    Optional<Leg> leg(Position position) {
        return leg(position.id().name(), position);
    }

    Smiles smiles() {
        return optionInputs.smiles();
    }

    private Optional<Leg> leg(Account account, Position position) {
        return leg(account.id() + "/" + position.id(), position);
    }

    private Optional<Leg> leg(String path, Position position) {
        Instrument instrument = market.instruments().get(position.instrument());
        if (instrument == null) {
            return missing(path, "the description of instrument " + position.instrument());
        }
        double index = market.index(instrument.terms().underlying())
                .map(IndexQuote::price)
                .orElse(Double.NaN);
        if (Double.isNaN(index)) {
            return missing(path, "the index price of " + instrument.terms().underlying());
        }
        return leg(path, position, instrument, index);
    }

    private Optional<Leg> leg(String path, Position position, Instrument instrument, double index) {
        double settlePrice = price(instrument.terms().settle());
        return switch (instrument) {
            case Instrument.Option o ->
                optionInputs
                        .resolve(path, o, index, problems)
                        .map(r -> new Leg(
                                position,
                                o,
                                r.mark(),
                                index,
                                settlePrice,
                                r.state().years(),
                                Double.NaN,
                                Optional.of(r.state()),
                                Double.NaN));
            case Instrument.Perpetual _, Instrument.Future _, Instrument.Spot _ ->
                deltaOne(path, position, instrument, index, settlePrice);
        };
    }

    private Optional<Leg> deltaOne(
            String path, Position position, Instrument instrument, double index, double settlePrice) {
        double mark = market.quote(instrument.id()).map(Quote::mark).orElse(Double.NaN);
        if (Double.isNaN(mark)) {
            return missing(path, "the mark price of " + instrument.id());
        }
        if (!(instrument instanceof Instrument.Spot) && Double.isNaN(position.entryPrice())) {
            problems.add(new Problem.MissingData(path, "the entry price, and with it the profit,"));
        }
        double years = instrument.expiryTime().map(market::years).orElse(Double.POSITIVE_INFINITY);
        double openInterest =
                market.quote(instrument.id()).map(Quote::openInterest).orElse(Double.NaN);
        return Optional.of(new Leg(
                position,
                instrument,
                mark,
                index,
                settlePrice,
                years,
                fundingRate(instrument),
                Optional.empty(),
                openInterest));
    }

    private double fundingRate(Instrument instrument) {
        return instrument instanceof Instrument.Perpetual
                ? market.quote(instrument.id()).map(Quote::fundingRate).orElse(Double.NaN)
                : 0;
    }

    private Optional<Leg> missing(String path, String what) {
        problems.add(new Problem.MissingData(path, what));
        return Optional.empty();
    }

    private double price(Asset asset) {
        return asset.equals(currency) ? 1 : market.usd(asset) / currencyPrice;
    }

    private Map<Asset, Double> prices(Account account, List<Leg> legs) {
        Set<Asset> assets = new HashSet<>();
        account.balances().stream().map(Balance::asset).forEach(assets::add);
        legs.forEach(l -> assets.add(l.terms().settle()));
        account.outside().ifPresent(o -> assets.add(o.asset()));
        assets.add(Asset.USD);
        Map<Asset, Double> prices = new TreeMap<>();
        assets.forEach(a -> prices.put(a, price(a)));
        prices.forEach((asset, price) -> reportUnpriced(account, asset, price));
        return prices;
    }

    private void reportUnpriced(Account account, Asset asset, double price) {
        if (Double.isNaN(price)) {
            problems.add(new Problem.MissingData(account.id().name(), "the price of " + asset + " in " + currency));
        }
    }

    private Map<Asset, UnderlyingId> coins(Set<Asset> assets) {
        Map<Asset, UnderlyingId> coins = new HashMap<>();
        for (Asset asset : assets) {
            if (market.index(asset.underlying()).isPresent()) {
                coins.put(asset, asset.underlying());
            }
        }
        return coins;
    }
}
