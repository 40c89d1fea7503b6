package plimsoll.model.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Accounts of several portfolios in one book, each in the market of its own venue.
///
/// An instrument that several venues list by one name gets the venue's name with it. At one venue the newest of every
/// price counts.
public final class PortfolioMerge {
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, List<Portfolio>> venues = new LinkedHashMap<>();
    private final Map<String, MarketSnapshot> markets = new LinkedHashMap<>();
    private final Set<InstrumentId> shared = new HashSet<>();

    /// @param venue whose prices they are; those of one venue are shared
    public record Part(String venue, Portfolio portfolio) {
        /// Of accounts of one venue.
        public static Part of(Portfolio portfolio) {
            Optional<Account> first = portfolio.book().accounts().stream().findFirst();
            return new Part(exchange(first.map(Account::venue).orElse("")), portfolio);
        }

        /// Whose prices the kinds of account of one venue share.
        public static String exchange(String venue) {
            return venue.startsWith("binance") ? "binance" : venue;
        }
    }

    private PortfolioMerge(List<Part> parts) {
        parts.forEach(
                p -> venues.computeIfAbsent(p.venue(), _ -> new ArrayList<>()).add(p.portfolio()));
        Set<InstrumentId> seen = new HashSet<>();
        venues.values()
                .forEach(portfolios ->
                        names(portfolios).filter(id -> !seen.add(id)).forEach(shared::add));
        venues.forEach((venue, portfolios) -> markets.put(venue, named(venue, market(portfolios))));
    }

    /// @param parts at least one, in the order their accounts are to stand
    /// @return with a problem for every instrument held that two parts of one venue describe differently, and for
    ///     every account left out because another one has its name
    public static Reading<Portfolio> of(String name, List<Part> parts) {
        PortfolioMerge merge = new PortfolioMerge(parts);
        Portfolio merged = merge.merged(name, parts);
        return new Reading<>(merged, merge.problems);
    }

    /// The names that instruments of venues in both books have in the later one, where they differ.
    public static Map<InstrumentId, InstrumentId> renamed(List<Part> before, List<Part> after) {
        PortfolioMerge old = new PortfolioMerge(before);
        PortfolioMerge now = new PortfolioMerge(after);
        Map<InstrumentId, InstrumentId> names = new HashMap<>();
        old.venues.forEach((venue, portfolios) -> names(portfolios)
                .filter(id -> now.venues.containsKey(venue))
                .filter(id -> !old.named(venue, id).equals(now.named(venue, id)))
                .forEach(id -> names.put(old.named(venue, id), now.named(venue, id))));
        return names;
    }

    private Portfolio merged(String name, List<Part> parts) {
        Map<AccountId, MarketSnapshot> own = new HashMap<>();
        List<Account> accounts = new ArrayList<>();
        for (Part part : parts) {
            MarketSnapshot market = Objects.requireNonNull(markets.get(part.venue()));
            for (Account account : part.portfolio().book().accounts()) {
                Account named = named(part.venue(), account);
                if (own.putIfAbsent(account.id(), market) == null) {
                    accounts.add(named);
                    problems.addAll(conflicts(
                            named, named(part.venue(), part.portfolio().market()), market));
                } else {
                    problems.add(new Problem.Malformed(
                            account.id().name(), "a second account of that name", "a name of its own"));
                }
            }
        }
        MarketSnapshot whole = whole(newestFirst(markets.values().stream()));
        return new Portfolio(
                name,
                parts.getFirst().portfolio().currency(),
                new Book(accounts),
                markets.size() > 1 ? whole.withOwn(own) : whole);
    }

    private static List<MarketSnapshot> newestFirst(Stream<MarketSnapshot> markets) {
        return markets.sorted(Comparator.comparing(MarketSnapshot::asOf).reversed())
                .toList();
    }

    private static MarketSnapshot market(List<Portfolio> portfolios) {
        return whole(newestFirst(portfolios.stream().map(Portfolio::market)));
    }

    /// Each name once.
    private static Stream<InstrumentId> names(List<Portfolio> portfolios) {
        return portfolios.stream()
                .flatMap(p -> Stream.concat(
                        Stream.concat(
                                p.market().instruments().keySet().stream(), p.market().quotes().keySet().stream()),
                        p.book().accounts().stream().flatMap(a -> held(a).stream())))
                .distinct();
    }

    private static Set<InstrumentId> held(Account account) {
        Set<InstrumentId> held = new HashSet<>();
        account.positions().forEach(p -> held.add(p.instrument()));
        account.orders().forEach(o -> held.add(o.instrument()));
        return held;
    }

    private InstrumentId named(String venue, InstrumentId id) {
        return shared.contains(id) ? id.at(venue) : id;
    }

    private Account named(String venue, Account account) {
        return account.withPositions(account.positions().stream()
                        .map(p -> p.in(named(venue, p.instrument())))
                        .toList())
                .withOrders(account.orders().stream()
                        .map(o -> o.in(named(venue, o.instrument())))
                        .toList());
    }

    private MarketSnapshot named(String venue, MarketSnapshot market) {
        Map<InstrumentId, Instrument> instruments = new HashMap<>();
        market.instruments().forEach((id, i) -> instruments.put(named(venue, id), i.named(named(venue, id))));
        var quotes = new HashMap<InstrumentId, Quote>();
        market.quotes().forEach((id, quote) -> quotes.put(named(venue, id), quote));
        return new MarketSnapshot(
                market.asOf(),
                market.origin(),
                instruments,
                quotes,
                market.indices(),
                market.assets(),
                market.expiries());
    }

    private static MarketSnapshot whole(List<MarketSnapshot> newestFirst) {
        MarketSnapshot newest = newestFirst.getFirst();
        var instruments = new HashMap<>(newest.instruments());
        var quotes = new HashMap<>(newest.quotes());
        var indices = new HashMap<>(newest.indices());
        var assets = new HashMap<>(newest.assets());
        var expiries = new HashMap<>(newest.expiries());
        for (MarketSnapshot market : newestFirst) {
            market.instruments().forEach(instruments::putIfAbsent);
            market.quotes().forEach(quotes::putIfAbsent);
            market.indices().forEach(indices::putIfAbsent);
            market.assets().forEach(assets::putIfAbsent);
            market.expiries().forEach(expiries::putIfAbsent);
        }
        return new MarketSnapshot(newest.asOf(), newest.origin(), instruments, quotes, indices, assets, expiries);
    }

    private static List<Problem> conflicts(Account account, MarketSnapshot own, MarketSnapshot merged) {
        return held(account).stream()
                .sorted()
                .filter(id -> own.instruments().containsKey(id))
                .filter(id -> !Objects.equals(
                        own.instruments().get(id), merged.instruments().get(id)))
                .<Problem>map(id -> new Problem.Malformed(
                        account.id().name() + " " + id.name(),
                        "terms of " + id.name() + " that differ from another account's, which are newer",
                        "one set of terms for one name; open these accounts one at a time"))
                .toList();
    }
}
