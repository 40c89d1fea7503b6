package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plimsoll.model.output.Csv;

class WhatIfCommandTest {
    private static final String HALF =
            "{\"edit\": \"resize\", \"account\": \"one-way\", \"position\": \"BTCUSDT\", \"quantity\": 6}";

    @TempDir
    private Path folder;

    private Path edits(String... edits) throws IOException {
        return Files.writeString(folder.resolve("edits.json"), "[" + String.join(",", edits) + "]");
    }

    @Test
    void everyFigureIsThereBeforeAfterAndAsADifference() throws IOException {
        Json document = Run.of("what-if", Run.BASKET, "--edits", edits(HALF), "--as", "held", "--format", "json")
                .ended(0)
                .json();
        assertThat(document.text("format")).isEqualTo("plimsoll-what-if/1");
        assertThat(document.list("edits").getFirst().text("words"))
                .isEqualTo("one-way/BTCUSDT: size 12 → 6 at 70,881.5");
        Json held = document.at("accounts").at(0).at("results").at("held");
        for (String figure : List.of("equity", "initialMargin", "maintenanceMargin", "initialExcess", "marginRatio")) {
            assertThat(held.at("difference").number(figure))
                    .as(figure)
                    .isEqualTo(
                            held.at("after").number(figure) - held.at("before").number(figure));
        }
        assertThat(held.at("difference").number("equity")).isCloseTo(0, within(1e-6));
        assertThat(held.at("difference").number("initialMargin")).isNegative();
        Json unchanged = document.at("accounts").at(1).at("results").at("held");
        assertThat(unchanged.at("difference").number("initialMargin")).isZero();
        Json margin =
                Run.of("margin", Run.BASKET, "--as", "held", "--format", "json").json();
        assertThat(held.at("before").number("equity"))
                .isEqualTo(margin.at("accounts").at(0).at("results").at("held").number("equity"));
    }

    @Test
    void whatIsRefusedSaysWhyAndTheRestIsMade() throws IOException {
        Path edits = edits(HALF, HALF.replace("BTCUSDT", "XRP"), "{\"edit\": \"burn\"}");
        Run run = Run.of("what-if", Run.BASKET, "--edits", edits, "--account", "one-way")
                .ended(1);
        assertThat(run.out())
                .contains("1 edit, 1 refused", "refused: no position XRP in one-way; allowed: BTCUSDT", "12", "6")
                .doesNotContain("Account hedge");
        assertThat(run.err())
                .contains("warning edit 2: refused: one-way/XRP: size ? → 6 at ?: no position XRP")
                .contains("edits[2].edit: found \"burn\"");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 132);
    }

    @Test
    void csvHasALineForEveryFigure() throws IOException {
        Run run = Run.of("what-if", Run.BASKET, "--edits", edits(HALF), "--format", "csv")
                .ended(0);
        List<List<String>> rows = Csv.parse(run.out());
        assertThat(rows.getFirst()).containsExactly("account", "asIf", "figure", "before", "after", "difference");
        assertThat(rows).allMatch(row -> row.size() == 6);
        assertThat(rows).contains(List.of("one-way", "", "position.BTCUSDT.quantity", "12.0", "6.0", "-6.0"));
        assertThat(rows).anyMatch(row -> row.subList(0, 3).equals(List.of("one-way", "portfolio", "marginRatio")));
        assertThat(rows).anyMatch(row -> row.get(2).equals("liquidation.BTC.distance"));
    }

    @Test
    void aScenarioOfTheFileIsTakenByNameAndItsEditsWithoutOne() throws IOException {
        String text = Files.readString(Run.BASKET);
        String crash = "{\"edit\": \"index\", \"underlying\": \"BTC\", \"price\": 60000}";
        String members =
                "\"edits\": [" + HALF + "], \"scenarios\": [{\"name\": \"crash\", \"edits\": [" + crash + "]}]";
        String without = text.replaceAll("\"(edits|scenarios)\": \\[\\],?", "");
        int last = without.lastIndexOf("}");
        String head = without.substring(0, last).stripTrailing();
        Path file = Files.writeString(
                folder.resolve("book.json"),
                head + (head.endsWith(",") ? "" : ",") + members + without.substring(last));
        assertThat(Run.of("what-if", file, "--as", "held").ended(0).out()).contains("one-way/BTCUSDT: size 12 → 6");
        Run named =
                Run.of("what-if", file, "--scenario", "crash", "--as", "held").ended(0);
        assertThat(named.out()).contains("1 edit of \"crash\"", "index of BTC 70,881.5 → 60,000 (-15.35 %)");
        assertThat(named.err()).contains("info edits: 1 what-if edit of the file not applied here");
        assertThat(Run.of("what-if", file, "--scenario", "boom").ended(2).err()).contains("it has crash");
        Run margin = Run.of("margin", file, "--as", "held", "--format", "csv").ended(0);
        assertThat(margin.out())
                .isEqualTo(Run.of("margin", Run.BASKET, "--as", "held", "--format", "csv")
                        .out());
        assertThat(margin.err()).contains("1 what-if edit of the file not applied here");
    }

    static List<Path> samples() {
        return Run.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleCanBeMovedInPriceVolatilityAndTime(Path sample) throws IOException {
        Path edits = edits(
                "{\"edit\": \"index\", \"underlying\": \"BTC\", \"price\": 30000}",
                "{\"edit\": \"shiftVolatility\", \"underlying\": \"BTC\", \"relative\": 0.3}",
                "{\"edit\": \"date\", \"date\": \"2026-12-30T00:00:00Z\"}");
        Run run = Run.of("what-if", sample, "--edits", edits, "--as", "held");
        assertThat(run.code()).as(run.err()).isLessThan(2);
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 132);
        assertThat(run.out()).contains("3 edits", "margin ratio");
    }
}
