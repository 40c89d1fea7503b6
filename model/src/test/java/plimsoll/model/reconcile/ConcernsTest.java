package plimsoll.model.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plimsoll.model.Fixtures;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.problem.Problem;

class ConcernsTest {
    private static final Problem OF_ACCOUNT = new Problem.NotModelled("main", "spot hedging");
    private static final Problem OF_FAMILY = new Problem.NotModelled("main/BTC-USDT", "tiers by the size of all");
    private static final Problem OF_POSITION = new Problem.MissingData("main/BTC-USDT-SWAP", "the mark");
    private static final Problem OF_ANOTHER = new Problem.NotModelled("main/ETH-USDT-SWAP", "something of another");
    private static final Problem OF_ANOTHER_ACCOUNT = new Problem.NotModelled("other", "something elsewhere");

    private static final Concerns CONCERNS = new Concerns(
            Fixtures.account("okx", "futures", List.of(), Fixtures.cross("BTC-USDT-SWAP", 1, 1, 1)),
            List.of(OF_ANOTHER, OF_ACCOUNT, OF_FAMILY, OF_POSITION));

    private static Reason reason(List<Problem> problems) {
        return new Reasons(Nearness.OF_AMOUNTS, problems, List.of()).of(2, 1);
    }

    @Test
    void aPositionsOwnProblemsComeBeforeThoseOfTheAccount() {
        assertThat(CONCERNS.of(new PositionId("BTC-USDT-SWAP"))).containsExactly(OF_FAMILY, OF_POSITION, OF_ACCOUNT);
    }

    @Test
    void totalsAreTheConcernOfEveryProblem() {
        assertThat(CONCERNS.ofAccount()).contains(OF_ANOTHER, OF_ACCOUNT, OF_FAMILY, OF_POSITION);
    }

    @Test
    void anotherPositionsProblemIsNoReason() {
        Concerns concerns = new Concerns(CONCERNS.account(), List.of(OF_ANOTHER, OF_ANOTHER_ACCOUNT));
        assertThat(reason(concerns.of(new PositionId("BTC-USDT-SWAP")))).isEqualTo(Reason.UNEXPLAINED);
    }

    @Test
    void onlyWhatIsNotModelledMayExplainADifference() {
        assertThat(reason(List.of(OF_POSITION, new Problem.Assumed("main", "something"))))
                .isEqualTo(Reason.UNEXPLAINED);
        assertThat(reason(List.of(OF_FAMILY)).words()).isEqualTo("possibly: not modelled: tiers by the size of all");
        assertThat(reason(List.of(OF_FAMILY)).kind()).isEqualTo(Reason.Kind.POSSIBLE);
    }
}
