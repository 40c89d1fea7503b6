package plimsoll.views.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.whatif.Edit;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class ReconciliationViewModelTest {
    private static final String FAQ = "binance-faq-cross.json";

    private static List<String> reasons(ReconciliationViewModel model) {
        return model.rows().stream().map(r -> r.reason().text()).toList();
    }

    @Test
    void oursStandsBesideTheVenuesFigure() {
        ReconciliationViewModel model = new ReconciliationViewModel(Samples.opened(FAQ), new Sight());
        ReconciliationRow first = model.rows().getFirst();
        assertThat(first.what().text()).isEqualTo("ETHUSDT liquidation price");
        assertThat(first.ours().text()).isEqualTo("1,153.2565");
        assertThat(first.venue().text()).isEqualTo("1,153.26");
        assertThat(first.difference().text()).isEqualTo("-0.0035");
        assertThat(first.relative().text()).isEqualTo("-3.1e-6");
        assertThat(reasons(model)).containsExactly("rounded by the venue", "agrees");
        assertThat(model.severalAccountsProperty().get()).isFalse();
    }

    @Test
    void anUnexplainedDifferenceComesFirstAndIsSaidInWords() {
        ReconciliationViewModel model = new ReconciliationViewModel(
                Samples.changed(FAQ, "\"liquidationPrice\": 26316.89", "\"liquidationPrice\": 26300.5"), new Sight());
        assertThat(reasons(model)).containsExactly("unexplained", "rounded by the venue");
        assertThat(model.rows().getFirst().reason().tone()).isEqualTo(Tone.DANGER);
    }

    @Test
    void anEditLeavesTheComparisonAsInTheFileAndSaysSo() {
        Workspace workspace = Samples.opened(FAQ);
        ReconciliationViewModel model = new ReconciliationViewModel(workspace, new Sight());
        List<ReconciliationRow> before = List.copyOf(model.rows());
        assertThat(model.noteProperty().get()).contains("as loaded");
        workspace.edit(new Edit.Resize(Samples.key("faq-2021", "BTCUSDT"), 1));
        assertThat(model.rows()).isEqualTo(before);
        assertThat(model.noteProperty().get()).contains("without your edits");
        workspace.undo();
        assertThat(model.noteProperty().get()).contains("as loaded");
    }

    @Test
    void everyAccountOfTheFileIsListed() {
        ReconciliationViewModel model =
                new ReconciliationViewModel(Samples.opened("deribit-inverse-book.json"), new Sight());
        assertThat(model.severalAccountsProperty().get()).isTrue();
        assertThat(model.rows()).hasSize(6);
        assertThat(model.rows()).extracting(r -> r.account().text()).contains("docs-example", "captured-eth");
    }

    @Test
    void anotherFileReplacesTheLines() {
        Workspace workspace = Samples.opened(FAQ);
        ReconciliationViewModel model = new ReconciliationViewModel(workspace, new Sight());
        workspace.show(Samples.opened(Samples.BASKET).fileProperty().get().orElseThrow());
        assertThat(model.rows()).isEmpty();
        assertThat(workspace.busyProperty().get()).isFalse();
    }

    @Test
    void theStatusBarSaysTheWorst() {
        assertThat(words(Samples.opened(Samples.BASKET))).isEmpty();
        assertThat(words(Samples.opened(FAQ))).isEqualTo("✔ agrees with the venue");
        assertThat(words(Samples.changed(FAQ, "26316.89}", "26300.5}")))
                .isEqualTo("▲ 1 unexplained difference from the venue");
        assertThat(words(Samples.changed(
                        FAQ, "\"reported\": {", "\"reported\": {\"marginRatio\": 0.01, \"equity\": 1,")))
                .isEqualTo("▲ 2 unexplained differences from the venue");
        assertThat(words(Samples.changed(FAQ, "\"BTCUSDT\": {\"liq", "\"NOBODY\": {\"liq")))
                .isEqualTo("● 1 of 2 venue figures not compared");
        assertThat(words(Samples.opened("binance-coinm-short.json")))
                .isEqualTo("● 1 possibly explained difference from the venue");
    }

    private static String words(Workspace workspace) {
        return new Agreement(workspace.reconciliations().linesProperty().get()).words();
    }
}
