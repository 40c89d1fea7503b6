package plimsoll.model.ask;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import tools.jackson.databind.node.ObjectNode;

/// Deribit, `private/simulate_portfolio` and, under portfolio margin, `private/pme/simulate`: all positions of a
/// settlement currency as simulated ones, instead of those held. Balances and open orders are the account's own.
///
/// Sizes are dollars of inverse futures and coins of all others; `pme/simulate` wants coins of all.
final class DeribitOracle implements MarginOracle {
    private static final String PORTFOLIO = "simulate_portfolio";
    private static final String MATRIX = "pme-simulate";
    private static final String CROSS = "CROSS";
    private static final Set<String> MATRICES = Set.of("BTC", "ETH", "USDC", "USDT");

    @Override
    public Optional<String> objection(Comparison book, boolean isEdited) {
        return currencies(book).isEmpty() ? Optional.of("the account has no futures or options") : Optional.empty();
    }

    @Override
    public List<Request> requests(Comparison book, List<Problem> remarks) {
        List<Request> requests = new ArrayList<>();
        boolean isCross = book.model().startsWith("cross");
        boolean isPortfolio = book.model().endsWith("_pm");
        remarks.add(new Problem.Assumed(
                book.account().name(), "balances and open orders are those the account has at Deribit"));
        if (isCross && currencies(book).size() > 1) {
            remarks.add(new Problem.Assumed(
                    book.account().name(),
                    "a question about one currency takes the positions of all; no recorded reply shows that"));
        }
        for (String currency : isCross ? currencies(book).stream().limit(1).toList() : currencies(book)) {
            List<Leg> legs = isCross ? contracts(book) : settled(book, currency);
            requests.add(simulate(PORTFOLIO, "private/simulate_portfolio", currency, sizes(legs, DeribitOracle::size)));
            if (isPortfolio && (isCross || MATRICES.contains(currency))) {
                requests.add(simulate(
                        MATRIX, "private/pme/simulate", isCross ? CROSS : currency, sizes(legs, Leg::baseQuantity)));
            }
        }
        return requests;
    }

    private static Request simulate(String endpoint, String method, String currency, ObjectNode positions) {
        ObjectNode parameters =
                ReplyText.JSON.createObjectNode().put("currency", currency).put("add_positions", false);
        parameters.set("simulated_positions", positions);
        return JsonRpc.post(endpoint, method, parameters).withKey();
    }

    private static List<Leg> contracts(Comparison book) {
        return book.valued().legs().stream().filter(l -> !l.isSpot()).toList();
    }

    private static List<Leg> settled(Comparison book, String currency) {
        return contracts(book).stream()
                .filter(l -> l.terms().settle().code().equals(currency))
                .toList();
    }

    private static Set<String> currencies(Comparison book) {
        Set<String> currencies = new TreeSet<>();
        contracts(book).forEach(l -> currencies.add(l.terms().settle().code()));
        return currencies;
    }

    private static double size(Leg leg) {
        return leg.quantity() * leg.terms().contractSize();
    }

    private static ObjectNode sizes(List<Leg> legs, ToDoubleFunction<Leg> size) {
        Map<String, Double> byName = new TreeMap<>();
        legs.forEach(l -> byName.merge(l.position().instrument().symbol(), size.applyAsDouble(l), Double::sum));
        ObjectNode sizes = ReplyText.JSON.createObjectNode();
        byName.forEach((name, total) -> sizes.put(name, BigDecimal.valueOf(total)));
        return sizes;
    }

    @Override
    public void read(Request request, String reply, AnswerDraft answer) {
        String currency = currency(request);
        if (request.endpoint().equals(MATRIX)) {
            AnswerRow result = answer.row(reply, MATRIX + " " + currency).at("result");
            new DeribitMatrix(answer, currency).read(result);
        } else {
            totals(answer.row(reply, PORTFOLIO + " " + currency).at("result"), currency, answer);
        }
    }

    private static String currency(Request request) {
        return ReplyText.string(ReplyText.tree(request.body()).path("params").path("currency"));
    }

    private static void totals(AnswerRow result, String currency, AnswerDraft answer) {
        AsIf mode = mode(result, answer);
        if (answer.book().model().startsWith("cross")) {
            Optional<MarginPool> pool = answer.pool();
            answer.compare("initial margin", "USD", OwnFigure.initial(pool), result.number("total_initial_margin_usd"));
            answer.compare(
                    "maintenance margin",
                    "USD",
                    OwnFigure.maintenance(pool),
                    result.number("total_maintenance_margin_usd"));
            return;
        }
        Optional<MarginPool> pool = answer.pool(mode, currency);
        answer.compare(
                "initial margin of " + currency, currency, OwnFigure.initial(pool), result.number("initial_margin"));
        answer.compare(
                "maintenance margin of " + currency,
                currency,
                OwnFigure.maintenance(pool),
                result.number("maintenance_margin"));
        new DeribitGreeks(answer, currency, settled(answer.book(), currency)).compare(result);
    }

    /// The venue says by which model it answered; of an account under standard margin it may be portfolio margin.
    private static AsIf mode(AnswerRow result, AnswerDraft answer) {
        String model = ReplyText.string(result.node().path("margin_model"));
        String held = answer.book().model();
        if (model.isEmpty()) {
            result.problems().add(new Problem.MissingData(result.path() + ".margin_model", "margin_model"));
        } else if (!model.equals(held)) {
            result.problems()
                    .add(new Problem.Suspicious(
                            result.path() + ".margin_model",
                            "the venue answered for " + model + ", the account is " + held));
        }
        return model.endsWith("_pm") && held.endsWith("_sm") ? AsIf.PORTFOLIO : AsIf.HELD;
    }
}
