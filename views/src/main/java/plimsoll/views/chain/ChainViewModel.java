package plimsoll.views.chain;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.whatif.Refusal;
import plimsoll.model.whatif.Situation;
import plimsoll.views.chart.Overlay;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Rows;
import plimsoll.views.workspace.NumberEntry;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Trades;
import plimsoll.views.workspace.Workspace;

/// The options of one expiry: a ladder of strikes, and their smile.
public final class ChainViewModel {
    private static final Messages TEXT = Messages.of("chain");

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Workspace workspace;
    private Optional<MarketSnapshot> market = Optional.empty();
    private Optional<Chain> chain = Optional.empty();
    private final ReadOnlyObjectWrapper<List<ChainKey>> keys = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<ChainKey>> key = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty size = new SimpleStringProperty("1");
    private final ObservableList<ChainRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<Overlay>> smile = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper fit = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper bids = new ReadOnlyBooleanWrapper();

    public ChainViewModel(Workspace workspace, Sight sight) {
        this.workspace = workspace;
        key.addListener(_ -> look());
        sight.follow(this::refresh, workspace.assessmentProperty());
        sight.await(this::show, workspace.accountProperty());
    }

    ReadOnlyObjectProperty<List<ChainKey>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    /// Which chain is shown.
    ObjectProperty<Optional<ChainKey>> keyProperty() {
        return key;
    }

    /// Contracts, as typed.
    StringProperty sizeProperty() {
        return size;
    }

    ObservableList<ChainRow> rows() {
        return rows;
    }

    ReadOnlyObjectProperty<Optional<Overlay>> smileProperty() {
        return smile.getReadOnlyProperty();
    }

    /// How well the curve fits.
    ReadOnlyStringProperty fitProperty() {
        return fit.getReadOnlyProperty();
    }

    /// Why the last trade was not made; empty when it was.
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /// Whether anybody bids or asks.
    ReadOnlyBooleanProperty bidsProperty() {
        return bids.getReadOnlyProperty();
    }

    static String title(Instant expiry) {
        return DATE.format(expiry);
    }

    /// Another market is looked at anew; in the same one only what is held may have changed.
    private void refresh() {
        Optional<MarketSnapshot> now = workspace.situation().map(Situation::market);
        if (now.equals(market)) {
            show();
            return;
        }
        market = now;
        keys.set(now.map(m -> List.copyOf(Chain.keys(m))).orElse(List.of()));
        Optional<ChainKey> wanted = key.get().filter(keys.get()::contains).or(this::heldFirst);
        if (wanted.equals(key.get())) {
            look();
        } else {
            key.set(wanted);
        }
    }

    /// The next expiry of which the account holds something, else the next of all.
    private Optional<ChainKey> heldFirst() {
        Map<InstrumentId, Double> held = held();
        return keys.get().stream()
                .filter(k -> market.stream()
                        .flatMap(m ->
                                held.keySet().stream().map(m.instruments()::get).filter(Objects::nonNull))
                        .anyMatch(i -> isIn(k, i)))
                .findFirst()
                .or(() -> keys.get().stream().findFirst());
    }

    private static boolean isIn(ChainKey key, Instrument instrument) {
        return instrument instanceof Instrument.Option o
                && o.terms().underlying().equals(key.underlying())
                && o.expiry().equals(key.expiry());
    }

    private void look() {
        Optional<MarketSnapshot> at = market;
        Optional<ChainKey> of = key.get();
        workspace.estimates().look(() -> of.flatMap(k -> at.map(m -> Chain.of(m, k))), this::publish);
    }

    private void publish(Optional<Chain> found) {
        chain = found;
        bids.set(found.filter(Chain::hasBids).isPresent());
        smile.set(found.flatMap(Chain::smile).map(SmileWords::chart));
        fit.set(found.flatMap(Chain::smile).map(SmileWords::of).orElse(""));
        show();
    }

    private void show() {
        Map<InstrumentId, Double> held = held();
        Rows.replace(
                rows,
                chain.map(Chain::strikes).orElse(List.of()).stream()
                        .map(s -> ChainRow.of(s, held))
                        .toList());
        refusal.set("");
    }

    private Optional<Account> account() {
        return workspace
                .situation()
                .flatMap(s -> workspace.accountProperty().get().flatMap(s::account));
    }

    private Map<InstrumentId, Double> held() {
        Map<InstrumentId, Double> held = new HashMap<>();
        account().ifPresent(a -> a.positions().forEach(p -> held.merge(p.instrument(), p.quantity(), Double::sum)));
        return held;
    }

    /// @param sign above 0 to buy
    void trade(InstrumentId id, double sign) {
        OptionalDouble typed = NumberEntry.parse(size.get());
        if (typed.isEmpty() || !(typed.getAsDouble() > 0)) {
            refusal.set(TEXT.text("isNoSizeAllowed", size.get()));
        } else {
            take(id, sign * typed.getAsDouble());
        }
    }

    /// One lot; one contract where the lot is unknown.
    void tradeLot(InstrumentId id, double sign) {
        take(id, sign * lot(id));
    }

    private double lot(InstrumentId id) {
        double lot = market.map(m -> m.instruments().get(id))
                .map(i -> i.terms().lotSize())
                .orElse(Double.NaN);
        return lot > 0 ? lot : 1;
    }

    private void take(InstrumentId id, double quantity) {
        String why = account()
                .map(a -> workspace
                        .estimates()
                        .take(Trades.of(a, id, quantity))
                        .map(Refusal::words)
                        .orElse(""))
                .orElse(TEXT.text("noAccountIsShown"));
        refusal.set(why);
    }

    /// Considers it before it is traded.
    void consider(InstrumentId id) {
        workspace.estimates().instrumentProperty().set(Optional.of(id));
    }

    /// More or fewer contracts by lots of the first option.
    void stepSize(int by) {
        double now = NumberEntry.parse(size.get()).orElse(0);
        double lot = rows.stream()
                .flatMap(r -> Stream.of(r.call(), r.put()))
                .flatMap(s -> s.id().stream())
                .findFirst()
                .map(this::lot)
                .orElse(1.0);
        size.set(Numbers.upTo(Math.max(now + by * lot, lot), 8));
    }
}
