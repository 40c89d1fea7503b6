package plimsoll.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;

/// Small accounts and instruments for tests.
public final class Fixtures {
    public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    public static final Asset BTC = new Asset("BTC");
    public static final Asset ETH = new Asset("ETH");
    public static final Asset USDT = new Asset("USDT");
    public static final Asset USDC = new Asset("USDC");
    public static final UnderlyingId BITCOIN = new UnderlyingId("BTC");
    public static final UnderlyingId ETHER = new UnderlyingId("ETH");

    private Fixtures() {}

    public static Instant inDays(double days) {
        return NOW.plus(Duration.ofSeconds(Math.round(days * 86400)));
    }

    /// Linear: `contractSize` coins of `base` in `quote`. Inverse: `contractSize` USD in `base`.
    public static ContractTerms terms(String name, String base, Asset quote, Payoff payoff, double contractSize) {
        Asset coin = new Asset(base);
        Asset settle = payoff == Payoff.INVERSE ? coin : quote;
        return new ContractTerms(
                new InstrumentId(name),
                new UnderlyingId(base),
                coin,
                quote,
                settle,
                quote,
                payoff,
                contractSize,
                0.1,
                Double.NaN);
    }

    public static Instrument linear(String name, String base, Asset quote) {
        return new Instrument.Perpetual(terms(name, base, quote, Payoff.LINEAR, 1));
    }

    public static Instrument inverse(String name, String base, double face) {
        return new Instrument.Perpetual(terms(name, base, Asset.USD, Payoff.INVERSE, face));
    }

    public static Instrument inverseFuture(String name, String base, double face, double days) {
        return new Instrument.Future(terms(name, base, Asset.USD, Payoff.INVERSE, face), inDays(days));
    }

    public static Instrument spot(String name, String base, Asset quote) {
        return new Instrument.Spot(terms(name, base, quote, Payoff.LINEAR, 1));
    }

    public static Instrument.Option option(
            String base, Asset quote, Payoff payoff, double days, double strike, OptionType type) {
        Asset coin = new Asset(base);
        Asset paid = payoff == Payoff.INVERSE ? coin : quote;
        String name = base + "_" + quote + "-" + payoff + "-" + days + "-" + strike + "-" + type;
        ContractTerms terms = new ContractTerms(
                new InstrumentId(name),
                new UnderlyingId(base),
                coin,
                quote,
                paid,
                paid,
                payoff,
                1,
                Double.NaN,
                Double.NaN);
        return new Instrument.Option(terms, inDays(days), strike, type);
    }

    public static Position cross(String instrument, double quantity, double entry, double leverage) {
        return position(instrument, quantity, entry, new MarginMode.Cross(leverage));
    }

    public static Position isolated(String instrument, double quantity, double entry, double leverage, double posted) {
        return position(instrument, quantity, entry, new MarginMode.Isolated(leverage, posted));
    }

    public static Position position(String instrument, double quantity, double entry, MarginMode mode) {
        return new Position(
                new PositionId(instrument), new InstrumentId(instrument), Side.NET, quantity, entry, mode, 0);
    }

    /// Another position of the instrument, such as the other leg in hedge mode.
    public static Position named(String id, Position position) {
        Side side = position.quantity() < 0 ? Side.SHORT : Side.LONG;
        return new Position(
                new PositionId(id),
                position.instrument(),
                side,
                position.quantity(),
                position.entryPrice(),
                position.mode(),
                position.fundingOwed());
    }

    public static Position owing(double funding, Position p) {
        return new Position(p.id(), p.instrument(), p.side(), p.quantity(), p.entryPrice(), p.mode(), funding);
    }

    public static Account account(
            String venue, String model, List<Balance> balances, List<Position> positions, String overrides) {
        return new Account(
                new AccountId("main"),
                venue,
                model,
                Settings.DEFAULT,
                balances,
                positions,
                List.of(),
                Optional.empty(),
                Reported.NOTHING,
                overrides);
    }

    public static Account account(String venue, String model, List<Balance> balances, Position... positions) {
        return account(venue, model, balances, List.of(positions), "");
    }
}
