package plimsoll.views.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginState;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class ComparisonViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.BASKET);
    private final ComparisonViewModel model = new ComparisonViewModel(workspace);

    private ModeColumn column(AsIf mode) {
        return model.columnsProperty().get().stream()
                .filter(c -> c.mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsAllModesSideBySide() {
        assertThat(model.columnsProperty().get())
                .extracting(ModeColumn::mode)
                .containsExactly(AsIf.HELD, AsIf.ISOLATED, AsIf.CROSS, AsIf.PORTFOLIO);
        assertThat(column(AsIf.HELD).figures()).hasSameSizeAs(Metric.values());
    }

    @Test
    void namesTheNearestLiquidationWithDistanceAndSigma() {
        assertThat(column(AsIf.HELD).figures().get(Metric.NEAREST).text()).isEqualTo("BTC 60,182.49");
        assertThat(column(AsIf.HELD).figures().get(Metric.DISTANCE).text()).isEqualTo("-15.09 %, 4.7 σ");
        assertThat(column(AsIf.HELD).figures().get(Metric.DISTANCE).note()).contains("EWMA");
    }

    @Test
    void saysWhenTheMethodIsNotTheVenuesOwn() {
        assertThat(column(AsIf.HELD).venuesOwn()).isTrue();
        assertThat(column(AsIf.PORTFOLIO).venuesOwn()).isFalse();
    }

    @Test
    void aPoolAtItsTriggerFillsTheBar() {
        ModeColumn portfolio = column(AsIf.PORTFOLIO);
        assertThat(portfolio.state()).isEqualTo(MarginState.LIQUIDATABLE);
        assertThat(portfolio.usage()).isEqualTo(1);
        assertThat(portfolio.figures().get(Metric.NEAREST).text()).isEqualTo("now");
    }

    @Test
    void isEmptyWithoutAnAccount() {
        assertThat(new ComparisonViewModel(Samples.empty()).columnsProperty().get())
                .isEqualTo(List.of());
    }
}
