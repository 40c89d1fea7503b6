package plimsoll.model.whatif;

import static plimsoll.model.Fixtures.BTC;
import static plimsoll.model.Fixtures.USDT;

import java.util.List;
import plimsoll.model.Fixtures;
import plimsoll.model.TestMarket;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;

/// A small market and account for the verbs.
final class Market {
    static final InstrumentId PERP = new InstrumentId("BTCUSDT");
    static final InstrumentId LOTTED = new InstrumentId("BTC-LOT");
    static final InstrumentId INVERSE = new InstrumentId("BTC-PERPETUAL");
    static final InstrumentId SPOT = new InstrumentId("BTC/USDT");
    static final InstrumentId FUTURE = new InstrumentId("BTC-FUT");
    static final Instrument.Option CALL = Fixtures.option("BTC", USDT, Payoff.LINEAR, 30, 60_000, OptionType.CALL);
    static final Instrument.Option PUT = Fixtures.option("BTC", USDT, Payoff.LINEAR, 30, 50_000, OptionType.PUT);
    static final AccountId MAIN = new AccountId("main");

    private Market() {}

    /// Index 50,000; perpetual 50,010 with lot 0.001 under another name; future 51,000 in 90 days.
    static MarketSnapshot now() {
        ContractTerms t = Fixtures.terms("BTC-LOT", "BTC", USDT, Payoff.LINEAR, 1);
        Instrument lotted = new Instrument.Perpetual(new ContractTerms(
                t.id(), t.underlying(), t.base(), t.quote(), t.settle(), t.priceAsset(), t.payoff(), 1, 0.1, 0.001));
        return new TestMarket()
                .index("BTC", 50_000)
                .asset(USDT, 1)
                .asset(BTC, 50_000)
                .forward("BTC", 30, 50_400)
                .marked(Fixtures.linear("BTCUSDT", "BTC", USDT), 50_010)
                .marked(lotted, 50_010)
                .marked(Fixtures.inverse("BTC-PERPETUAL", "BTC", 10), 50_000)
                .marked(Fixtures.spot("BTC/USDT", "BTC", USDT), 50_000)
                .marked(Fixtures.inverseFuture("BTC-FUT", "BTC", 10, 90), 51_000)
                .option(CALL, 900, 0.6)
                .option(PUT, Double.NaN, 0.65)
                .described(Fixtures.linear("NOMARK", "BTC", USDT))
                .now();
    }

    static Account account(Position... positions) {
        return Fixtures.account(
                "binance-usdm", "single", List.of(Balance.of(USDT, 100_000), Balance.of(BTC, 2)), positions);
    }

    static Situation of(Position... positions) {
        return Situation.of(new Book(List.of(account(positions))), now());
    }

    static PositionKey key(InstrumentId id) {
        return new PositionKey(MAIN, new PositionId(id.name()));
    }

    static Account main(Situation s) {
        return s.account(MAIN).orElseThrow();
    }

    static Position at(Situation s, InstrumentId id) {
        return s.position(key(id)).orElseThrow();
    }

    static double balance(Situation s, Asset asset) {
        return main(s).balances().stream()
                .filter(b -> b.asset().equals(asset))
                .mapToDouble(Balance::quantity)
                .sum();
    }

    static UnderlyingId bitcoin() {
        return Fixtures.BITCOIN;
    }
}
