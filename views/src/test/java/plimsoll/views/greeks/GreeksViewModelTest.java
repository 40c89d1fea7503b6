package plimsoll.views.greeks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.GreekTable.Row;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.Samples;
import plimsoll.views.workspace.Sight;
import plimsoll.views.workspace.Workspace;

final class GreeksViewModelTest {
    private final GreeksViewModel model = new GreeksViewModel(Samples.opened(Samples.OPTIONS), new Sight());

    private GreekRow account() {
        return model.rootProperty().get().orElseThrow();
    }

    private static Stream<GreekRow> leaves(GreekRow row) {
        return row.children().isEmpty()
                ? Stream.of(row)
                : row.children().stream().flatMap(GreeksViewModelTest::leaves);
    }

    @Test
    void foldsPositionsIntoStrikesExpiriesAndUnderlyings() {
        GreekRow btc = account().children().getFirst();
        assertThat(btc.title()).isEqualTo("BTC");
        assertThat(btc.children()).extracting(GreekRow::title).contains("10 Mar 2023, 3 days", "perpetual");
        assertThat(leaves(btc)).hasSize(14);
        GreekRow expiry = btc.children().getFirst();
        assertThat(expiry.children())
                .allMatch(strike ->
                        strike.title().endsWith("call") || strike.title().endsWith("put"))
                .allMatch(GreekRow::folded);
        assertThat(expiry.children())
                .extracting(strike ->
                        Double.parseDouble(strike.title().split(" ", -1)[0].replace(",", "")))
                .isSorted();
    }

    @Test
    void everyLevelSumsToTheNext() {
        assertSums(account());
    }

    private static void assertSums(GreekRow row) {
        if (row.children().isEmpty()) {
            return;
        }
        assertThat(row.vega().value()).isCloseTo(sum(row, r -> r.vega().value()), within(1e-9));
        assertThat(row.theta().value()).isCloseTo(sum(row, r -> r.theta().value()), within(1e-9));
        assertThat(row.dollarDelta().value())
                .isCloseTo(sum(row, r -> r.dollarDelta().value()), within(1e-6));
        assertThat(row.coinDelta().value())
                .isCloseTo(sum(row, r -> r.coinDelta().value()), within(1e-9));
        row.children().forEach(GreeksViewModelTest::assertSums);
    }

    private static double sum(GreekRow row, ToDoubleFunction<GreekRow> of) {
        return row.children().stream().mapToDouble(of).sum();
    }

    @Test
    void coinCollateralCountsOnlyWhenAskedFor() {
        GreeksViewModel coins = new GreeksViewModel(Samples.opened("deribit-btc-options-2021.json"), new Sight());
        double with = coins.exposures().getFirst().coinDelta().value();
        assertThat(names(coins)).contains("collateral");
        coins.collateralProperty().set(false);
        assertThat(names(coins)).doesNotContain("collateral");
        assertThat(coins.exposures().getFirst().coinDelta().value()).isNotEqualTo(with);
    }

    private static List<String> names(GreeksViewModel model) {
        return model.rootProperty().get().orElseThrow().children().stream()
                .flatMap(u -> u.children().stream())
                .map(GreekRow::title)
                .toList();
    }

    @Test
    void coinsOfDifferentUnderlyingsAreNotAddedUp() {
        GreeksViewModel basket = new GreeksViewModel(Samples.opened(Samples.BASKET), new Sight());
        GreekRow total = basket.rootProperty().get().orElseThrow();
        assertThat(total.coinDelta().text()).isEqualTo("–");
        assertThat(total.dollarDelta().value()).isNotNaN();
    }

    @Test
    void theTreeIsOfOneAccountOrOfAll() {
        Workspace workspace = Samples.opened("deribit-inverse-book.json");
        GreeksViewModel several = new GreeksViewModel(workspace, new Sight());
        double sum = 0;
        long positions = 0;
        for (AccountAssessment account :
                workspace.assessmentProperty().get().orElseThrow().accounts()) {
            workspace.accountProperty().set(Optional.of(account.id()));
            GreekRow one = several.rootProperty().get().orElseThrow();
            assertThat(one.title()).isEqualTo("Account " + account.id());
            sum += one.dollarDelta().value();
            positions += leaves(one).count();
        }
        several.allProperty().set(true);
        GreekRow all = several.rootProperty().get().orElseThrow();
        assertThat(all.dollarDelta().value()).isCloseTo(sum, within(1e-9 * Math.abs(sum)));
        assertThat(leaves(all)).hasSize((int) positions).allMatch(r -> r.title().contains(" · "));
    }

    @Test
    void theNetExposureIsTheSumOverAllAccounts() {
        Workspace workspace = Samples.opened(Samples.BASKET);
        GreeksViewModel several = new GreeksViewModel(workspace, new Sight());
        List<Row> net = GreekTable.net(workspace.assessmentProperty().get().orElseThrow().accounts().stream()
                .map(a -> a.coinGreeks().underlyings())
                .toList());
        assertThat(several.exposures()).extracting(r -> r.name().text()).containsExactly("BTC", "ETH");
        assertThat(several.exposures())
                .extracting(r -> r.dollarDelta().value())
                .containsExactlyElementsOf(net.stream().map(Row::dollarDelta).toList());
        ExposureRow btc = several.exposures().getFirst();
        assertThat(btc.accounts().text()).isEqualTo("one-way, hedge");
        double index = btc.index().value();
        assertThat(btc.longSize().value()).isCloseTo((12 + 0.5 + 3) * index, within(1e-6));
        assertThat(btc.shortSize().value()).isCloseTo(index, within(1e-6));
    }
}
