package plimsoll.views.workspace;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.margin.Assessor;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.EditCheck;
import plimsoll.model.whatif.EditRun;
import plimsoll.model.whatif.EditWords;
import plimsoll.model.whatif.LargestSize;
import plimsoll.model.whatif.Refusal;
import plimsoll.model.whatif.Situation;
import plimsoll.model.whatif.Step;
import plimsoll.model.whatif.WhatIf;
import plimsoll.views.workspace.Busy.Stage;
import plimsoll.views.workspace.Recalculation.BookInput;

/// What is asked beside the book that is shown: other what-ifs, an edit before it is accepted, the
/// largest size. Of each only the newest request is answered. Owned by the UI thread.
public final class Estimates {
    /// The original of a file, and its edits in words.
    private record Worked(OpenedFile file, Situation original, WorkedEdits edits) {}

    /// What can be bought and what can be sold before a limit binds.
    public record Largest(LargestSize.Answer buy, LargestSize.Answer sell) {}

    private final Workspace workspace;
    private final Threads threads;
    private final ParameterLibrary library;
    private final Busy busy;
    private final OtherBooks others;
    private final Reports reports;
    private final Lane comparisons;
    private final Lane impacts;
    private final Lane sizes;
    private final Lane chains;
    private final ObjectProperty<Optional<InstrumentId>> instrument = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Set<String>> compared = new SimpleObjectProperty<>(Set.of());
    private Optional<Worked> worked = Optional.empty();

    Estimates(
            Workspace workspace,
            Threads threads,
            ParameterLibrary library,
            Busy busy,
            Consumer<RuntimeException> failed) {
        this.workspace = workspace;
        this.threads = threads;
        this.library = library;
        this.busy = busy;
        this.others = new OtherBooks(library);
        this.reports = new Reports(workspace, threads, library, busy);
        this.comparisons = new Lane(threads.compute(), threads.ui(), failed);
        this.impacts = new Lane(threads.compute(), threads.ui(), failed);
        this.sizes = new Lane(threads.compute(), threads.ui(), failed);
        this.chains = new Lane(threads.compute(), threads.ui(), failed);
    }

    /// Of the book as it is shown.
    public Reports reports() {
        return reports;
    }

    /// What a trade is considered in.
    public ObjectProperty<Optional<InstrumentId>> instrumentProperty() {
        return instrument;
    }

    /// Names of the what-ifs that are compared, beside the one that is shown.
    public ObjectProperty<Set<String>> comparedProperty() {
        return compared;
    }

    public void toggleCompared(String name) {
        Set<String> names = new LinkedHashSet<>(compared.get());
        if (!names.remove(name)) {
            names.add(name);
        }
        compared.set(names);
    }

    private Optional<Worked> worked() {
        Optional<OpenedFile> open = workspace.fileProperty().get();
        if (!worked.map(Worked::file).equals(open)) {
            worked = open.map(f -> {
                Situation original = f.original(library);
                return new Worked(f, original, new WorkedEdits(original, library));
            });
        }
        return worked;
    }

    /// The edits of the what-if shown, in words.
    public List<EditRun.Step> steps() {
        return worked().map(w -> w.edits().of(workspace.whatIfs().edits())).orElse(List.of());
    }

    /// Why an edit of the book as it is shown cannot be made; empty when it can.
    public Optional<Refusal> check(Edit edit) {
        return workspace.situation().flatMap(s -> EditCheck.of(edit, s, library));
    }

    public String words(Edit edit) {
        return workspace.situation().map(s -> EditWords.of(edit, s)).orElse("");
    }

    /// Makes an edit that can be made.
    ///
    /// @return why not
    public Optional<Refusal> take(Edit edit) {
        Optional<Refusal> refused = check(edit);
        if (refused.isEmpty() && workspace.situation().isPresent()) {
            workspace.dismissNotice();
            workspace.whatIfs().take(new Step.Edited(edit, words(edit)));
        }
        return refused;
    }

    /// The book of the file and what-ifs of it, with liquidations.
    ///
    /// @param scope the accounts that curves are of; empty for all
    public void compare(List<WhatIf> whatIfs, Optional<AccountId> scope, Consumer<ComparedBooks> publish) {
        worked().ifPresent(w -> {
            busy.begin(Stage.COMPARISON);
            OtherBooks.Request request = new OtherBooks.Request(w.original(), actual(w.file()), whatIfs, known());
            comparisons.request((_, wanted) -> compared(request, scope, wanted), found -> {
                busy.end(Stage.COMPARISON);
                publish.accept(found);
            });
        });
    }

