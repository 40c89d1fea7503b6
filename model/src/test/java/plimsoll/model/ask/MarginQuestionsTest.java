package plimsoll.model.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.format.Wording;
import plimsoll.model.margin.Comparison;
import plimsoll.model.problem.Problem;
import plimsoll.model.reconcile.Reason;
import plimsoll.model.reconcile.Reconciled;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What venues are asked about the margin of a book, and how their answers read, on the venues' published replies.
class MarginQuestionsTest {
    MarginQuestionsTest() {}

    static Stream<String> venues() {
        return Asked.ALL.stream();
    }

    @Test
    void deribitIsAskedInDollarsAndInCoins() {
        List<Request> requests = Asked.of("deribit").question().requests();

        assertThat(requests).extracting(Request::endpoint).containsExactly("simulate_portfolio", "pme-simulate");
        assertThat(requests).allMatch(Request::signed);
        JsonNode totals = ReplyText.tree(requests.getFirst().body());
        assertThat(totals.path("method").asString()).isEqualTo("private/simulate_portfolio");
        assertThat(totals.path("params").path("currency").asString()).isEqualTo("ETH");
        assertThat(totals.path("params").path("add_positions").asBoolean(true)).isFalse();
        assertThat(size(totals)).isEqualTo(-1948.49001495297);
        assertThat(size(ReplyText.tree(requests.getLast().body()))).isEqualTo(-0.999487053);
    }

    private static double size(JsonNode body) {
        return body.path("params")
                .path("simulated_positions")
                .path("ETH-PERPETUAL")
                .asDouble();
    }

    @Test
    void okxIsAskedInContractsWithEntriesAndAssets() {
        Request request = Asked.of("okx").question().requests().getFirst();

        assertThat(request.path()).isEqualTo("/api/v5/account/position-builder");
        JsonNode body = ReplyText.tree(request.body());
        assertThat(body.path("acctLv").asString()).isEqualTo("4");
        assertThat(body.path("inclRealPosAndEq").asBoolean(true)).isFalse();
        assertThat(body.path("simPos").toString())
                .contains("{\"pos\":\"-10\",\"instId\":\"BTC-USDT-SWAP\",\"avgPx\":\"100000\"}");
        assertThat(body.path("simAsset").toString()).isEqualTo("[{\"ccy\":\"USDT\",\"amt\":\"100\"}]");
    }

    @Test
    void namesThatSeveralVenuesShareAreAskedAsTheVenueKnowsThem() {
        Comparison deribit = Asked.book(
                "deribit/d-pme-07", "", text -> text.replace("\"ETH-PERPETUAL\"", "\"ETH-PERPETUAL@deribit\""));
        Comparison okx = Asked.book(
                "okx/ok-27-pm", "portfolio", text -> text.replace("\"BTC-USDT-SWAP\"", "\"BTC-USDT-SWAP@okx\""));

        assertThat(deribit.valued().legs())
                .anyMatch(l -> l.instrument().id().name().endsWith("@deribit"));
        assertThat(MarginQuestions.of(deribit, false).requests())
                .isEqualTo(Asked.of("deribit").question().requests());
        assertThat(MarginQuestions.of(okx, false).requests())
                .isEqualTo(Asked.of("okx").question().requests());
    }

    @Test
    void whatNoVenueOffersIsSaid() {
        assertThat(words(Asked.book("okx/oc-o1"))).contains("multi-currency and portfolio margin mode alone");
        assertThat(words(Asked.book("bybit/by-25"))).contains("under portfolio margin alone");
        assertThat(words(Asked.book("binance-usdm/bn-39"))).contains("binance-usdm has no question");
        assertThat(MarginQuestions.of(Asked.of("bybit").book(), true).notOffered())
                .hasValueSatisfying(why -> assertThat(why).contains("not for one with edits"));
    }

    private static String words(Comparison book) {
        MarginQuestion question = MarginQuestions.of(book, false);
        assertThat(question.requests()).isEmpty();
        return question.notOffered().orElseThrow();
    }

    @Test
    void publishedFiguresOfDeribitAgree() {
        VenueAnswer answer = Asked.of("deribit").answer();

        assertThat(figures(answer))
                .containsEntry("initial margin (risk matrix of ETH)", Reason.Kind.AGREES)
                .containsEntry("maintenance margin (risk matrix of ETH)", Reason.Kind.AGREES)
                .containsEntry("worst case (risk matrix of ETH)", Reason.Kind.AGREES)
                .containsEntry("roll shock (risk matrix of ETH)", Reason.Kind.AGREES)
                .containsEntry("delta shock (risk matrix of ETH)", Reason.Kind.AGREES)
                .containsEntry("initial margin of ETH", Reason.Kind.AGREES)
                .containsEntry("maintenance margin of ETH", Reason.Kind.ROUNDED)
                .containsEntry("delta of ETH", Reason.Kind.AGREES)
                .hasSize(9);
        assertThat(errors(answer)).isEmpty();
    }

