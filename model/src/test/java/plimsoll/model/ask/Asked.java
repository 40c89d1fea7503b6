package plimsoll.model.ask;

import static plimsoll.model.margin.Searches.NONE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Assessor;
import plimsoll.model.margin.Comparison;
import plimsoll.model.parameter.ParameterLibrary;
import tools.jackson.databind.node.ObjectNode;

/// Books of golden cases, asked about.
///
/// @param book the case's account, margined
/// @param replies by endpoint
record Asked(Comparison book, Map<String, String> replies) {
    static final List<String> ALL = List.of("deribit", "okx", "bybit");

    static Asked of(String venue) {
        return switch (venue) {
            case "deribit" -> deribit();
            case "okx" -> okx("portfolio");
            default ->
                new Asked(
                        book("bybit/by-45"),
                        Map.of("v5-asset-portfolio-margin", file("bybit-v5-asset-portfolio-margin")));
        };
    }

    private static Asked deribit() {
        return new Asked(
                book("deribit/d-pme-07"),
                Map.of(
                        "simulate_portfolio", file("deribit-simulate_portfolio"),
                        "pme-simulate", file("deribit-pme-simulate")));
    }

    static Asked okx(String model) {
        return new Asked(
                book("okx/ok-27-pm", model),
                Map.of("v5-account-position-builder", file("okx-v5-account-position-builder")));
    }

    static Comparison book(String golden) {
        return book(golden, "");
    }

    /// @param model in place of the case's; empty for that
    static Comparison book(String golden, String model) {
        return book(golden, model, text -> text);
    }

    /// @param edited the portfolio's text
    static Comparison book(String golden, String model, UnaryOperator<String> edited) {
        ObjectNode portfolio = (ObjectNode) ReplyText.tree(text(Path.of("src/test/resources/golden", golden + ".json")))
                .get("portfolio");
        if (!model.isEmpty()) {
            ((ObjectNode) portfolio.get("accounts").get(0)).put("model", model);
        }
        Portfolio read = PortfolioFile.read(edited.apply(portfolio.toString()).getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow()
                .portfolio();
        return Assessor.of(ParameterLibrary.builtIn(), Asset.USD)
                .assess(read.book().accounts().getFirst(), read.market(), NONE);
    }

    MarginQuestion question() {
        return MarginQuestions.of(book, false);
    }

    VenueAnswer answer() {
        return answer(replies);
    }

    /// @param said replies by endpoint in place of these
    VenueAnswer answer(Map<String, String> said) {
        MarginQuestion question = question();
        Map<Request, String> byRequest = new HashMap<>();
        question.requests()
                .forEach(r -> Optional.ofNullable(said.get(r.endpoint())).ifPresent(text -> byRequest.put(r, text)));
        return MarginQuestions.answer(
                question,
                book,
                byRequest,
                Map.of(),
                book.valued().market().asOf().plus(Duration.ofSeconds(3)));
    }

    private static String file(String name) {
        return text(Path.of("src/test/resources/asked", name + ".json"));
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
