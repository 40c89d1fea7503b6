package plimsoll.model.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;

/// `markets`: what the venues of some accounts say by themselves, each by a name that accounts have as `market`.
final class OwnMarkets {
    private final Map<String, MarketSnapshot> markets = new HashMap<>();
    private final Map<AccountId, MarketSnapshot> own = new HashMap<>();

    OwnMarkets(Fields file, MarketSnapshot whole) {
        file.entries("markets", (name, fields) -> markets.put(name, MarketReader.own(fields, whole)));
    }

    /// Without the market it names nothing can be said of the account.
    void read(AccountId id, Fields account) {
        account.find("market", Kind.NAME).ifPresent(name -> {
            MarketSnapshot market = markets.get(name);
            if (market == null) {
                account.findings().malformed(account.path("market"), name, "the name of one of the file's markets");
                account.findings().lost(account.path("market"));
            } else {
                own.put(id, market);
            }
        });
    }

    /// By account.
    Map<AccountId, MarketSnapshot> all() {
        return own;
    }

    /// A name for each of them, that of its first account's venue.
    static IdentityHashMap<MarketSnapshot, String> names(Book book, MarketSnapshot whole) {
        IdentityHashMap<MarketSnapshot, String> names = new IdentityHashMap<>();
        Set<String> taken = new HashSet<>();
        for (Account account : book.accounts()) {
            MarketSnapshot own = whole.of(account.id());
            if (whole.own().containsKey(account.id()) && !names.containsKey(own)) {
                String name = taken.add(account.venue()) ? account.venue() : account.venue() + " " + taken.size();
                taken.add(name);
                names.put(own, name);
            }
        }
        return names;
    }
}