    private Optional<ComparedBooks> compared(
            OtherBooks.Request request, Optional<AccountId> scope, BooleanSupplier wanted) {
        return others.of(request, wanted)
                .map(books -> new ComparedBooks(books, ProfitLines.of(books, scope, library, wanted)));
    }

    public void leaveComparison() {
        comparisons.drop();
        busy.end(Stage.COMPARISON);
    }

    private BookInput actual(OpenedFile file) {
        return new BookInput(
                file.portfolio().book(),
                file.portfolio().market(),
                file.portfolio(),
                workspace.currencyProperty().get(),
                workspace.stressProperty().get());
    }

    private List<Assessment> known() {
        return Stream.of(workspace.actualProperty(), workspace.assessmentProperty())
                .flatMap(a -> a.get().stream())
                .toList();
    }

    /// What an edit would do to an account: margins first, then liquidations.
    public void impact(Edit edit, AccountId of, Consumer<Impact> publish) {
        leaveSizes();
        Optional<Situation> now = workspace.situation();
        Optional<Assessment> known = workspace.assessmentProperty().get();
        known.flatMap(a -> a.account(of)).ifPresent(before -> {
            busy.begin(Stage.IMPACT);
            impacts.request((_, wanted) -> margined(now.orElseThrow(), edit, before, assessor(wanted)), found -> {
                publish.accept(found);
                impacts.request((_, wanted) -> Optional.of(searched(found, assessor(wanted))), whole -> {
                    busy.end(Stage.IMPACT);
                    publish.accept(whole);
                });
            });
        });
    }

    private Assessor assessor(BooleanSupplier wanted) {
        return Assessor.of(library, workspace.currencyProperty().get())
                .under(workspace.stressProperty().get())
                .whileWanted(wanted);
    }

    private Optional<Impact> margined(Situation now, Edit edit, AccountAssessment before, Assessor assessor) {
        Situation after = now.edited(List.of(edit), library);
        return after.counted().accounts().stream()
                .filter(a -> a.id().equals(before.id()))
                .findFirst()
                .map(a -> AccountAssessment.margined(a, after.market(), assessor))
                .map(a -> new Impact(edit, after, before, a.recalling(before)));
    }

    private static Impact searched(Impact margined, Assessor assessor) {
        AccountAssessment after = margined.after().searched(margined.situation().market(), assessor);
        return new Impact(margined.edit(), margined.situation(), margined.before(), after);
    }

    public void leaveImpact() {
        impacts.drop();
        busy.end(Stage.IMPACT);
    }

    /// @param tried gets how many sizes were looked at, on the UI thread
    public void largest(SizeQuestion question, IntConsumer tried, Consumer<Largest> publish) {
        workspace.situation().ifPresent(now -> {
            busy.begin(Stage.SIZE);
            sizes.request((_, wanted) -> largest(now, question, counting(wanted, tried)), found -> {
                busy.end(Stage.SIZE);
                publish.accept(found);
            });
        });
    }

    private Optional<Largest> largest(Situation now, SizeQuestion question, BooleanSupplier wanted) {
        LargestSize search = new LargestSize(assessor(wanted), now);
        LargestSize.Answer buy = search.of(question.signed(1), question.mode(), question.limit(), wanted);
        LargestSize.Answer sell = search.of(question.signed(-1), question.mode(), question.limit(), wanted);
        return Optional.of(new Largest(buy, sell));
    }

    private BooleanSupplier counting(BooleanSupplier wanted, IntConsumer tried) {
        int[] count = {0};
        return () -> {
            int now = ++count[0];
            threads.ui().execute(() -> {
                if (wanted.getAsBoolean()) {
                    tried.accept(now);
                }
            });
            return wanted.getAsBoolean();
        };
    }

    public void leaveSizes() {
        sizes.drop();
        busy.end(Stage.SIZE);
    }

    /// Looks at the market in some way.
    ///
    /// @param <T> what is seen
    public <T> void look(Supplier<T> at, Consumer<T> publish) {
        busy.begin(Stage.CHAIN);
        chains.request((_, _) -> Optional.of(at.get()), found -> {
            busy.end(Stage.CHAIN);
            publish.accept(found);
        });
    }

    /// Whatever takes long.
    void cancel() {
        leaveComparison();
        leaveImpact();
        leaveSizes();
    }
}
