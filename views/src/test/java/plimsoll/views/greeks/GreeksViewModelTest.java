package plimsoll.views.greeks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Workspace;

final class GreeksViewModelTest {
    private final GreeksViewModel model = new GreeksViewModel(Samples.opened(Samples.OPTIONS));

    private GreekRow account() {
        return model.rootProperty().get().orElseThrow();
    }

    @Test
    void foldsPositionsIntoExpiriesAndUnderlyings() {
        GreekRow btc = account().children().getFirst();
        assertThat(btc.name().text()).isEqualTo("BTC");
        assertThat(btc.children()).extracting(r -> r.name().text()).contains("10 Mar 2023, 3 days", "perpetual");
        assertThat(btc.children().stream().mapToInt(e -> e.children().size()).sum())
                .isEqualTo(14);
    }

    @Test
    void everyLevelSumsToTheNext() {
        GreekRow btc = account().children().getFirst();
        double vega = btc.children().stream().mapToDouble(r -> r.vega().value()).sum();
        assertThat(btc.vega().value()).isCloseTo(vega, Offset.offset(1e-9));
        GreekRow expiry = btc.children().getFirst();
        double delta = expiry.children().stream()
                .mapToDouble(r -> r.coinDelta().value())
                .sum();
        assertThat(expiry.coinDelta().value()).isCloseTo(delta, Offset.offset(1e-9));
    }

    @Test
    void coinCollateralCountsOnlyWhenAskedFor() {
        GreeksViewModel coins = new GreeksViewModel(Samples.opened("deribit-btc-options-2021.json"));
        assertThat(names(coins)).anyMatch(n -> n.endsWith("collateral"));
        coins.collateralProperty().set(false);
        assertThat(names(coins)).noneMatch(n -> n.endsWith("collateral"));
    }

    private static List<String> names(GreeksViewModel model) {
        return model.rootProperty().get().orElseThrow().children().stream()
                .flatMap(u -> u.children().stream())
                .map(r -> r.name().text())
                .toList();
    }

    @Test
    void coinsOfDifferentUnderlyingsAreNotAddedUp() {
        GreeksViewModel basket = new GreeksViewModel(Samples.opened(Samples.BASKET));
        GreekRow total = basket.rootProperty().get().orElseThrow();
        assertThat(total.coinDelta().text()).isEqualTo("–");
        assertThat(total.dollarDelta().value()).isNotNaN();
    }

    @Test
    void theNetOverAllAccountsIsTheirSum() {
        Workspace workspace = Samples.opened("deribit-inverse-book.json");
        GreeksViewModel several = new GreeksViewModel(workspace);
        GreekRow net = several.netProperty().get().orElseThrow();
        double sum = 0;
        for (AccountAssessment account :
                workspace.assessmentProperty().get().orElseThrow().accounts()) {
            workspace.accountProperty().set(Optional.of(account.id()));
            sum += several.rootProperty().get().orElseThrow().dollarDelta().value();
        }
        assertThat(net.dollarDelta().value()).isCloseTo(sum, Offset.offset(1e-9 * Math.abs(sum)));
        several.collateralProperty().set(false);
        assertThat(several.netProperty().get().orElseThrow().dollarDelta().value())
                .isNotEqualTo(net.dollarDelta().value());
        assertThat(model.netProperty().get()).isEmpty();
    }
}
