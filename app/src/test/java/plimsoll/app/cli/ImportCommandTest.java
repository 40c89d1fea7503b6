package plimsoll.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
    private static final String ACCOUNT = """
            {"retCode": 0, "result": {"marginMode": "REGULAR_MARGIN", "spotHedgingStatus": "OFF"}, "time": 1790000000000}""";
    private static final String WALLET = """
            {"retCode": 0, "result": {"list": [{"accountType": "UNIFIED", "accountMMRate": "0.001", "totalMarginBalance": "30200", "totalInitialMargin": "1240",
             "totalMaintenanceMargin": "40", "coin": [{"coin": "USDT", "walletBalance": "30000", "spotBorrow": "0",
             "accruedInterest": "0", "locked": "0", "collateralSwitch": true}]}]}, "time": 1790000000000}""";
    private static final String POSITIONS = """
            {"retCode": 0, "result": {"category": "linear", "nextPageCursor": "", "list": [{"positionIdx": 0,
             "symbol": "BTCUSDT", "side": "Buy", "size": "0.2", "avgPrice": "61000", "leverage": "10", "markPrice": "62000",
             "liqPrice": "", "positionMM": "62", "positionIM": "1240", "positionBalance": "1240"}]}, "time": 1790000000000}""";

    @TempDir
    private Path folder;

    ImportCommandTest() {}

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aFolderOfRepliesIsAPortfolio() throws IOException {
        file("v5-account-info.json", ACCOUNT);
        file("wallet as saved.json", WALLET);
        file("v5-position-list-1.json", POSITIONS);
        file("notes.txt", "not a reply");
        Path output = folder.resolve("book.portfolio");

        Run run = Run.of("import", folder, "--venue", "bybit", "--account", "main", "--output", output)
                .ended(0);

        assertThat(run.out()).contains("main: bybit cross, 1 balances, 1 positions", "bybit/v5-account-wallet-balance");
        assertThat(Run.of("margin", output, "--format", "json")
                        .json()
                        .at("accounts")
                        .at(0)
                        .text("id"))
                .isEqualTo("main");
    }

    @Test
    void aPartThatIsNotThereIsIncomplete() throws IOException {
        Path positions = file("v5-position-list.json", POSITIONS);
        assertThat(Run.of("import", positions).ended(1).err()).contains("balances");
    }

    @Test
    void ambiguityNamesTheCandidates() throws IOException {
        Path saved = file(
                "saved.json",
                "[{\"asset\": \"USDT\", \"accountAlias\": \"a\", \"crossWalletBalance\": \"1\","
                        + " \"crossUnPnl\": \"0\", \"marginAvailable\": true, \"withdrawAvailable\": \"1\"}]");
        assertThat(Run.of("import", saved).ended(2).err())
                .contains("binance/fapi-v3-balance or binance/dapi-v1-balance");
    }

    @Test
    void whatIsNoReplyIsNamed() throws IOException {
        Path other = file("other.json", "{\"hello\": 1}");
        assertThat(Run.of("import", other).ended(2).err()).contains("other.json", "hello");
        Path positions = file("v5-position-list.json", POSITIONS);
        assertThat(Run.of("import", other, positions).ended(1).err()).contains("other.json");
    }

    @Test
    void aVenueNobodyReadsIsRefusedWithThoseThatAre() throws IOException {
        Path positions = file("v5-position-list.json", POSITIONS);
        assertThat(Run.of("import", positions, "--venue", "ftx").ended(2).err()).contains("bybit", "deribit");
    }

    @Test
    void aTableThatCanBeReadInTwoWaysIsConfirmedFirst() throws IOException {
        Path table = file("positions.csv", "Symbol,Size,Date\nBTCUSDT,1,03/04/2026\n");
        assertThat(Run.of("import", table).ended(2).err()).contains("dd/MM/yyyy", "--yes", "--date-format");
        assertThat(Run.of("import", table, "--yes").ended(1).out()).contains("2026-04-03");
        assertThat(Run.of("import", table, "--date-format", "MM/dd/yyyy")
                        .ended(1)
                        .out())
                .contains("2026-03-04");
    }
}
