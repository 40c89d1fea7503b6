package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.margin.Assessed.ASSESSOR;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Reading;
import plimsoll.model.problem.Severity;
import plimsoll.model.scenario.Axis;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A file may hold any number that a reader accepts: no figure of it ends in an exception, and what
/// cannot be computed is said.
class AbsurdNumbersTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String BOOK = """
            {"format": "plimsoll-portfolio/1",
             "market": {
               "asOf": "2026-11-20T10:00:00Z",
               "indices": {"BTC": {"price": 60000, "volatility": 0.5}},
               "assets": {"USDC": {"price": 1}},
               "expiries": [
                 {"underlying": "BTC", "expiry": "2026-12-25T08:00:00Z", "forward": 60500, "forwardFixed": 100, "rate": 0.01,
                  "smile": {"kind": "svi", "a": 0.01, "b": 0.1, "rho": -0.2, "m": 0.01, "sigma": 0.1, "forward": 60000,
                            "tenor": 0.1}},
                 {"underlying": "BTC", "expiry": "2026-11-27T08:00:00Z", "forward": 60100,
                  "smile": {"kind": "points", "strikes": [50000, 70000], "volatilities": [0.6, 0.5]}}],
               "quotes": {"PERP": {"mark": 60010}, "COIN": {"mark": 0.03, "volatility": 0.6}, "IMPLIED": {"mark": 2500},
                          "SMILE": {}}},
             "instruments": {
               "PERP": {"kind": "perpetual", "underlying": "BTC", "base": "BTC", "quote": "USD", "settle": "BTC",
                        "priceAsset": "USD", "payoff": "inverse", "contractSize": 10},
               "COIN": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USD", "settle": "BTC",
                        "priceAsset": "BTC", "payoff": "inverse", "contractSize": 1,
                        "expiry": "2026-12-25T08:00:00Z", "strike": 65000, "type": "call"},
               "IMPLIED": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USDC", "settle": "USDC",
                           "priceAsset": "USDC", "payoff": "linear", "contractSize": 1,
                           "expiry": "2026-12-31T08:00:00Z", "strike": 60000, "type": "put"},
               "SMILE": {"kind": "option", "underlying": "BTC", "base": "BTC", "quote": "USDC", "settle": "USDC",
                         "priceAsset": "USDC", "payoff": "linear", "contractSize": 1,
                         "expiry": "2026-11-27T08:00:00Z", "strike": 62000, "type": "call"}},
             "accounts": [{"id": "main", "venue": "deribit", "model": "cross_sm", "balances": {"BTC": 2, "USDC": 20000},
               "parameters": {"futures": {"BTC": {"initialBase": 0.02, "maintenanceBase": 0.01, "increment": 0.00005}}},
               "positions": [
                 {"id": "1", "instrument": "PERP", "quantity": -500, "entryPrice": 58000, "mode": "cross", "leverage": 10},
                 {"id": "2", "instrument": "COIN", "quantity": 3, "mode": "cross"},
                 {"id": "3", "instrument": "IMPLIED", "quantity": -2, "mode": "cross"},
                 {"id": "4", "instrument": "SMILE", "quantity": -1, "mode": "cross"}]}]}
            """;

    /// One number of the file and how to replace it.
    private record Place(String path, Consumer<JsonNode> replace, JsonNode value) {}

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "1e-308", "1e15", "1e-15", "1e9", "0", "-1e15"})
    void areAnswersOrProblemsAndNeverExceptions(String absurd) {
        JsonNode root = MAPPER.readTree(BOOK);
        List<Place> places = new ArrayList<>();
        collect("", root, places);
        assertThat(places).hasSizeGreaterThan(30);
        for (Place place : places) {
            place.replace().accept(MAPPER.readTree(absurd));
            check(place.path() + " = " + absurd, root.toString());
            place.replace().accept(place.value());
        }
    }

    @Test
    void theBookItselfIsComplete() {
        Reading<Optional<PortfolioFile>> reading = PortfolioFile.read(BOOK.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.problems()).isEmpty();
        Portfolio portfolio = reading.value().orElseThrow().portfolio();
        Account account = portfolio.book().accounts().getFirst();
        MarginResult held = ASSESSOR.assess(account, portfolio.market()).in(AsIf.HELD);
        assertThat(held.complete()).as(held.toString()).isTrue();
    }

    @Test
    void allAbsurdAtOnceAreProblems() {
        for (String absurd : List.of("1e15", "1e-15", "1e-300")) {
            JsonNode root = MAPPER.readTree(BOOK);
            List<Place> places = new ArrayList<>();
            collect("", root, places);
            places.forEach(p -> p.replace().accept(MAPPER.readTree(absurd)));
            check("all = " + absurd, root.toString());
        }
    }

    private static void check(String what, String text) {
        Reading<Optional<PortfolioFile>> reading = PortfolioFile.read(text.getBytes(StandardCharsets.UTF_8));
        boolean refused = !reading.problems().isEmpty();
        Portfolio portfolio = reading.value().orElseThrow().portfolio();
        for (Account account : portfolio.book().accounts()) {
            Comparison comparison = ASSESSOR.assess(account, portfolio.market());
            for (AsIf asIf : AsIf.values()) {
                MarginResult r = comparison.in(asIf);
                boolean known = Double.isFinite(r.equity() + r.maintenanceMargin() + r.initialMargin());
                assertThat(known || refused || r.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR))
                        .as("%s, %s: an unknown figure and no problem: %s", what, asIf, r)
                        .isTrue();
            }
            surfaces(portfolio, comparison);
        }
    }

    private static void surfaces(Portfolio portfolio, Comparison account) {
        for (Measure measure : List.of(Measure.PROFIT, Measure.MARGIN, Measure.GAMMA)) {
            SurfaceRequest standard = SurfaceRequest.standard(measure, Optional.empty());
            SurfaceRequest request = new SurfaceRequest(
                    measure,
                    standard.asIf(),
                    standard.underlying(),
                    standard.betas(),
                    new Axis(Axis.Kind.PRICE, DoubleArray.range(-1, 9, 5)),
                    new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(-1, 9, 5)),
                    standard.base(),
                    true);
            new Surfaces(ASSESSOR, portfolio.market()).of(account.valued(), request);
        }
    }

    private static void collect(String path, JsonNode node, List<Place> places) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode child = object.get(name);
                add(path + "." + name, child, v -> object.set(name, v), places);
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                add(path + "[" + i + "]", array.get(i), v -> array.set(index, v), places);
            }
        }
    }

    private static void add(String path, JsonNode child, Consumer<JsonNode> replace, List<Place> places) {
        if (child.isNumber()) {
            places.add(new Place(path, replace, child));
        }
        collect(path, child, places);
    }
}
