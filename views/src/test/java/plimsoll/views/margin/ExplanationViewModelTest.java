package plimsoll.views.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class ExplanationViewModelTest {
    @Test
    void leadsFromThePoolToFormulaInputsAndParameters() {
        ExplanationViewModel model = new ExplanationViewModel(Samples.opened(Samples.BASKET));
        assertThat(model.poolsProperty().get()).hasSize(2);
        assertThat(model.formulaProperty().get()).contains("maintenance rate");
        assertThat(model.inputs()).extracting(r -> r.name().text()).contains("mark", "leverage");
        assertThat(model.parametersProperty().get()).contains("binance-usdm/2026-03-05", "freqtrade");
    }

    @Test
    void followsTheSelectedPosition() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        ExplanationViewModel model = new ExplanationViewModel(workspace);
        workspace.positionProperty().set(Optional.of(Samples.key("one-way", "ETHUSDT")));
        assertThat(model.selectedProperty().get().orElseThrow().id()).isEqualTo("position/ETHUSDT");
    }

    @Test
    void keepsTheSelectionOverAnEditOfTheMode() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        ExplanationViewModel model = new ExplanationViewModel(workspace);
        workspace.positionProperty().set(Optional.of(Samples.key("one-way", "ETHUSDT")));
        workspace.modeProperty().set(AsIf.CROSS);
        assertThat(model.selectedProperty().get().orElseThrow().id()).isEqualTo("position/ETHUSDT");
    }

    @Test
    void aPositionInAMatrixLeadsToItsUnderlyingAndTheWorstScenario() {
        Workspace workspace = Samples.opened(Samples.OPTIONS);
        ExplanationViewModel model = new ExplanationViewModel(workspace);
        workspace.positionProperty().set(Optional.of(Samples.key("book", "BTC-PERP")));
        ExplanationRow shown = model.selectedProperty().get().orElseThrow();
        assertThat(shown.id()).isEqualTo("underlying/BTC");
        assertThat(model.scenarios().getFirst().worst()).isTrue();
        assertThat(-model.scenarios().getFirst().profit().value())
                .isEqualTo(shown.initial().value());
    }

    @Test
    void aLosingRequirementDoesNotCount() {
        ExplanationViewModel model = new ExplanationViewModel(Samples.opened(Samples.OPTIONS));
        ExplanationRow underlying =
                model.poolsProperty().get().getFirst().children().getFirst();
        assertThat(underlying.children()).extracting(r -> r.binding().text()).containsExactly("✓", "–");
    }

    @Test
    void isEmptyWithoutAnAccount() {
        ExplanationViewModel model = new ExplanationViewModel(Samples.empty());
        assertThat(model.poolsProperty().get()).isEmpty();
        assertThat(model.formulaProperty().get()).isEmpty();
    }

    @Test
    void aFigureOfTheComparisonLeadsToTheRequirementBehindIt() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        Asked asked = new Asked();
        ExplanationViewModel model = new ExplanationViewModel(workspace, new Sight(), asked);
        workspace.positionProperty().set(Optional.of(Samples.key("one-way", "ETHUSDT")));
        assertThat(led(model, asked, Metric.MAINTENANCE)).isEqualTo("position/BTCUSDT");
        workspace.modeProperty().set(AsIf.ISOLATED);
        assertThat(led(model, asked, Metric.RATIO)).isEqualTo("position/BTCUSDT");
        assertThat(led(model, asked, Metric.INITIAL)).isEqualTo("position/BTCUSDT");
        assertThat(led(model, asked, Metric.NEAREST)).isEqualTo("position/ETHUSDT");
        assertThat(led(model, asked, Metric.EQUITY)).isEqualTo("isolated/BTCUSDT");
    }

    private static String led(ExplanationViewModel model, Asked asked, Metric metric) {
        asked.ask(metric);
        return model.selectedProperty().get().orElseThrow().id();
    }

    @Test
    void ofANumberThatIsAskedBeforeItIsThereTheReasonIsShownToo() {
        Asked asked = new Asked();
        asked.ask(Metric.INITIAL);
        ExplanationViewModel model = new ExplanationViewModel(Samples.opened(Samples.OPTIONS), new Sight(), asked);
        ExplanationRow shown = model.selectedProperty().get().orElseThrow();
        assertThat(shown.requirement()).isPresent();
        assertThat(model.formulaProperty().get()).isNotEmpty();
    }
}
