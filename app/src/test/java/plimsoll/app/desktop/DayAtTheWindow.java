package plimsoll.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;

/// A process with the real window: a trader opens, edits, takes back, compares, saves, edits on, and then is killed.
final class DayAtTheWindow {
    static final String READY = "ready to be killed";

    private static final String MAINTENANCE = "Maintenance margin\t";

    private DayAtTheWindow() {}

    /// @param arguments the folder of the program's state and the file to work on
    public static void main(String[] arguments) throws Exception {
        try {
            work(Path.of(arguments[0]), Path.of(arguments[1]));
            System.out.println(READY);
            TimeUnit.MINUTES.sleep(2);
        } catch (Throwable e) {
            System.getLogger("day").log(System.Logger.Level.ERROR, "failed", e);
        } finally {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void work(Path home, Path file) throws Exception {
        Sitting trader = Sitting.at(home);
        trader.open(file);
        String before = maintenance(trader.until("comparison", shown -> shown.contains(MAINTENANCE)));
        size(trader, "6");
        String smaller = maintenance(
                trader.until("comparison", shown -> !maintenance(shown).equals(before)));

        trader.keys(KeyCode.CONTROL, KeyCode.Z);
        trader.until("comparison", shown -> maintenance(shown).equals(before));
        trader.keys(KeyCode.CONTROL, KeyCode.Y);
        trader.until("comparison", shown -> maintenance(shown).equals(smaller));

        trader.keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(trader.until("compare", shown -> shown.contains("less actual")))
                .contains("Actual", "Maintenance margin");

        trader.keys(KeyCode.CONTROL, KeyCode.S);
        trader.until("window", shown -> shown.contains("Edits saved in " + file));
        assertThat(Files.readString(file)).contains("\"resize\"");

        size(trader, "7");
        trader.until("positions", shown -> shown.contains("\t• 7\t"));
        trader.settle();
    }

    private static String maintenance(String comparison) {
        return comparison
                .lines()
                .filter(line -> line.startsWith(MAINTENANCE))
                .findFirst()
                .orElseThrow();
    }

    /// Of the position in BTC of the first account.
    private static void size(Sitting trader, String typed) {
        trader.keys(KeyCode.CONTROL, KeyCode.F);
        trader.keys(KeyCode.CONTROL, KeyCode.A);
        trader.type("btcusdt account:one");
        trader.keys(KeyCode.ENTER);
        trader.keys(KeyCode.F2);
        trader.type(typed);
        trader.keys(KeyCode.ENTER);
    }
}
