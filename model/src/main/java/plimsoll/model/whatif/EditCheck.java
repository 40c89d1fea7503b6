package plimsoll.model.whatif;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;

/// Whether an edit can be made, and if not, why.
public final class EditCheck {
    static final double LARGEST = 1e15;
    private static final int NAMED = 5;

    private final Situation now;
    private final MarginCheck margin;
    private final TradeCheck trades;

    private EditCheck(Situation now, ParameterLibrary library) {
        this.now = now;
        this.margin = new MarginCheck(now, library);
        this.trades = new TradeCheck(now, margin);
    }

    /// Empty when the edit can be made.
    public static Optional<Refusal> of(Edit wanted, Situation now, ParameterLibrary library) {
        EditCheck check = new EditCheck(now, library);
        Edit edit = VenueLeverage.stated(wanted, now, library);
        return switch (edit) {
            case Edit.OfPosition e -> check.held(e.key(), p -> check.of(e, p));
            case Edit.Trade e -> check.account(e.account(), a -> check.trade(e, a));
            case Edit.ChangeBalance e -> check.account(e.account(), _ -> check.balance(e));
            case Edit.OfMarket e -> new MarketCheck(now).of(e);
        };
    }

    private Optional<Refusal> account(AccountId id, Function<Account, Optional<Refusal>> then) {
        return now.account(id)
                .map(then)
                .orElseGet(() -> refused(
                        "no account " + id,
                        names(now.book().accounts().stream()
                                .map(a -> a.id().name())
                                .toList())));
    }

    private Optional<Refusal> held(PositionKey key, Function<Position, Optional<Refusal>> then) {
        return account(
                key.account(),
                account -> now.position(key)
                        .map(then)
                        .orElseGet(() -> refused(
                                "no position " + key.position() + " in " + key.account(),
                                names(account.positions().stream()
                                        .map(p -> p.id().name())
                                        .toList()))));
    }

    private Optional<Refusal> of(Edit.OfPosition edit, Position p) {
        PositionKey key = edit.key();
        return switch (edit) {
            case Edit.Resize e -> trades.resize(key, p, e.quantity());
            case Edit.Close _ -> trades.resize(key, p, 0);
            case Edit.Flip _ -> trades.resize(key, p, p.side() == Side.NET ? -p.quantity() : 0);
            case Edit.Duplicate _ -> trades.resize(key, p, 2 * p.quantity());
            case Edit.Roll e -> trades.roll(e, p);
            case Edit.Exclude _ -> when(now.excluded().contains(key), "already excluded");
            case Edit.Include _ -> when(!now.excluded().contains(key), "not excluded");
            case Edit.Tag _ -> Optional.empty();
            case Edit.ChangeLeverage e -> margin.leverage(key.account(), p, e.leverage());
            case Edit.ChangeMode e -> margin.mode(key.account(), p, e.mode());
            case Edit.ChangePosted e -> margin.posted(key.account(), p, e.posted());
            case Edit.CorrectQuantity e -> first(() -> trades.size(p, e.quantity()), () -> trades.leg(p, e.quantity()));
            case Edit.CorrectEntry e ->
                price(e.price(), now.instrument(p.instrument()).orElse(null) instanceof Instrument.Option);
        };
    }

    private Optional<Refusal> trade(Edit.Trade e, Account account) {
        return instrument(now, e.instrument(), i -> {
            boolean isOption = i instanceof Instrument.Option;
            return first(
                    () -> when(e.quantity() == 0, "nothing to trade"),
                    () -> Double.isNaN(e.price()) ? trades.marked(e.instrument()) : price(e.price(), isOption),
                    () -> trades.trade(e, account, i));
        });
    }

    private Optional<Refusal> balance(Edit.ChangeBalance e) {
        return first(
                () -> when(!(Math.abs(e.quantity()) <= LARGEST), "no balance: " + e.quantity()),
                () -> when(Double.isNaN(now.market().usd(e.asset())), "the market has no price of " + e.asset()));
    }

    /// @param then what else must hold of a known contract
    static Optional<Refusal> instrument(Situation now, InstrumentId id, Function<Instrument, Optional<Refusal>> then) {
        return now.instrument(id)
                .map(then)
                .orElseGet(() -> refused("the market has no contract " + id, similar(now, id)));
    }

    /// The contracts whose names have most in common with a name.
    private static String similar(Situation now, InstrumentId id) {
        return names(now.market().instruments().keySet().stream()
                .map(InstrumentId::name)
                .sorted(Comparator.<String>comparingInt(n -> -common(n, id.name()))
                        .thenComparing(n -> n))
                .toList());
    }

    private static int common(String a, String b) {
        int i = 0;
        while (i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i)) {
            i++;
        }
        return i;
    }

    private static String names(Collection<String> all) {
        String some = all.stream().limit(NAMED).collect(Collectors.joining(", "));
        return all.size() > NAMED ? some + " and " + (all.size() - NAMED) + " more" : some;
    }

    /// Only an option may be worth nothing.
    static Optional<Refusal> price(double price, boolean isOption) {
        boolean fits = price <= LARGEST && (isOption ? price >= 0 : price > 0);
        return fits
                ? Optional.empty()
                : refused("no price: " + Numbers.quantity(price), isOption ? "0 or more" : "above 0");
    }

    static Optional<Refusal> refused(String reason, String allowed) {
        return Optional.of(new Refusal(reason, allowed));
    }

    static Optional<Refusal> when(boolean refused, String reason) {
        return refused ? Optional.of(Refusal.of(reason)) : Optional.empty();
    }

    interface Check {
        Optional<Refusal> refusal();
    }

    /// The first refusal of several checks.
    static Optional<Refusal> first(Check... checks) {
        return Stream.of(checks).map(Check::refusal).flatMap(Optional::stream).findFirst();
    }

    /// Whether nothing is known of the margin a position posts.
    static boolean isUnknown(MarginMode mode) {
        return mode instanceof MarginMode.Isolated i && Double.isNaN(i.posted());
    }
}
