package plimsoll.views.health;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.alert.Band;
import plimsoll.model.alert.Bands;
import plimsoll.model.alert.LimitKey;
import plimsoll.model.alert.Limits;
import plimsoll.model.alert.Sense;
import plimsoll.model.alert.Watched;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

/// The pools' gauges, the trader's limits and what came of them.
public final class HealthViewModel {
    private static final Messages TEXT = Messages.of("health");

    private final Workspace workspace;
    private final AlertDesk desk;
    private final ObservableList<GaugeRow> gauges = FXCollections.observableArrayList();
    private final ObservableList<AlertRow> alerts = FXCollections.observableArrayList();
    private final ObservableList<LimitRow> limits = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper silent = new ReadOnlyBooleanWrapper(true);

    public HealthViewModel(Workspace workspace, Sight sight, AlertDesk desk) {
        this.workspace = workspace;
        this.desk = desk;
        sight.follow(this::refresh, workspace.assessmentProperty(), desk.limitsProperty());
        sight.follow(this::showAlerts, desk.bookProperty());
    }

    /// The fullest pool first.
    ObservableList<GaugeRow> gauges() {
        return gauges;
    }

    ObservableList<AlertRow> alerts() {
        return alerts;
    }

    ObservableList<LimitRow> limits() {
        return limits;
    }

    /// Of what is not acknowledged.
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Whether there is nothing to acknowledge.
    ReadOnlyBooleanProperty silentProperty() {
        return silent.getReadOnlyProperty();
    }

    BooleanProperty soundProperty() {
        return desk.soundProperty();
    }

    BooleanProperty notifyProperty() {
        return desk.notifyProperty();
    }

    void acknowledge(AlertRow row) {
        desk.acknowledge(row.key());
    }

    void acknowledgeAll() {
        desk.acknowledgeAll();
    }

    /// All limits as they come.
    void reset() {
        desk.limitsProperty().set(Limits.DEFAULT);
    }

    /// @param typed in the row's unit; empty for no limit
    /// @return why it was refused; empty when it was taken
    Optional<String> limit(LimitRow row, Band band, String typed) {
        OptionalDouble number = NumberEntry.parse(typed);
        if (!typed.isBlank() && (number.isEmpty() || number.getAsDouble() <= 0)) {
            return Optional.of(TEXT.text("isNoLimitA", typed, row.key().what().unit()));
        }
        double value = typed.isBlank()
                ? Double.NaN
                : number.getAsDouble() / row.key().what().scale();
        Bands changed = band == Band.WATCH
                ? new Bands(value, row.bands().danger())
                : new Bands(row.bands().watch(), value);
        if (!changed.isOrdered(row.key().what().sense())) {
            return Optional.of(order(row, band));
        }
        desk.limitsProperty().set(desk.limitsProperty().get().with(row.key(), changed));
        return Optional.empty();
    }

    private static String order(LimitRow row, Band band) {
        boolean atMost = (row.key().what().sense() == Sense.ABOVE) == (band == Band.WATCH);
        String other = band == Band.WATCH ? row.danger().text() : row.watch().text();
        return band == Band.WATCH
                ? TEXT.text(
                        "watchingComesBeforeDanger",
                        atMost ? TEXT.text("atMost") : TEXT.text("atLeast"),
                        other,
                        row.key().what().unit())
                : TEXT.text(
                        "watchingComesBeforeDangerDanger",
                        atMost ? TEXT.text("atMost") : TEXT.text("atLeast"),
                        other,
                        row.key().what().unit());
    }

    private void refresh() {
        List<AccountAssessment> accounts =
                workspace.assessmentProperty().get().map(a -> a.accounts()).orElse(List.of());
        Rows.replace(
                gauges,
                accounts.stream()
                        .flatMap(a -> GaugeRow.of(a, desk.limitsProperty().get()))
                        .sorted(Comparator.comparingDouble(HealthViewModel::fullness)
                                .reversed())
                        .toList());
        Rows.replace(limits, limits(accounts));
    }

    /// An unknown one is as good as full.
    private static double fullness(GaugeRow row) {
        return Double.isNaN(row.share()) ? 1 : row.share();
    }

    private List<LimitRow> limits(List<AccountAssessment> accounts) {
        TreeSet<String> underlyings = new TreeSet<>();
        accounts.forEach(a -> a.coinGreeks().underlyings().forEach(r -> underlyings.add(r.name())));
        List<LimitRow> rows = new ArrayList<>();
        for (Watched what : Watched.values()) {
            if (!what.isOfUnderlying()) {
                rows.add(row(LimitKey.of(what)));
            }
        }
        for (String underlying : underlyings) {
            rows.add(row(new LimitKey(Watched.DOLLAR_DELTA, underlying)));
            rows.add(row(new LimitKey(Watched.GAMMA, underlying)));
            rows.add(row(new LimitKey(Watched.VEGA, underlying)));
        }
        return rows;
    }

    private LimitRow row(LimitKey key) {
        return new LimitRow(key, desk.limitsProperty().get().of(key));
    }

    private void showAlerts() {
        Rows.replace(
                alerts,
                desk.bookProperty().get().entries().stream().map(AlertRow::new).toList());
        silent.set(desk.bookProperty().get().unacknowledged().isEmpty());
        summary.set(new AlertSummary(desk.bookProperty().get()).count());
    }
}
