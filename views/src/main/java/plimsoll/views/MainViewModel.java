package plimsoll.views;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterStress;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Severity;
import plimsoll.views.control.Messages;
import plimsoll.views.reconciliation.Agreement;
import plimsoll.views.workspace.AccountAge;
import plimsoll.views.workspace.Assessment;
import plimsoll.views.workspace.OpenedFile;
import plimsoll.views.workspace.Workspace;

/// What stands around the panels: toolbar and status bar.
final class MainViewModel {
    private static final Messages TEXT = Messages.of("main");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper parameters = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper recalculation = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problems = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper reconciliation = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stress = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper positions = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper edited = new ReadOnlyStringWrapper("");
    private final BooleanProperty choosingCurrency = new SimpleBooleanProperty();
    private final ObservableList<AccountId> accounts = FXCollections.observableArrayList();
    private final ObservableList<Asset> currencies = FXCollections.observableArrayList(Asset.USD);

    MainViewModel(Workspace workspace) {
        this.workspace = workspace;
        workspace.fileProperty().subscribe(this::showFile);
        workspace.assessmentProperty().subscribe(_ -> refresh());
        workspace.accountProperty().addListener(_ -> refresh());
        workspace.accountProperty().addListener(_ -> showAsOf());
        workspace.documents().agesProperty().addListener(_ -> showAsOf());
        workspace
                .reconciliations()
                .linesProperty()
                .subscribe(lines -> reconciliation.set(new Agreement(lines).words()));
        workspace.stressProperty().subscribe(s -> stress.set(words(s)));
        workspace.whatIfs().sizeProperty().subscribe(size -> edited.set(edited(size.intValue())));
    }

    ReadOnlyStringProperty fileNameProperty() {
        return fileName.getReadOnlyProperty();
    }

    ReadOnlyStringProperty asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    /// Whether the figures of the account that is looked at should be asked for again.
    ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    ReadOnlyStringProperty parametersProperty() {
        return parameters.getReadOnlyProperty();
    }

    ReadOnlyStringProperty recalculationProperty() {
        return recalculation.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// How the file's figures compare with those the venue reported.
    ReadOnlyStringProperty reconciliationProperty() {
        return reconciliation.getReadOnlyProperty();
    }

    /// What the parameters are multiplied by; empty when by nothing.
    ReadOnlyStringProperty stressProperty() {
        return stress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty positionsProperty() {
        return positions.getReadOnlyProperty();
    }

    ReadOnlyStringProperty editedProperty() {
        return edited.getReadOnlyProperty();
    }

    /// For the window's frame; a mark precedes it while there are edits that no file has.
    ObservableValue<String> titleProperty() {
        return Bindings.createStringBinding(
                () -> stress.get().isEmpty()
                        ? TEXT.text(
                                "plimsoll",
                                (workspace.whatIfs().unsavedProperty().get() ? "• " : ""),
                                fileName.get())
                        : TEXT.text(
                                "stressedPlimsoll",
                                (workspace.whatIfs().unsavedProperty().get() ? "• " : ""),
                                fileName.get()),
                workspace.whatIfs().unsavedProperty(),
                fileName,
                stress);
    }

    /// Set to open the list of currencies.
    BooleanProperty choosingCurrencyProperty() {
        return choosingCurrency;
    }

    ObservableList<AccountId> accounts() {
        return accounts;
    }

    /// Those totals may be stated in.
    ObservableList<Asset> currencies() {
        return currencies;
    }

    private void showFile(Optional<OpenedFile> file) {
        fileName.set(file.map(OpenedFile::name).orElse(TEXT.text("noPortfolio")));
        showAsOf();
        accounts.setAll(file.stream()
                .flatMap(f -> f.portfolio().book().accounts().stream())
                .map(Account::id)
                .toList());
        currencies.setAll(file.map(MainViewModel::currencies).orElse(Set.of(Asset.USD)));
    }

    /// Of the account that is looked at.
    private void showAsOf() {
        Optional<AccountId> account = workspace.accountProperty().get();
        Optional<AccountAge> age =
                account.map(id -> workspace.documents().agesProperty().get().get(id));
        asOf.set(workspace
                .fileProperty()
                .get()
                .filter(f -> !isEmpty(f))
                .map(f -> f.portfolio().market())
                .map(m -> TIME.format(account.map(m::of).orElse(m).asOf()))
                .map(time ->
                        age.map(a -> TEXT.text("asOfAged", time, a.words())).orElse(time))
                .orElse("–"));
        stale.set(age.filter(AccountAge::isStale).isPresent());
    }

    private static boolean isEmpty(OpenedFile file) {
        return file.portfolio().market().asOf().equals(Instant.EPOCH);
    }

    private static Set<Asset> currencies(OpenedFile file) {
        MarketSnapshot market = file.portfolio().market();
        Set<Asset> found = new TreeSet<>(market.assets().keySet());
        found.add(Asset.USD);
        found.add(file.portfolio().currency());
        found.removeIf(asset -> !market.canReportIn(asset));
        return found;
    }

    private void refresh() {
        Optional<Assessment> assessment = workspace.assessmentProperty().get();
        parameters.set(workspace
                .currentAccount()
                .map(a -> words(a.comparison().in(AsIf.HELD).parameters()))
                .orElse("–"));
        recalculation.set(assessment
                .map(a -> a.isSearched()
                        ? TEXT.text("recalculatedInMs", a.took().toMillis())
                        : TEXT.text("recalculatedInMsLiquidations", a.took().toMillis()))
                .orElse(TEXT.text("nothingCalculatedYet")));
        problems.set(count(workspace.problems()));
        long held = assessment.stream()
                .flatMap(a -> a.accounts().stream())
                .mapToLong(a -> a.account().positions().size())
                .sum();
        positions.set(held == 1 ? TEXT.text("position", held) : TEXT.text("positions", held));
    }

    private static String words(ParameterStress stress) {
        return stress.isNone()
                ? ""
                : stress.names().stream()
                        .map(what -> what.key() + " × " + Numbers.quantity(stress.factor(what)))
                        .collect(Collectors.joining(", ", TEXT.text("stressedNotTheVenues"), ""));
    }

    private static String words(List<Provenance> parameters) {
        String ids = parameters.stream().map(Provenance::id).collect(Collectors.joining(" + "));
        return ids.isEmpty() ? TEXT.text("none") : ids;
    }

    private static String count(List<Problem> problems) {
        if (problems.isEmpty()) {
            return TEXT.text("noProblems");
        }
        return List.of(Severity.ERROR, Severity.WARNING, Severity.INFO).stream()
                .map(s -> count(problems, s))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String count(List<Problem> problems, Severity severity) {
        long count = problems.stream().filter(p -> p.severity() == severity).count();
        if (count == 0) {
            return "";
        }
        return switch (severity) {
            case ERROR -> (count == 1 ? TEXT.text("error", count) : TEXT.text("errors", count));
            case WARNING -> (count == 1 ? TEXT.text("warning", count) : TEXT.text("warnings", count));
            case INFO -> (count == 1 ? TEXT.text("remark", count) : TEXT.text("remarks", count));
        };
    }

    private static String edited(int edits) {
        if (edits == 0) {
            return "";
        }
        return edits == 1 ? TEXT.text("editedChangeNotIn", edits) : TEXT.text("editedChangesNotIn", edits);
    }
}
