package plimsoll.views.workspace;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import plimsoll.model.file.Portfolio;
import plimsoll.model.margin.Assessor;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.WhatIf;
import plimsoll.views.workspace.Recalculation.BookInput;

/// Assesses what-ifs that are not shown, and no account twice. Touched by the compute thread only.
final class OtherBooks {
    /// Lists of edits that stay known.
    private static final int KEPT = 8;

    /// @param known assessments whose accounts need not be assessed again
    record Request(Situation original, BookInput actual, List<WhatIf> whatIfs, List<Assessment> known) {}

    /// What an assessment depends on beside the file.
    private record Key(List<Edit> edits, Object currency, Object stress) {
        static Key of(Request request, List<Edit> edits) {
            return new Key(edits, request.actual().currency(), request.actual().stress());
        }
    }

    private final ParameterLibrary library;
    private Optional<Portfolio> file = Optional.empty();
    private final Map<Key, Compared> done = new LinkedHashMap<>();

    OtherBooks(ParameterLibrary library) {
        this.library = library;
    }

    /// The book of the file first.
    Optional<List<Compared>> of(Request request, BooleanSupplier wanted) {
        if (file.filter(f -> Same.object(f, request.actual().original())).isEmpty()) {
            file = Optional.of(request.actual().original());
            done.clear();
        }
        List<Compared> all = new ArrayList<>();
        all.add(compared(request, WhatIf.of("", List.of()), wanted));
        for (WhatIf whatIf : request.whatIfs()) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            all.add(compared(request, whatIf, wanted));
        }
        return Optional.of(List.copyOf(all));
    }

    private Compared compared(Request request, WhatIf whatIf, BooleanSupplier wanted) {
        Key key = Key.of(request, whatIf.edits());
        Compared found =
                done.containsKey(key) ? Objects.requireNonNull(done.get(key)) : assessed(request, whatIf, wanted);
        done.put(key, found);
        while (done.size() > KEPT) {
            done.remove(done.keySet().iterator().next());
        }
        return new Compared(whatIf.name(), found.situation(), found.assessment());
    }

    private Compared assessed(Request request, WhatIf whatIf, BooleanSupplier wanted) {
        Situation situation = request.original().edited(whatIf.edits(), library);
        BookInput actual = request.actual();
        BookInput input = new BookInput(
                situation.counted(), situation.market(), actual.original(), actual.currency(), actual.stress());
        Assessor assessor =
                Assessor.of(library, actual.currency()).under(actual.stress()).whileWanted(wanted);
        List<AccountAssessment> accounts = input.book().accounts().stream()
                .map(a -> known(request, input, a)
                        .orElseGet(() -> AccountAssessment.margined(a, input.market(), assessor)
                                .searched(input.market(), assessor)))
                .toList();
        return new Compared(
                whatIf.name(),
                situation,
                new Assessment(0, input.market(), input.currency(), input.stress(), accounts, Duration.ZERO));
    }

    private Optional<AccountAssessment> known(Request request, BookInput input, Account account) {
        return Stream.concat(request.known().stream(), done.values().stream().map(Compared::assessment))
                .filter(a -> a.isOf(input))
                .flatMap(a -> a.account(account.id()).stream())
                .filter(a -> a.isSearched() && Same.object(a.account(), account))
                .findFirst();
    }
}
