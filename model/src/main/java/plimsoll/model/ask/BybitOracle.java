package plimsoll.model.ask;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.problem.Problem;

/// Bybit, `asset/portfolio-margin`: the parts of the account's own portfolio margin. It takes no positions, so a book
/// with edits cannot be asked about.
final class BybitOracle implements MarginOracle {
    private static final String PATH = "/v5/asset/portfolio-margin";
    private static final String USD = "USD";

    @Override
    public Optional<String> objection(Comparison book, boolean isEdited) {
        if (!book.model().equals("portfolio")) {
            return Optional.of("Bybit answers for accounts under portfolio margin alone");
        }
        return isEdited
                ? Optional.of("Bybit answers for the account as it is, not for one with edits: take them back first")
                : Optional.empty();
    }

    @Override
    public List<Request> requests(Comparison book, List<Problem> remarks) {
        return List.of(Request.get("v5-asset-portfolio-margin", "", PATH).withKey());
    }

    @Override
    public void read(Request request, String reply, AnswerDraft answer) {
        AnswerRow result = answer.row(reply, "portfolio-margin").at("result");
        Optional<MarginPool> pool = answer.pool();
        AnswerRow wallet = result.at("wallet");
        answer.compare("margin balance", USD, OwnFigure.equity(pool), wallet.number("marginBalance"));
        answer.compare("initial margin", USD, OwnFigure.initial(pool), wallet.number("accountIM"));
        answer.compare("maintenance margin", USD, OwnFigure.maintenance(pool), wallet.number("accountMM"));
        result.rows("assetPnlRange").forEach(unit -> unit(unit, pool, answer));
    }

    private static void unit(AnswerRow row, Optional<MarginPool> pool, AnswerDraft answer) {
        String coin = ReplyText.string(row.node().path("baseCoin"));
        if (coin.isEmpty()) {
            answer.problems().add(new Problem.MissingData(row.path() + ".baseCoin", "baseCoin"));
            return;
        }
        String id = "underlying/" + Pattern.quote(coin);
        AnswerRow asset = row.at("asset");
        answer.compare(coin + " initial margin", USD, OwnFigure.initial(pool, id), asset.number("assetIM"));
        answer.compare(coin + " maintenance margin", USD, OwnFigure.maintenance(pool, id), asset.number("assetMM"));
        AnswerRow parts = row.at("contingency");
        answer.compare(
                coin + " contingency of futures",
                USD,
                OwnFigure.maintenance(pool, id + "/futures"),
                parts.number("futureContingency"));
        for (String other : List.of(
                "optionContingency", "optionVegaContingency", "futureDeltaContingency", "usdtUsdcContingency")) {
            answer.compareUnlessZero(coin + " " + other, USD, OwnFigure.NONE, parts.number(other));
        }
    }
}
