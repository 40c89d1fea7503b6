package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plimsoll.model.output.Csv;

class PriceCommandTest {
    private static final String HEADER = "type,forward,strike,years,volatility,quote,discount\n";

    @TempDir
    private Path folder;

    private static Run run(String text) {
        return Run.withInput(text.getBytes(StandardCharsets.UTF_8), "price");
    }

    /// The cells of the first row behind the given ones: price, delta … problem.
    private static List<String> row(String text) {
        List<String> cells = Csv.parse(run(text).out()).get(1);
        return cells.subList(cells.size() - 11, cells.size());
    }

    private static double price(String text) {
        assertThat(run(text).ended(0).err()).isEmpty();
        return Double.parseDouble(row(text).getFirst());
    }

    // Source: derive-cases.json suite black76, derivexyz/lyra-utils 759e9625: b76-6 and b76-7.
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            type, forward, strike, price, delta
            call, 1000,    0,      990,   1
            put,  1000,    0,      0,     0
            call, 0,       1000,   0,     0
            put,  0,       1000,   990,   -1
            """)
    void aStrikeOrForwardOfZeroIsPriced(String type, double forward, double strike, double price, double delta) {
        String text = HEADER + String.join(",", type, "" + forward, "" + strike, "1,4,,0.99\n");
        run(text).ended(0);
        assertThat(Double.parseDouble(row(text).get(0))).isCloseTo(price, within(1e-12));
        assertThat(Double.parseDouble(row(text).get(1))).isEqualTo(delta);
    }

    // Source: tradfi.md 9.2 P36, OpenGamma Strata.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "type,forward,strike,years,volatility\ncall,104,85,4.5,0.1\n",
                "type,forward,strike,years,volatility\r\ncall,104,85,4.5,0.1\r\n",
                "\uFEFFtype,forward,strike,years,volatility\ncall,104,85,4.5,0.1",
                " Type , FORWARD,Strike ,Years, Volatility\nCall , 104 ,85, 4.5 ,0.1\n",
                "\n\ntype,forward,strike,years,volatility\n\n  \n,,,,\ncall,104,85,4.5,0.1\n\n",
                "\"type\",\"forward\",\"strike\",\"years\",\"volatility\"\n\"call\",\"104\",\"85\",\"4.5\",\"0.1\"\n",
                "volatility,note,type,years,strike,forward\n0.1,\"a, \"\"b\"\"\",C,4.5,85,1.04e2\n",
                "type,forward,strike,years,volatility\ncall,104,85,4.5,0.1,,,\n"
            })
    void theFormOfTheFileDoesNotMatter(String text) {
        assertThat(price(text)).isCloseTo(20.816241352493662, within(2e-12));
    }

    @Test
    void theGivenCellsComeBackAsTheyWere() {
        String text = " Type ,forward,strike,years,volatility,note\ncall, 1.040,85,4.5,0.1,\"a, \"\"b\"\"\"\n";
        List<List<String>> rows = Csv.parse(run(text).ended(0).out());
        assertThat(rows.getFirst().subList(0, 6))
                .containsExactly(" Type ", "forward", "strike", "years", "volatility", "note");
        assertThat(rows.get(1).subList(0, 6)).containsExactly("call", " 1.040", "85", "4.5", "0.1", "a, \"b\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | no header line
            type,forward,years                  | header: no column strike; found type,forward,years
            type,forward,strike,years,Forward   | header: two columns forward
            type,forward,strike,years,quote,Quote | header: two columns quote
            """)
    void aHeaderThatCannotBeUsedIsRefused(String header, String problem) {
        Run run = run(header + "\n").ended(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            call,NaN,100,1,0.5      | forward: found 'NaN', expected a number
            call,Infinity,100,1,0.5 | forward: found 'Infinity', expected a number
            call,100d,100,1,0.5     | forward: found '100d', expected a number
            call,,100,1,0.5         | forward: found '', expected a number
            call,-1,100,1,0.5       | forward must be 0 or from 1e-30 to 1e30: -1.0
            call,1e999,100,1,0.5    | forward must be 0 or from 1e-30 to 1e30: Infinity
            call,100,1e308,1,0.5    | strike must be 0 or from 1e-30 to 1e30: 1.0E308
            call,100,100,1e9,0.5    | years must be 0 or from 1e-30 to 10000: 1.0E9
            call,100,100,1,1e300    | volatility must be from 0 to 1e6: 1.0E300
            call,100,100,1,0.5,,0   | discount must be from 1e-15 to 1e15: 0.0
            call,100,100,1,,3,-1    | discount must be from 1e-15 to 1e15: -1.0
            call,100,100,1          | neither volatility nor quote
            call,0,100,1,,3         | no volatility: forward must be from 1e-30 to 1e30: 0.0
            call,100,100,1,,101     | no volatility: above maximum
            both,100,100,1,0.5      | type: found 'both', expected call or put
            call,100,100,1,0.5,,,9  | 8 cells under 7 headers
            call,"100,100,1,0.5     | a quotation mark is not closed
            """)
    void aBadRowIsSaidAndTheOthersGoOn(String row, String problem) {
        Run run = run(HEADER + "\n" + row + "\nput,100,110,0.5,0.6,,\n").ended(1);
        List<List<String>> rows = Csv.parse(run.out());
        assertThat(rows).hasSize(3).allMatch(cells -> cells.size() == 18);
        assertThat(rows.get(1).getLast()).isEqualTo(problem);
        assertThat(rows.get(1).subList(7, 17)).containsOnly("");
        assertThat(run.err()).isEqualToIgnoringNewLines("error line 3: " + problem);
        assertThat(rows.get(2).get(7)).isNotEmpty();
    }

    @Test
    void aRowWithBothIsPricedWithTheVolatility() {
        List<String> both = row(HEADER + "call,100,100,1,0.5,7.9655674554058038,\n");
        assertThat(both.getFirst())
                .isEqualTo(row(HEADER + "call,100,100,1,0.5,,\n").getFirst());
        assertThat(Double.parseDouble(both.get(9))).isCloseTo(0.2, within(1e-14));
    }

    @Test
    void aQuoteThatImpliesNothingLeavesTheFigures() {
        String text = HEADER + "call,100,100,1,0.5,100,\n";
        run(text).ended(1);
        assertThat(row(text).getFirst()).isNotEmpty();
        assertThat(row(text).subList(9, 11)).containsExactly("", "quote: above maximum");
    }

    @Test
    void aQuoteIsDiscounted() {
        String priced = row(HEADER + "put,100,110,0.5,0.6,,0.9\n").getFirst();
        assertThat(Double.parseDouble(
                        row(HEADER + "put,100,110,0.5,," + priced + ",0.9\n").get(9)))
                .isCloseTo(0.6, within(1e-13));
    }

    @Test
    void readsAFileAndSaysWhenItCannot() throws IOException {
        Path file = folder.resolve("rows.csv");
        Files.writeString(file, HEADER + "put,100,110,0.5,0.6,,\n");
        assertThat(Csv.parse(Run.of("price", file).ended(0).out())).hasSize(2);
        assertThat(Run.of("price", folder.resolve("none.csv")).ended(2).err()).contains("no such file");
        assertThat(Run.of("price", folder).ended(2).err()).contains("cannot read");
    }
}
