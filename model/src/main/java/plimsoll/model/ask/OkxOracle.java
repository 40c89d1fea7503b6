package plimsoll.model.ask;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// OKX, `account/position-builder`: positions and assets as simulated ones, instead of those held, in multi-currency
/// and portfolio margin mode. Its totals hold debts without the fee to liquidate them.
final class OkxOracle implements MarginOracle {
    private static final String ENDPOINT = "v5-account-position-builder";
    private static final Map<String, String> LEVELS = Map.of("multi-currency", "3", "portfolio", "4");
    private static final String USD = "USD";
    private static final String WITHOUT_FEES = "(?!.*/fee$).*";

    @Override
    public Optional<String> objection(Comparison book, boolean isEdited) {
        if (!LEVELS.containsKey(book.model())) {
            return Optional.of("OKX answers for accounts in multi-currency and portfolio margin mode alone");
        }
        return legs(book).isEmpty()
                ? Optional.of("the account has no futures or options in cross margin")
                : Optional.empty();
    }

    private static List<Leg> legs(Comparison book) {
        return book.valued().legs().stream()
                .filter(l -> !l.isSpot() && !l.position().isIsolated())
                .toList();
    }

    @Override
    public List<Request> requests(Comparison book, List<Problem> remarks) {
        List<Leg> legs = legs(book);
        if (legs.size() < book.valued().legs().size()) {
            remarks.add(new Problem.Assumed(
                    book.account().name(), "isolated positions and spot on margin are not asked about"));
        }
        ObjectNode body = ReplyText.JSON.createObjectNode();
        body.put("acctLv", LEVELS.get(book.model()))
                .put("inclRealPosAndEq", false)
                .put("greeksType", "CASH");
        leverage(legs).ifPresent(lever -> body.put("lever", text(lever)));
        ArrayNode positions = body.putArray("simPos");
        legs.forEach(l -> positions
                .addObject()
                .put("pos", text(l.quantity()))
                .put("instId", l.position().instrument().symbol())
                .put(
                        "avgPx",
                        text(
                                Double.isNaN(l.position().entryPrice())
                                        ? l.mark()
                                        : l.position().entryPrice())));
        ArrayNode assets = body.putArray("simAsset");
        book.valued()
                .account()
                .balances()
                .forEach(b -> assets.addObject().put("ccy", b.asset().code()).put("amt", text(b.owned())));
        return List.of(Request.post(ENDPOINT, "", "/api/v5/account/position-builder", body.toString())
                .withKey());
    }

    private static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /// The question has one leverage for all positions.
    private static Optional<Double> leverage(List<Leg> legs) {
        List<Double> all = legs.stream()
                .map(l -> l.position().mode().leverage())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()).filter(l -> !Double.isNaN(l)) : Optional.empty();
    }

    @Override
    public void read(Request request, String reply, AnswerDraft answer) {
        List<AnswerRow> data = answer.row(reply, "position-builder").rows("data");
        if (data.isEmpty()) {
            answer.problems().add(new Problem.MissingData("position-builder.data", "a row of figures"));
            return;
        }
        AnswerRow all = data.getFirst();
        totals(all, answer);
        if (answer.book().model().equals("portfolio")) {
            all.rows("riskUnitData").forEach(unit -> unit(unit, answer));
        }
    }

    private static void totals(AnswerRow all, AnswerDraft answer) {
        Optional<MarginPool> pool = answer.pool();
        boolean hasOneLeverage = answer.book().model().equals("portfolio")
                || leverage(legs(answer.book())).isPresent();
        OwnFigure initial = hasOneLeverage ? OwnFigure.initialOf(pool, WITHOUT_FEES) : OwnFigure.NONE;
        answer.compare("equity", USD, OwnFigure.equity(pool), all.number("eq"));
        answer.compare("initial margin", USD, initial, all.number("totalImr"));
        answer.compare("maintenance margin", USD, OwnFigure.maintenanceOf(pool, WITHOUT_FEES), all.number("totalMmr"));
        answer.compare(
                "maintenance margin of debts",
                USD,
                OwnFigure.maintenanceOf(pool, "borrowing/[^/]+"),
                all.number("borrowMmr"));
        if (!all.isBlank("marginRatio")) {
            OwnFigure ratio = OwnFigure.of(
                    pool.map(p -> p.equity() / p.maintenanceMargin()).orElse(Double.NaN));
            answer.compare("equity over maintenance margin", "", ratio, all.number("marginRatio"));
        }
    }

    private static void unit(AnswerRow row, AnswerDraft answer) {
        String coin = ReplyText.string(row.node().path("riskUnit"));
        if (coin.isEmpty()) {
            answer.problems().add(new Problem.MissingData(row.path() + ".riskUnit", "riskUnit"));
            return;
        }
        Optional<MarginPool> pool = answer.pool();
        String id = "underlying/" + Pattern.quote(coin);
        answer.compare(coin + " initial margin", USD, OwnFigure.initial(pool, id), row.number("imr"));
        answer.compare(coin + " maintenance margin", USD, OwnFigure.maintenance(pool, id), row.number("mmr"));
        for (int i = 1; i <= 7; i++) {
            OwnFigure part = OwnFigure.maintenance(pool, id + "/MR" + i);
            answer.compareUnlessZero(coin + " MR" + i, USD, part, row.number("mr" + i));
        }
        answer.compareUnlessZero(coin + " MR9", USD, OwnFigure.NONE, row.number("mr9"));
        OkxGreeks.of(answer.book(), coin).compare(answer, row);
    }
}
