package plimsoll.views.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import plimsoll.model.file.Portfolio;
import plimsoll.model.margin.Assessor;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.workspace.Recalculation.BookInput;

/// Assesses books, first without liquidations, then with them, and no account twice. Touched by the
/// compute thread only.
final class BookAssessor {
    /// Which book of a file.
    enum Version {
        EDITED,
        ACTUAL
    }

    private final ParameterLibrary library;
    private final InstantSource clock;
    private Optional<Portfolio> file = Optional.empty();
    private final Map<Version, Assessment> newest = new EnumMap<>(Version.class);

    BookAssessor(ParameterLibrary library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    /// Margins and Greeks. Liquidations are those of the same account where they are known, else those it
    /// had before.
    Assessment margined(long generation, BookInput input, Version version) {
        Instant begin = clock.instant();
        if (file.filter(f -> Same.object(f, input.original())).isEmpty()) {
            file = Optional.of(input.original());
            newest.clear();
        }
        Assessor assessor = Assessor.of(library, input.currency()).under(input.stress());
        List<AccountAssessment> accounts = input.book().accounts().stream()
                .map(account -> margined(account, input, assessor))
                .toList();
        Duration took = Duration.between(begin, clock.instant());
        Assessment found = new Assessment(generation, input.market(), input.currency(), input.stress(), accounts, took);
        newest.put(version, found);
        if (input.isActual()) {
            newest.put(Version.ACTUAL, found);
        }
        return found;
    }

    private AccountAssessment margined(Account account, BookInput input, Assessor assessor) {
        return known(account, input).findFirst().orElseGet(() -> {
            AccountAssessment found = AccountAssessment.margined(account, input.market(), assessor);
            return before(account.id()).map(found::recalling).orElse(found);
        });
    }

    private Optional<AccountAssessment> before(AccountId id) {
        return newest.values().stream().flatMap(a -> a.account(id).stream()).findFirst();
    }

    /// What was found of the very same account under the same circumstances, with liquidations first.
    private Stream<AccountAssessment> known(Account account, BookInput input) {
        List<AccountAssessment> known = newest.values().stream()
                .filter(a -> a.isOf(input))
                .flatMap(a -> a.account(account.id()).stream())
                .filter(a -> Same.object(a.account(), account))
                .toList();
        return Stream.concat(known.stream().filter(AccountAssessment::isSearched), known.stream());
    }

    /// The same with liquidations. What was found before it was left stays known.
    ///
    /// @param progress gets the share that is done
    /// @return empty when it was left
    Optional<Assessment> searched(Assessment margined, BooleanSupplier wanted, DoubleConsumer progress) {
        Assessor assessor = Assessor.of(library, margined.currency())
                .under(margined.stress())
                .whileWanted(wanted);
        Assessment found = margined;
        int done = 0;
        for (AccountAssessment account : margined.accounts()) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            progress.accept((double) done++ / margined.accounts().size());
            if (!account.isSearched()) {
                AccountAssessment whole = searched(account, margined.market(), assessor);
                found = found.replacing(account, whole);
                newest.replaceAll((_, a) -> a.replacing(account, whole));
            }
        }
        return Optional.of(found);
    }

    private AccountAssessment searched(AccountAssessment account, MarketSnapshot market, Assessor assessor) {
        return newest.values().stream()
                .flatMap(a -> a.accounts().stream())
                .filter(a -> a.isSearched()
                        && Same.object(
                                a.comparison().valued(), account.comparison().valued()))
                .findFirst()
                .orElseGet(() -> account.searched(market, assessor));
    }
}
