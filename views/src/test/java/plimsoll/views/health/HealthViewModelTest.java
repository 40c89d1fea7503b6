package plimsoll.views.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.alert.Alert;
import plimsoll.model.alert.Band;
import plimsoll.model.alert.Watched;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class HealthViewModelTest {
    private static final PositionKey BTC = new PositionKey(new AccountId("one-way"), new PositionId("BTCUSDT"));
    private static final String POOL = "one-way, cross, USDT";

    private final Preferences preferences = Preferences.inMemory();
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final AlertDesk desk = new AlertDesk(workspace, preferences);
    private final HealthViewModel model = new HealthViewModel(workspace, new Sight(), desk);

    private LimitRow limit(Watched what, String underlying) {
        return model.limits().stream()
                .filter(r -> r.key().what() == what && r.key().underlying().equals(underlying))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words() {
        return model.alerts().stream().map(r -> r.words().text()).toList();
    }

    private AlertRow alert(String words) {
        return model.alerts().stream()
                .filter(r -> r.words().text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyPoolHeldHasAGauge() {
        assertThat(model.gauges()).hasSize(5);
        assertThat(model.gauges()).extracting(GaugeRow::share).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        GaugeRow first = model.gauges().getFirst();
        assertThat(first.name()).isEqualTo("one-way · cross, USDT");
        assertThat(first.ratio().text()).isEqualTo("4.35 % · calm");
        assertThat(first.ratio().tone()).isEqualTo(Tone.SAFE);
        assertThat(first.distance().text()).isEqualTo("liquidation -15.09 %");
    }

    @Test
    void limitsAreChangedInTheirUnitAndKept() {
        model.limit(limit(Watched.RATIO, ""), Band.WATCH, "2");
        model.limit(limit(Watched.RATIO, ""), Band.DANGER, "4");
        assertThat(model.gauges().getFirst().ratio().text()).isEqualTo("4.35 % · ✖ danger");
        assertThat(words().getFirst()).isEqualTo("Margin ratio of " + POOL + " is 4.35 %, limit 4 %");
        model.limit(limit(Watched.DOLLAR_DELTA, "BTC"), Band.DANGER, "250k");
        assertThat(words()).anyMatch(w -> w.startsWith("Dollar delta of BTC is +") && w.endsWith("limit 250,000"));
        HealthViewModel again = new HealthViewModel(workspace, new Sight(), new AlertDesk(workspace, preferences));
        assertThat(again.limits()).isEqualTo(model.limits());
        assertThat(limit(Watched.RATIO, "").danger().text()).isEqualTo("4");
        model.limit(limit(Watched.DOLLAR_DELTA, "BTC"), Band.DANGER, "");
        assertThat(limit(Watched.DOLLAR_DELTA, "BTC").danger().text()).isEqualTo("–");
        model.reset();
        assertThat(limit(Watched.RATIO, "").watch().text()).isEqualTo("50");
    }

    @Test
    void impossibleLimitsAreRefusedAndChangeNothing() {
        for (String typed : List.of("-5", "0", "much", "1,5")) {
            assertThat(model.limit(limit(Watched.RATIO, ""), Band.WATCH, typed))
                    .hasValueSatisfying(why -> assertThat(why).contains("a number above 0 in %"));
        }
        assertThat(model.limit(limit(Watched.RATIO, ""), Band.WATCH, "90"))
                .contains("Watching comes before danger: watch is at most 80 %");
        assertThat(model.limit(limit(Watched.DISTANCE, ""), Band.DANGER, "40"))
                .contains("Watching comes before danger: danger is at most 30 %");
        assertThat(limit(Watched.RATIO, "").watch().text()).isEqualTo("50");
    }

    @Test
    void acknowledgedAlertsAreSilentUntilTheyGetWorse() {
        String liquidation = "Liquidation of " + POOL;
        model.acknowledge(alert(liquidation));
        assertThat(alert(liquidation).state().text()).isEqualTo("✓ seen");
        model.acknowledgeAll();
        assertThat(model.silentProperty().get()).isTrue();
        assertThat(model.summaryProperty().get()).isEqualTo("✔ no new alerts");
        List<Alert> announced = new ArrayList<>();
        desk.announcedProperty().addListener((_, _, alerts) -> announced.addAll(alerts));
        workspace.edit(new Edit.Resize(BTC, 13));
        assertThat(alert(liquidation).state().text()).isEqualTo("✓ seen");
        assertThat(announced).isEmpty();
        workspace.edit(new Edit.Resize(BTC, 30));
        assertThat(alert(liquidation).state().text()).isEqualTo("● new");
        assertThat(alert(liquidation).band().text()).isEqualTo("✖ danger");
        assertThat(announced).extracting(Alert::words).anyMatch(w -> w.startsWith(liquidation));
        assertThat(model.summaryProperty().get()).isEqualTo("✖ 1 new alert");
        assertThat(new AlertSummary(desk.bookProperty().get()).words())
                .startsWith("✖ ")
                .contains(liquidation);
        workspace.edit(new Edit.Resize(BTC, 1));
        assertThat(alert(liquidation).state().text()).isEqualTo("cleared");
    }

    @Test
    void whatAFileIsOpenedWithIsListedButNotAnnounced() {
        preferences.put("alerts.limits", "RATIO\t\t0.001\t0.002");
        Workspace other = Samples.empty();
        AlertDesk strict = new AlertDesk(other, preferences);
        List<Alert> announced = new ArrayList<>();
        strict.announcedProperty().addListener((_, _, alerts) -> announced.addAll(alerts));
        other.open(Path.of("..", "sample-portfolios", Samples.BASKET));
        assertThat(strict.bookProperty().get().unacknowledged()).anyMatch(a -> a.band() == Band.DANGER);
        assertThat(announced).isEmpty();
    }

    @Test
    void theSameFileReadAgainKeepsWhatWasAcknowledged() {
        model.acknowledgeAll();
        workspace.documents().reload();
        assertThat(model.silentProperty().get()).isTrue();
        workspace.open(Path.of("..", "sample-portfolios", Samples.OPTIONS));
        assertThat(model.alerts()).allMatch(r -> r.state().text().equals("● new"));
    }

    @Test
    void pricesGetOldByTheClockAlone() {
        Instant asOf =
                workspace.assessmentProperty().get().orElseThrow().market().asOf();
        Instant[] now = {asOf.plus(Duration.ofMinutes(59))};
        desk.watch(() -> now[0]);
        assertThat(words()).noneMatch(w -> w.startsWith("Prices are"));
        now[0] = asOf.plus(Duration.ofMinutes(90));
        desk.lookAtClock();
        assertThat(words()).contains("Prices are 1.5 hours old, limit 1 hour");
    }

    @Test
    void soundIsOffAndNotificationsAreOnUntilChanged() {
        assertThat(model.soundProperty().get()).isFalse();
        assertThat(model.notifyProperty().get()).isTrue();
        model.soundProperty().set(true);
        model.notifyProperty().set(false);
        AlertDesk again = new AlertDesk(workspace, preferences);
        assertThat(again.soundProperty().get()).isTrue();
        assertThat(again.notifyProperty().get()).isFalse();
    }
}
