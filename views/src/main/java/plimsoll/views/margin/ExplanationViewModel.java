package plimsoll.views.margin;

import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Derivation;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.margin.ScenarioProfit;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.valuation.Leg;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.control.Words;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// Where the margin of the current account comes from: pools, requirements, formula, inputs.
public final class ExplanationViewModel {
    private static final Messages TEXT = Messages.of("explanation");

    private final Workspace workspace;
    private final ReadOnlyObjectWrapper<List<ExplanationRow>> pools = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ExplanationRow>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper formula = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper parameters = new ReadOnlyStringWrapper("");
    private final ObservableList<InputRow> inputs = FXCollections.observableArrayList();
    private final ObservableList<ScenarioRow> scenarios = FXCollections.observableArrayList();

    private Optional<MarginResult> explained = Optional.empty();

    ExplanationViewModel(Workspace workspace) {
        this(workspace, new Sight(), new Asked());
    }

    /// @param asked figures of the comparison to lead to their requirement
    public ExplanationViewModel(Workspace workspace, Sight sight, Asked asked) {
        this.workspace = workspace;
        sight.follow(
                this::refresh, workspace.assessmentProperty(), workspace.accountProperty(), workspace.modeProperty());
        sight.await(this::followPosition, workspace.positionProperty());
        asked.answer(this::explain);
    }

    private void followPosition() {
        workspace.positionProperty().get().flatMap(this::find).ifPresent(row -> select(Optional.of(row)));
    }

    private void explain(Metric metric) {
        explained
                .flatMap(result ->
                        new Behind(result, pools.get(), workspace.moveProperty().get()).of(metric))
                .ifPresent(row -> select(Optional.of(row)));
    }

    ReadOnlyObjectProperty<List<ExplanationRow>> poolsProperty() {
        return pools.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<ExplanationRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ReadOnlyStringProperty formulaProperty() {
        return formula.getReadOnlyProperty();
    }

    /// Which dated parameters were used, and where they come from.
    ReadOnlyStringProperty parametersProperty() {
        return parameters.getReadOnlyProperty();
    }

    ObservableList<InputRow> inputs() {
        return inputs;
    }

    ObservableList<ScenarioRow> scenarios() {
        return scenarios;
    }

    private void refresh() {
        Optional<MarginResult> result = workspace
                .currentAccount()
                .map(a -> a.comparison().in(workspace.modeProperty().get()));
        if (!explains(result)) {
            explained = result;
            refresh(result);
        }
    }

    /// Liquidations that are found later change nothing here.
    private boolean explains(Optional<MarginResult> result) {
        return result.isPresent()
                && explained.stream()
                        .anyMatch(e -> e.asIf() == result.get().asIf()
                                && requirements(e).equals(requirements(result.get())));
    }

    /// By their identity.
    private static Set<Object> requirements(MarginResult result) {
        Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
        result.pools().forEach(pool -> all.add(pool.requirements()));
        return all;
    }

    private void refresh(Optional<MarginResult> result) {
        String before = selected.get().map(ExplanationRow::id).orElse("");
        pools.set(result.map(MarginResult::pools).orElse(List.of()).stream()
                .map(ExplanationRow::of)
                .toList());
        title.set(result.map(r -> Words.mode(r.asIf()) + " · " + r.method()).orElse(""));
        parameters.set(result.map(MarginResult::parameters).orElse(List.of()).stream()
                .map(ExplanationViewModel::words)
                .collect(Collectors.joining("\n")));
        select(find(before)
                .or(() -> workspace.positionProperty().get().flatMap(this::find))
                .or(this::first));
    }

    private static String words(Provenance p) {
        return TEXT.text("inForceFromSeen", p.id(), p.effectiveFrom(), p.retrieved(), p.origin(), p.source());
    }

    /// The requirement of a position, or the one of its underlying where it has none of its own.
    private Optional<ExplanationRow> find(PositionKey key) {
        return find("position/" + key.position()).or(() -> underlying(key).flatMap(u -> find("underlying/" + u)));
    }

    private Optional<UnderlyingId> underlying(PositionKey key) {
        return workspace.currentAccount().stream()
                .flatMap(a -> a.comparison().valued().legs().stream())
                .filter(leg -> leg.position().id().equals(key.position()))
                .map(Leg::underlying)
                .findFirst();
    }

    private Optional<ExplanationRow> find(String id) {
        return rows().filter(r -> r.id().equals(id)).findFirst();
    }

    /// The first requirement that explains something.
    private Optional<ExplanationRow> first() {
        return rows().filter(
                        r -> r.requirement().flatMap(Requirement::derivation).isPresent())
                .findFirst()
                .or(() -> rows().findFirst());
    }

    private Stream<ExplanationRow> rows() {
        return pools.get().stream().flatMap(ExplanationViewModel::withChildren);
    }

    private static Stream<ExplanationRow> withChildren(ExplanationRow row) {
        return Stream.concat(Stream.of(row), row.children().stream().flatMap(ExplanationViewModel::withChildren));
    }

    void select(Optional<ExplanationRow> row) {
        Optional<Derivation> derivation =
                row.flatMap(ExplanationRow::requirement).flatMap(Requirement::derivation);
        formula.set(derivation.map(Derivation::formula).orElse(""));
        Rows.replace(
                inputs,
                derivation.map(Derivation::inputs).orElse(List.of()).stream()
                        .map(InputRow::new)
                        .toList());
        Rows.replace(scenarios, row.map(ExplanationViewModel::scenarios).orElse(List.of()));
        selected.set(row);
    }

    /// Of the requirement, or of the child that has them; the worst first.
    private static List<ScenarioRow> scenarios(ExplanationRow row) {
        List<ScenarioProfit> found = withChildren(row)
                .flatMap(r -> r.requirement().stream())
                .map(Requirement::scenarios)
                .filter(s -> !s.isEmpty())
                .findFirst()
                .orElse(List.of());
        List<ScenarioProfit> sorted = found.stream()
                .sorted(Comparator.comparingDouble(ScenarioProfit::profit))
                .toList();
        return sorted.stream()
                .map(s -> new ScenarioRow(
                        s, row.currency(), s.profit() == sorted.getFirst().profit()))
                .toList();
    }
}
