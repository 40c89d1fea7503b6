package plimsoll.model.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.parameter.Convention.EquityAt;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.Contracts;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// What a trader looks at: a book, the market it stands in, and what was set aside or named.
///
/// @param excluded positions that are in the book and do not count
/// @param tags the trader's own words
/// @param statedAtMark accounts whose balances and posted margin hold the profits already
public record Situation(
        Book book,
        MarketSnapshot market,
        Set<PositionKey> excluded,
        Map<PositionKey, String> tags,
        Set<AccountId> statedAtMark) {
    public Situation {
        excluded = Set.copyOf(excluded);
        tags = Map.copyOf(tags);
        statedAtMark = Set.copyOf(statedAtMark);
    }

    /// Of accounts whose balances are as of entry.
    public static Situation of(Book book, MarketSnapshot market) {
        return new Situation(book, market, Set.of(), Map.of(), Set.of());
    }

    /// @param library says which accounts' balances hold the profits already
    public static Situation of(Book book, MarketSnapshot market, ParameterLibrary library) {
        Set<AccountId> statedAtMark = new HashSet<>();
        for (Account account : book.accounts()) {
            EquityAt at =
                    library.of(account, market.asOf()).value().convention().equityAt();
            if (at == EquityAt.MARK) {
                statedAtMark.add(account.id());
            }
        }
        return new Situation(book, market, Set.of(), Map.of(), statedAtMark);
    }

    /// With the edits applied in order; one that does not fit changes nothing, see [EditCheck].
    public Situation edited(List<Edit> edits) {
        Situation situation = this;
        for (Edit edit : edits) {
            situation = edit.apply(situation);
        }
        return situation;
    }

    /// The same; what an edit leaves to the venue is as the venue's parameters say, see [VenueLeverage].
    public Situation edited(List<Edit> edits, ParameterLibrary library) {
        Situation situation = this;
        for (Edit edit : edits) {
            situation = VenueLeverage.stated(edit, situation, library).apply(situation);
        }
        return situation;
    }

    /// The book that is computed: without what is excluded. Margin posted for an excluded position is the
    /// account's again; its profit and funding are gone with it.
    public Book counted() {
        return excluded.isEmpty()
                ? book
                : new Book(book.accounts().stream().map(this::counted).toList());
    }

    private Account counted(Account account) {
        List<Position> gone =
                account.positions().stream().filter(p -> isExcluded(account, p)).toList();
        if (gone.isEmpty()) {
            return account;
        }
        Account entered = atEntry(account);
        Map<Asset, Double> released = new TreeMap<>();
        entered.positions().stream()
                .filter(p -> isExcluded(account, p) && p.isIsolated())
                .forEach(p -> instrument(p.instrument())
                        .ifPresent(i -> released.merge(i.terms().settle(), ValuedAccount.posted(p), Double::sum)));
        Account left = entered.withPositions(entered.positions().stream()
                .filter(p -> !isExcluded(account, p))
                .toList());
        return atMark(left.balances().isEmpty() ? left : left.receiving(released));
    }

    private boolean isExcluded(Account account, Position position) {
        return excluded.contains(new PositionKey(account.id(), position.id()));
    }

    public Optional<Account> account(AccountId id) {
        return book.accounts().stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Position> position(PositionKey key) {
        return account(key.account()).stream()
                .flatMap(a -> a.positions().stream())
                .filter(p -> p.id().equals(key.position()))
                .findFirst();
    }

    public Optional<Instrument> instrument(InstrumentId id) {
        return Optional.ofNullable(market.instruments().get(id));
    }

    /// One contract at today's prices; empty where the market cannot value it.
    public Optional<Leg> contract(InstrumentId id) {
        return new Contracts(market).leg(id);
    }

    /// Price asset: the quoted mark, else for an option the model's price.
    public OptionalDouble mark(InstrumentId id) {
        double quoted = market.quote(id).map(Quote::mark).orElse(Double.NaN);
        double mark = Double.isNaN(quoted) ? contract(id).map(Leg::mark).orElse(Double.NaN) : quoted;
        return instrument(id).isEmpty() || Double.isNaN(mark) ? OptionalDouble.empty() : OptionalDouble.of(mark);
    }

    Situation with(Book newBook) {
        return new Situation(newBook, market, excluded, tags, statedAtMark);
    }

    Situation withExcluded(Set<PositionKey> newExcluded) {
        return new Situation(book, market, newExcluded, tags, statedAtMark);
    }

    /// @param text empty takes the tag away
    Situation tagged(PositionKey key, String text) {
        Map<PositionKey, String> changed = new HashMap<>(tags);
        if (text.isBlank()) {
            changed.remove(key);
        } else {
            changed.put(key, text.strip());
        }
        return new Situation(book, market, excluded, changed, statedAtMark);
    }

    /// With one account restated; what is no longer in it is no longer excluded either.
    Situation changing(AccountId id, UnaryOperator<Account> change) {
        Situation changed = with(new Book(book.accounts().stream()
                .map(a -> a.id().equals(id) ? change.apply(a) : a)
                .toList()));
        List<PositionKey> left =
                excluded.stream().filter(k -> changed.position(k).isPresent()).toList();
        return left.size() == excluded.size() ? changed : changed.withExcluded(Set.copyOf(left));
    }

    Situation changing(PositionKey key, UnaryOperator<Position> change) {
        return changing(key.account(), a -> a.replacing(key.position(), change));
    }

    /// With one account after trades: cash is as of entry while they happen, and an account that does not
    /// say what it holds goes on not saying it.
    Situation trading(AccountId id, UnaryOperator<Account> trades) {
        return changing(id, account -> {
            Account after = atMark(trades.apply(atEntry(account)));
            return account.balances().isEmpty() ? after.withBalances(List.of()) : after;
        });
    }

    /// The same book in another market, where profits come on top of what is stated.
    Situation in(MarketSnapshot newMarket) {
        Situation there = new Situation(book, newMarket, excluded, tags, statedAtMark);
        if (statedAtMark.isEmpty()) {
            return there;
        }
        List<Account> accounts = new ArrayList<>();
        book.accounts().forEach(a -> accounts.add(there.atMark(atEntry(a))));
        return there.with(new Book(accounts));
    }

    Account atEntry(Account account) {
        return statedAtMark.contains(account.id()) ? Stated.atEntry(account, market) : account;
    }

    Account atMark(Account account) {
        return statedAtMark.contains(account.id()) ? Stated.atMark(account, market) : account;
    }

    Position required(PositionKey key) {
        return position(key).orElseThrow(() -> new IllegalArgumentException("no position " + Objects.toString(key)));
    }
}
