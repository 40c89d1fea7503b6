package plimsoll.model.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Searches;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Reading;
import plimsoll.model.reconcile.Reason;
import plimsoll.model.reconcile.Reconciled;
import plimsoll.model.reconcile.Reconciliation;

/// Replies recorded from venues, where the folder of them lies beside the checkout.
class RecordedRepliesTest {
    RecordedRepliesTest() {}

    @Test
    void everyReplyIsImported() throws IOException {
        for (Path file : Recorded.files()) {
            Reading<PortfolioFile> reading = Envelopes.read(Recorded.reply(file));
            Portfolio portfolio = reading.value().portfolio();
            boolean isFull = !portfolio.book().accounts().isEmpty()
                    || !portfolio.market().instruments().isEmpty();
            assertThat(isFull || WITHOUT_CONTENT.containsKey(file.getFileName().toString()))
                    .as(file.toString())
                    .isTrue();
        }
    }

    @Test
    void whatTheVenueReportedAgreesOrHasAReason() throws IOException {
        List<String> unexplained = new ArrayList<>();
        for (Path file : Recorded.files()) {
            Portfolio portfolio = Envelopes.read(Recorded.reply(file)).value().portfolio();
            for (Account account : portfolio.book().accounts()) {
                reconciled(account, portfolio).stream()
                        .filter(r -> r.reason().kind() == Reason.Kind.UNEXPLAINED)
                        .filter(r -> !EXPLAINED.containsKey(file.getFileName() + " " + r.what()))
                        .map(r -> file.getFileName() + " " + r.what() + ": " + r.oursText() + ", the venue "
                                + r.venueText())
                        .forEach(unexplained::add);
            }
        }
        assertThat(unexplained).isEmpty();
    }

    private static List<Reconciled> reconciled(Account account, Portfolio portfolio) {
        Assessor assessor = new Assessor(ParameterLibrary.builtIn(), Asset.USD, Map.of());
        return Reconciliation.of(assessor.assess(account, portfolio.market(), Searches.INSTRUMENT));
    }

    /// What is not there to import.
    private static final Map<String, String> WITHOUT_CONTENT = Map.of(
            "account_greeks.json", "Greeks alone, all empty",
            "ws_ticker_slim_eth_call.json", "nothing says of which instrument it is",
            "ws_ticker_slim_eth_put.json", "nothing says of which instrument it is");

    /// What differs for a reason outside the reply.
    private static final Map<String, String> EXPLAINED = Map.of(
            "um_position_risk_hedge.json BTCUSDT-long liquidation price",
            "a sample of the documentation without a time, of tiers older than those known",
            "v5_ws_position.json BTCUSDT maintenance margin",
            "of February 2023, at the taker fee of 0.06 % of that time");
}
