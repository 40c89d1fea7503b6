package plimsoll.model.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectTest {
    private static String compact(JsonObject object) {
        return object.pretty().replaceAll("\\s", "");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.1, 0.1
            33599.4186056174, 33599.4186056174
            1e-7, 1.0E-7
            123456789.0, 1.23456789E8
            -0.0, 0.0
            NaN, null
            Infinity, null
            -Infinity, null
            """)
    void numbersAreTheShortestThatReadBackAndUnknownOnesNull(double value, String text) {
        assertThat(compact(new JsonObject().number("x", value))).isEqualTo("{\"x\":" + text + "}");
    }

    @Test
    void membersKeepTheirOrder() {
        String text = compact(new JsonObject()
                .text("b", "\"quoted\"")
                .flag("a", true)
                .nothing("n")
                .count("c", 3)
                .texts("t", List.of("x"))
                .numbers("m", new TreeMap<>(Map.of("k", Double.NaN)))
                .numbers("v", DoubleStream.of(1, Double.NaN))
                .rows("r", List.of(DoubleStream.of(2))));
        assertThat(text)
                .isEqualTo("{\"b\":\"\\\"quoted\\\"\",\"a\":true,\"n\":null,\"c\":3,\"t\":[\"x\"],"
                        + "\"m\":{\"k\":null},\"v\":[1.0,null],\"r\":[[2.0]]}");
    }

    @Test
    void linesEndTheSameOnEverySystem() {
        assertThat(new JsonObject().number("x", 1).pretty()).isEqualTo("{\n  \"x\" : 1.0\n}\n");
    }
}
