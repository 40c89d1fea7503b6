package plimsoll.model.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Accounts of several portfolios in one book. Of every price the newest counts; the market is as of the newest.
public final class PortfolioMerge {
    private PortfolioMerge() {}

    /// @param parts at least one, in the order their accounts are to stand
    /// @return with a problem for every instrument held that two parts describe differently, and for every account
    ///     left out because another one has its name
    public static Reading<Portfolio> of(String name, List<Portfolio> parts) {
        List<Problem> problems = new ArrayList<>();
        List<Portfolio> newestFirst = parts.stream()
                .sorted(Comparator.comparing((Portfolio p) -> p.market().asOf()).reversed())
                .toList();
        MarketSnapshot market = market(newestFirst);
        List<Account> accounts = new ArrayList<>();
        Set<AccountId> names = new HashSet<>();
        for (Portfolio part : parts) {
            for (Account account : part.book().accounts()) {
                if (names.add(account.id())) {
                    accounts.add(account);
                    problems.addAll(conflicts(account, part.market(), market));
                } else {
                    problems.add(new Problem.Malformed(
                            account.id().name(), "a second account of that name", "a name of its own"));
                }
            }
        }
        Portfolio merged = new Portfolio(name, parts.getFirst().currency(), new Book(accounts), market);
        return new Reading<>(merged, problems);
    }

    private static MarketSnapshot market(List<Portfolio> newestFirst) {
        MarketSnapshot newest = newestFirst.getFirst().market();
        Map<InstrumentId, Instrument> instruments = new HashMap<>();
        var quotes = new HashMap<>(newest.quotes());
        var indices = new HashMap<>(newest.indices());
        var assets = new HashMap<>(newest.assets());
        var expiries = new HashMap<>(newest.expiries());
        for (Portfolio part : newestFirst) {
            part.market().instruments().forEach(instruments::putIfAbsent);
            part.market().quotes().forEach(quotes::putIfAbsent);
            part.market().indices().forEach(indices::putIfAbsent);
            part.market().assets().forEach(assets::putIfAbsent);
            part.market().expiries().forEach(expiries::putIfAbsent);
        }
        return new MarketSnapshot(newest.asOf(), newest.origin(), instruments, quotes, indices, assets, expiries);
    }

    private static List<Problem> conflicts(Account account, MarketSnapshot own, MarketSnapshot merged) {
        Set<InstrumentId> held = new HashSet<>();
        account.positions().forEach(p -> held.add(p.instrument()));
        account.orders().forEach(o -> held.add(o.instrument()));
        return held.stream()
                .sorted()
                .filter(id -> own.instruments().containsKey(id))
                .filter(id -> !Objects.equals(
                        own.instruments().get(id), merged.instruments().get(id)))
                .<Problem>map(id -> new Problem.Malformed(
                        account.id().name() + " " + id.name(),
                        "terms of " + id.name() + " that differ from another venue's, which are newer",
                        "one set of terms for one name; open these accounts one at a time"))
                .toList();
    }
}
