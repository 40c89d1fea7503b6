package plimsoll.app.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.IntStream;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.NoLongerWanted;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;

/// Accounts with the liquidation prices that a report shows: by underlying in every mode, by each
/// position's own mark as held.
public final class Assessments {
    private final List<Account> accounts;
    private final MarketSnapshot market;
    private final Assessor assessor;

    private Assessments(List<Account> accounts, MarketSnapshot market, Assessor assessor) {
        this.accounts = accounts;
        this.market = market;
        this.assessor = assessor;
    }

    /// Isolated pools, which may be as many as positions, are searched on another thread.
    ///
    /// @throws NoLongerWanted when the assessor is not waited for any more
    public static List<Comparison> of(List<Account> accounts, MarketSnapshot market, Assessor assessor) {
        return new Assessments(accounts, market, assessor).all();
    }

    private List<Comparison> all() {
        CompletableFuture<List<Comparison>> alone = CompletableFuture.supplyAsync(() -> with(Assessments::alone));
        List<Comparison> pooled = with(Assessments::pooled);
        List<Comparison> isolated = done(alone);
        return IntStream.range(0, accounts.size())
                .mapToObj(i -> joined(pooled.get(i), isolated.get(i)))
                .toList();
    }

    private static Searches alone(AsIf mode) {
        return mode == AsIf.ISOLATED ? Searches.UNDERLYING : Searches.NONE;
    }

    private static Searches pooled(AsIf mode) {
        return switch (mode) {
            case HELD -> Searches.ALL;
            case ISOLATED -> Searches.NONE;
            case CROSS, PORTFOLIO -> Searches.UNDERLYING;
        };
    }

    private List<Comparison> with(Function<AsIf, Searches> searches) {
        return accounts.stream()
                .map(account -> assessor.margined(account, market, searches))
                .toList();
    }

    private static List<Comparison> done(CompletableFuture<List<Comparison>> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw e;
        }
    }

    private static Comparison joined(Comparison pooled, Comparison isolated) {
        Map<AsIf, MarginResult> results = new EnumMap<>(pooled.results());
        results.put(AsIf.ISOLATED, isolated.in(AsIf.ISOLATED));
        return new Comparison(
                pooled.account(), pooled.venue(), pooled.model(), pooled.valued(), results, pooled.afterNextExpiry());
    }
}
