package plimsoll.model.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static plimsoll.model.Close.assertWithin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.Liquidation.None;
import plimsoll.model.margin.Liquidation.Outcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Liquidation prices and maintenance margins that venues reported or others published, each as a
/// portfolio file of a `generic` account: `golden/liquidation/rows.jsonl`, one row a line.
///
/// A row is one position with what its venue's convention needs. `status` says how far the published
/// figures themselves can be recomputed; a row that is no `match` is checked where it can be, and its
/// note says why it is none.
class ReportedLiquidationTest {
    private static final Path ROWS = Path.of("src/test/resources/golden/liquidation/rows.jsonl");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Row(JsonNode tree) {
        JsonNode expected() {
            return tree.path("expected");
        }

        String text(String member) {
            return tree.path(member).asString();
        }

        @Override
        public String toString() {
            return text("id");
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(ROWS).stream().map(line -> new Row(JSON.readTree(line)));
    }

    static Stream<Row> rowsWithAPrice() throws IOException {
        return rows().filter(r -> r.expected().has("outcome"));
    }

    static Stream<Row> rowsWithAMaintenance() throws IOException {
        return rows().filter(r -> r.expected().has("maintenance"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithAPrice")
    void agreesWithTheReportedLiquidationPrice(Row row) throws IOException {
        JsonNode expected = row.expected();
        Outcome outcome = outcome(
                row, Direction.valueOf(expected.path("direction").asString().toUpperCase(Locale.ROOT)));
        switch (expected.path("outcome").asString()) {
            case "none" -> assertThat(outcome).as(row.tree().toString()).isInstanceOf(None.class);
            case "already" -> assertThat(outcome).as(row.tree().toString()).isInstanceOf(Already.class);
            default -> {
                assertThat(outcome).as(row.tree().toString()).isInstanceOf(Liquidation.At.class);
                double price = ((Liquidation.At) outcome).price();
                double tolerance = expected.path("tolerance").doubleValue();
                assertWithin(row.tree().toString(), expected.path("price").doubleValue(), price, tolerance);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rowsWithAMaintenance")
    void agreesWithTheReportedMaintenanceMargin(Row row) throws IOException {
        Requirement position = pool(row).requirements().stream()
                .filter(r -> r.id().equals("position/p"))
                .findFirst()
                .orElseThrow();
        boolean withoutFee = row.expected().path("maintenanceOf").asString().equals("margin")
                && !position.children().isEmpty();
        double ours = (withoutFee ? position.children().getFirst() : position).maintenance();
        double tolerance = row.expected().path("maintenanceTolerance").doubleValue();
        assertWithin(row.tree().toString(), row.expected().path("maintenance").doubleValue(), ours, tolerance);
    }

    @Test
    void everyRowIsCheckedAndNamesItsSource() throws IOException {
        assertThat(rows()).hasSize(124).allSatisfy(row -> {
            assertThat(row.expected().size()).as(row.toString()).isPositive();
            assertThat(row.text("source")).as(row.toString()).isNotBlank();
        });
    }

    @Test
    void rowsThatAreNoMatchAreListedWithTheirNote() throws IOException {
        List<Row> others = rows().filter(r -> !r.text("status").equals("match")).toList();
        assertThat(others).allSatisfy(row -> assertThat(row.text("note")).isNotBlank());
        assertThat(others.stream().map(r -> r + " " + r.text("status")))
                .containsExactlyInAnyOrder(
                        "bg-iso-29 mismatch",
                        "bg-iso-30 mismatch",
                        "by-uta-mm-eth2 match-mm-only",
                        "kc-iso-6 match-liq-only",
                        "de-mm-doc1 match-mm-only");
    }

    private static Outcome outcome(Row row, Direction direction) throws IOException {
        return pool(row).liquidations().stream()
                .filter(l -> l.move() == Move.INSTRUMENT && l.direction() == direction)
                .findFirst()
                .orElseThrow()
                .outcome();
    }

    private static MarginPool pool(Row row) throws IOException {
        byte[] file = portfolio(row.tree()).toString().getBytes(StandardCharsets.UTF_8);
        Portfolio portfolio = PortfolioFile.read(file).value().orElseThrow().portfolio();
        MarginResult held = Assessed.ASSESSOR
                .assess(portfolio.book().accounts().getFirst(), portfolio.market())
                .in(AsIf.HELD);
        assertThat(held.pools()).as(row.tree().toString()).hasSize(1);
        return held.pools().getFirst();
    }

    private static ObjectNode portfolio(JsonNode row) {
        ObjectNode file = JSON.createObjectNode();
        file.put("format", "plimsoll-portfolio/1").put("name", row.path("id").asString());
        file.set("market", market(row));
        file.putObject("instruments").set("ROW", row.path("instrument"));
        ObjectNode account = file.putArray("accounts").addObject();
        account.put("id", "a").put("venue", "generic").put("model", "tiered");
        ObjectNode balances = account.putObject("balances");
        if (row.has("balance")) {
            balances.set(row.path("instrument").path("settle").asString(), row.path("balance"));
        }
        account.putArray("positions").add(row.path("position"));
        account.putArray("orders");
        if (row.has("outside")) {
            account.set("outside", row.path("outside"));
        }
        account.set("parameters", row.path("parameters"));
        return file;
    }

    private static ObjectNode market(JsonNode row) {
        ObjectNode market = JSON.createObjectNode();
        market.put("asOf", "2026-01-01T00:00:00Z")
                .put("origin", row.path("source").asString());
        JsonNode index = row.has("index") ? row.path("index") : row.path("mark");
        market.putObject("indices").putObject("X").set("price", index);
        market.putObject("assets").putObject("USDT").put("price", 1);
        ObjectNode quote = market.putObject("quotes").putObject("ROW");
        quote.set("mark", row.path("mark"));
        if (row.has("forward")) {
            quote.set("volatility", row.path("volatility"));
            ObjectNode expiry = market.putArray("expiries").addObject();
            expiry.put("underlying", "X").set("expiry", row.path("instrument").path("expiry"));
            expiry.set("forward", row.path("forward"));
        }
        return market;
    }
}