    @Test
    void publishedFiguresOfOkxAgree() {
        VenueAnswer answer = Asked.of("okx").answer();

        assertThat(figures(answer))
                .containsEntry("equity", Reason.Kind.AGREES)
                .containsEntry("initial margin", Reason.Kind.AGREES)
                .containsEntry("maintenance margin", Reason.Kind.AGREES)
                .containsEntry("maintenance margin of debts", Reason.Kind.AGREES)
                .containsEntry("BTC maintenance margin", Reason.Kind.AGREES)
                .containsEntry("BTC MR1", Reason.Kind.AGREES)
                .containsEntry("BTC MR4", Reason.Kind.AGREES)
                .containsEntry("BTC MR6", Reason.Kind.AGREES)
                .containsEntry("BTC MR7", Reason.Kind.AGREES)
                .containsEntry("BTC delta", Reason.Kind.AGREES);
        assertThat(errors(answer)).isEmpty();
    }

    @Test
    void partsWeDoNotModelAreShownWithoutOurs() {
        VenueAnswer answer = Asked.of("bybit").answer();

        assertThat(figures(answer))
                .containsEntry("BTC contingency of futures", Reason.Kind.AGREES)
                .containsEntry("BTC futureDeltaContingency", Reason.Kind.UNKNOWN);
        assertThat(answer.figures())
                .filteredOn(f -> f.line().what().equals("BTC futureDeltaContingency"))
                .allMatch(f ->
                        f.line().venue() == 56.89174177 && Double.isNaN(f.line().ours()));
    }

    @Test
    void anotherModelThanTheAccountsIsNamed() {
        Asked asked = Asked.of("deribit");
        Map<String, String> said = new HashMap<>(asked.replies());
        said.computeIfPresent("simulate_portfolio", (_, text) -> text.replace("segregated_pm", "segregated_sm"));

        assertThat(asked.answer(said).problems())
                .anyMatch(p -> Wording.line(p).contains("answered for segregated_sm, the account is segregated_pm"));
    }

    @Test
    void pricesOfAnotherTimeAreNamed() {
        Asked asked = Asked.of("okx");
        VenueAnswer answer = MarginQuestions.answer(
                asked.question(),
                asked.book(),
                Map.of(),
                Map.of(),
                asked.book().valued().market().asOf().plusSeconds(600));

        assertThat(answer.figures()).isEmpty();
        assertThat(answer.problems())
                .anyMatch(p -> Wording.line(p).contains("ours at prices of"))
                .anyMatch(p -> Wording.line(p).contains("an answer to v5-account-position-builder: none came"));
    }

    @ParameterizedTest
    @MethodSource("venues")
    void aFieldThatIsMissingIsAProblemAndNeverZero(String venue) {
        Asked asked = Asked.of(venue);
        List<Reconciled> whole = lines(asked.answer());
        int variants = 0;
        for (String endpoint : asked.replies().keySet()) {
            JsonNode reply = ReplyText.tree(asked.replies().get(endpoint));
            for (Broken broken : Broken.of(reply)) {
                variants++;
                Map<String, String> said = new HashMap<>(asked.replies());
                said.put(endpoint, broken.text());
                VenueAnswer answer = asked.answer(said);
                List<Reconciled> left = lines(answer);
                assertThat(values(whole)).as(broken.field()).containsAll(values(left));
                assertThat(left.size() == whole.size()
                                || errors(answer).stream().anyMatch(e -> e.contains(broken.field())))
                        .as("%s %s: %s", broken.field(), broken.text(), errors(answer))
                        .isTrue();
            }
        }
        assertThat(variants).isGreaterThan(30);
    }

    /// @param field removed, null or a text that is no number
    private record Broken(String field, String text) {
        static List<Broken> of(JsonNode reply) {
            List<Broken> all = new ArrayList<>();
            objects(
                    reply,
                    object -> List.copyOf(object.propertyNames()).forEach(name -> {
                        JsonNode had = object.get(name);
                        object.remove(name);
                        all.add(new Broken(name, reply.toString()));
                        object.putNull(name);
                        all.add(new Broken(name, reply.toString()));
                        object.put(name, "no number");
                        all.add(new Broken(name, reply.toString()));
                        object.set(name, had);
                    }));
            return all;
        }

        private static void objects(JsonNode node, Consumer<ObjectNode> action) {
            if (node instanceof ObjectNode object) {
                action.accept(object);
            }
            node.forEach(child -> objects(child, action));
        }
    }

    private static List<Reconciled> lines(VenueAnswer answer) {
        return answer.figures().stream().map(AskedFigure::line).toList();
    }

    private static List<Double> values(List<Reconciled> lines) {
        return lines.stream().map(Reconciled::venue).toList();
    }

    private static Map<String, Reason.Kind> figures(VenueAnswer answer) {
        return lines(answer).stream()
                .collect(Collectors.toMap(Reconciled::what, l -> l.reason().kind()));
    }

    private static List<String> errors(VenueAnswer answer) {
        return answer.problems().stream()
                .filter(p -> !(p instanceof Problem.Assumed))
                .map(Wording::line)
                .toList();
    }
}
