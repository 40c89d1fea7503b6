package plimsoll.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plimsoll.app.store.Loaded;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.output.Heading;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;

/// What a command works on.
///
/// @param accounts those asked for
/// @param currency the totals are reported in
/// @param stress asked for
record Input(Loaded loaded, List<Account> accounts, Asset currency, ParameterLibrary library, ParameterStress stress) {
    static Input of(Loaded loaded, List<String> accountIds, CommonOptions options) {
        if (!loaded.isUsable()) {
            throw new Refused(loaded.name() + " cannot be used", loaded.problems());
        }
        Asset currency = options.currency().orElse(loaded.portfolio().currency());
        requireCurrency(loaded, currency);
        List<Account> accounts = chosen(loaded.portfolio().book().accounts(), accountIds);
        ParameterLibrary library = options.library();
        library.complaint(accounts, loaded.portfolio().market().asOf()).ifPresent(why -> {
            throw new Refused("--set " + why);
        });
        return new Input(loaded, accounts, currency, library, options.stress());
    }

    private static void requireCurrency(Loaded loaded, Asset currency) {
        MarketSnapshot market = loaded.portfolio().market();
        if (Double.isNaN(market.usd(currency))) {
            throw new Refused("--currency: the file has no price of " + currency, loaded.problems());
        }
        if (!market.canReportIn(currency)) {
            throw new Refused("--currency: the price of " + currency + " moves with its index", loaded.problems());
        }
    }

    private static List<Account> chosen(List<Account> all, List<String> ids) {
        List<String> known = all.stream().map(a -> a.id().name()).toList();
        ids.stream().filter(id -> !known.contains(id)).findFirst().ifPresent(id -> {
            throw new Refused("no account " + id + " in the file; it has " + String.join(", ", known));
        });
        return ids.isEmpty()
                ? all
                : all.stream().filter(a -> ids.contains(a.id().name())).toList();
    }

    /// The same accounts in another market.
    ///
    /// @param remarks what was done to the market
    Input in(MarketSnapshot market, List<Problem> remarks) {
        List<Problem> all = new ArrayList<>(loaded.problems());
        all.addAll(remarks);
        Loaded moved =
                new Loaded(loaded.name(), loaded.sha256(), loaded.portfolio().in(market), loaded.file(), all);
        return new Input(moved, accounts, currency, library, stress);
    }

    MarketSnapshot market() {
        return loaded.portfolio().market();
    }

    List<Problem> fileProblems() {
        return loaded.problems();
    }

    Heading heading() {
        return new Heading(Program.name(), loaded.portfolio().name(), loaded.sha256(), market().asOf(), currency);
    }

    Assessor assessor(Map<UnderlyingId, Double> betas) {
        return new Assessor(library, currency, betas, stress);
    }

    List<Comparison> comparisons(Searches searches) {
        return comparisons(searches, assessor(Map.of()));
    }

    List<Comparison> comparisons(Searches searches, Assessor assessor) {
        return accounts.stream()
                .map(a -> assessor.assess(a, market(), searches))
                .toList();
    }
}
