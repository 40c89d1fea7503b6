package plimsoll.views.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import plimsoll.model.margin.AsIf;
import plimsoll.model.whatif.Edit;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class ContributionsViewModelTest {
    private final Workspace workspace = Samples.opened(Samples.OPTIONS);
    private final ContributionsViewModel model = new ContributionsViewModel(workspace, new Sight());

    @Test
    void theMostDangerousIsFirst() {
        assertThat(model.rows()).hasSize(15);
        assertThat(model.rows())
                .isSortedAccordingTo(Comparator.comparingDouble(
                        (ContributionRow r) -> -r.contribution().nearest()));
        assertThat(model.rows().getFirst().effect().text()).isEqualTo("endangers");
        assertThat(model.rows().getLast().effect().text()).isEqualTo("protects");
    }

    @Test
    void figuresAreInTheCurrencyOfTheTotals() {
        assertThat(model.currencyProperty().get()).isEqualTo("USD");
        ContributionRow money = model.rows().stream()
                .filter(r -> r.name().text().equals("USDC balance"))
                .findFirst()
                .orElseThrow();
        assertThat(money.excess().text()).isEqualTo("-60,000.00");
        assertThat(money.without().text()).isEqualTo("now");
        assertThat(money.key()).isEmpty();
    }

    @Test
    void theChosenModeIsShown() {
        String held = model.rows().getFirst().now().text();
        workspace.modeProperty().set(AsIf.CROSS);
        assertThat(model.rows().getFirst().now().text()).isNotEqualTo(held);
    }

    @Test
    void choosingARowChoosesThePosition() {
        ContributionRow first = model.rows().getFirst();
        model.select(first);
        assertThat(workspace.positionProperty().get()).isEqualTo(first.key());
        assertThat(first.key()).isPresent();
    }

    @Test
    void anEditChangesWhatIsShown() {
        String before = model.rows().getFirst().maintenance().text();
        PositionKey key = model.rows().getFirst().key().orElseThrow();
        workspace.edit(new Edit.Resize(key, 5));
        assertThat(model.rows()).extracting(r -> r.maintenance().text()).doesNotContain(before);
    }

    @Test
    void withoutAFileNothingIsShown() {
        assertThat(new ContributionsViewModel(Samples.empty(), new Sight()).rows())
                .isEmpty();
    }
}
