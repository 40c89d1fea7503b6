package plimsoll.views.stresses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plimsoll.model.parameter.NamedStresses;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.workspace.Preferences;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class StressesViewModelTest {
    private final Preferences preferences = Preferences.inMemory();
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final StressesViewModel model = new StressesViewModel(workspace, new Sight(), preferences);

    private StressRow row(String name) {
        return model.rows().stream()
                .filter(r -> r.name().text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static StressDraft fall(String id, String name, String prices) {
        return new StressDraft(id, name, prices, "-20", "", "", "", "");
    }

    @Test
    void everyStressOfTheProgramHasARow() {
        assertThat(model.rows()).hasSameSizeAs(NamedStresses.builtIn());
        StressRow day = row("12 March 2020");
        assertThat(day.kind().text()).isEqualTo("past day");
        assertThat(day.state().text()).isEqualTo("liquidatable");
        assertThat(day.state().tone()).isEqualTo(Tone.DANGER);
        assertThat(day.vega().text()).isEqualTo("–");
        assertThat(row("Haircuts × 2").state().text()).isEqualTo("ok");
        assertThat(model.titleProperty().get()).startsWith("one-way · held mode");
    }

    @Test
    void theColumnsAddUpToTheProfit() {
        for (StressRow row : model.rows()) {
            double sum = row.outcome().split().total()
                    + row.outcome().basis()
                    + row.outcome().depeg();
            assertThat(row.outcome().profit()).isCloseTo(sum, within(1e-9));
        }
    }

    @Test
    void detailsNameTheSourceOfEachFigure() {
        String details = StressesViewModel.details(row("8 November 2022").stress());
        assertThat(details).contains("BTC -16.25 %", "TradingView", "USDT -3.00 %", "CoinDesk", "Left out.");
    }

    @Test
    void anOwnStressIsComputedKeptChangedAndDeleted() {
        assertThat(model.save(fall(model.fresh().id(), "Mine", "BTC -10"))).isEmpty();
        double first = row("Mine").profit().value();
        assertThat(row("Mine").kind().text()).isEqualTo("my own");
        StressesViewModel later = new StressesViewModel(Samples.opened(Samples.BASKET), new Sight(), preferences);
        assertThat(later.rows()).extracting(r -> r.name().text()).contains("Mine");
        assertThat(model.isOwn()).isTrue();
        assertThat(model.draft().prices()).isEqualTo("BTC -10");
        assertThat(model.save(fall(model.draft().id(), "Mine", "BTC -15 %, ETH 5")))
                .isEmpty();
        assertThat(row("Mine").profit().value()).isLessThan(first);
        assertThat(model.rows()).hasSize(NamedStresses.builtIn().size() + 1);
        model.delete();
        assertThat(model.rows()).hasSameSizeAs(NamedStresses.builtIn());
        assertThat(preferences.get(StressesViewModel.KEY)).contains("[]");
    }

    @Test
    void aPastDayIsCopiedNotChanged() {
        model.selectedProperty().set(Optional.of(row("19 May 2021").stress()));
        StressDraft draft = model.draft();
        assertThat(draft.name()).isEqualTo("19 May 2021, mine");
        assertThat(draft.prices()).isEqualTo("BTC -30.891527, ETH -44.921202");
        assertThat(model.save(draft)).isEmpty();
        assertThat(row("19 May 2021, mine").profit().value())
                .isCloseTo(row("19 May 2021").profit().value(), within(1.0));
        model.selectedProperty().set(Optional.of(row("19 May 2021").stress()));
        model.delete();
        assertThat(model.rows()).hasSize(NamedStresses.builtIn().size() + 1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    '',   'BTC -10', 'a stress needs a name'
                    Mine, 'BTC',     'prices: a name and a move are expected, such as BTC -20'
                    Mine, 'BTC x',   'prices BTC: a number is expected, not x'
                    Mine, 'BTC -100','price of BTC: a move above -100% and up to +10000% is expected'
                    """)
    void whatCannotBeUsedIsRefusedWithTheReason(String name, String prices, String why) {
        assertThat(model.save(fall("own-1", name, prices))).contains(why);
        assertThat(model.rows()).hasSameSizeAs(NamedStresses.builtIn());
        assertThat(preferences.get(StressesViewModel.KEY)).isEmpty();
    }

    @Test
    void whatWasKeptAndCannotBeReadIsSaid() {
        preferences.put(StressesViewModel.KEY, "{");
        Workspace other = Samples.opened(Samples.BASKET);
        StressesViewModel broken = new StressesViewModel(other, new Sight(), preferences);
        assertThat(broken.rows()).hasSameSizeAs(NamedStresses.builtIn());
        assertThat(other.noticeProperty().get().orElseThrow().text()).contains("own stresses cannot be read");
        assertThat(preferences.get(StressesViewModel.KEY)).contains("{");
    }
}
