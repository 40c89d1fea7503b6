package plimsoll.views.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.surface.StressOutcome;
import plimsoll.views.workspace.Busy.Stage;

/// What named stresses do to the current account. Owned by the UI thread; nothing is computed until a
/// panel asks for it.
public final class StressTables {
    /// Published whole.
    public record Table(AccountId account, AsIf mode, Asset currency, List<StressOutcome> outcomes) {
        public Table {
            outcomes = List.copyOf(outcomes);
        }
    }

    private final Lane lane;
    private final Busy busy;
    private final ParameterLibrary library;
    private final ObjectProperty<List<NamedStress>> stresses = new SimpleObjectProperty<>(NamedStresses.builtIn());
    private final ReadOnlyObjectWrapper<Optional<Table>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Scenarios.Subject> subject = Optional.empty();
    private final Demand demand = new Demand(() -> subject().ifPresent(this::calculate));

    StressTables(Threads threads, ParameterLibrary library, Busy busy, Consumer<RuntimeException> failed) {
        this.busy = busy;
        this.lane = new Lane(threads.compute(), threads.ui(), failed);
        this.library = library;
        stresses.addListener(_ -> demand.request());
    }

    public ReadOnlyObjectProperty<Optional<Table>> tableProperty() {
        return table.getReadOnlyProperty();
    }

    /// In the order of the table.
    public ObjectProperty<List<NamedStress>> stressesProperty() {
        return stresses;
    }

    /// Of the table.
    public Demand demand() {
        return demand;
    }

    private Optional<Scenarios.Subject> subject() {
        return subject;
    }

    void of(Scenarios.Subject newSubject) {
        subject = Optional.of(newSubject);
        demand.request();
    }

    void clear() {
        subject = Optional.empty();
        lane.drop();
        demand.drop();
        busy.end(Stage.STRESSES);
        table.set(Optional.empty());
    }

    private void calculate(Scenarios.Subject s) {
        List<NamedStress> all = stresses.get();
        busy.begin(Stage.STRESSES);
        lane.request((_, wanted) -> computed(s, all, wanted), this::publish);
    }

    private void publish(Table found) {
        table.set(Optional.of(found));
        busy.end(Stage.STRESSES);
    }

    private Optional<Table> computed(Scenarios.Subject s, List<NamedStress> all, BooleanSupplier wanted) {
        Assessor assessor =
                Assessor.of(library, s.of().currency()).under(s.of().stress()).whileWanted(wanted);
        List<StressOutcome> found = new ArrayList<>();
        for (NamedStress stress : all) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            found.addAll(
                    StressOutcome.all(assessor, s.account().account(), s.of().market(), s.mode(), List.of(stress)));
        }
        return Optional.of(new Table(s.account().id(), s.mode(), s.of().currency(), found));
    }
}
