package plimsoll.app.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.PayoffDocument;
import plimsoll.model.output.PayoffDocument.Curves;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.model.surface.ProfitCurves;

@Command(
        name = "payoff",
        description = {
            "Profit over price today, on other dates and at expiry, with the prices where it breaks even.",
            "Breakevens are looked for between 1%% and 1000%% of today's price."
        })
final class PayoffCommand extends FileCommand {
    @Mixin
    private MovingOptions moving;

    @Option(
            names = "--price",
            paramLabel = "FROM:TO:STEP",
            converter = MoveRange.class,
            description = "Relative price moves (-30%%:30%%:5%%).")
    private DoubleArray prices = DoubleArray.range(-0.3, 0.3, 0.05);

    @Option(
            names = "--time",
            paramLabel = "FROM:TO:STEP",
            converter = DayRange.class,
            description = "Days until each valuation date (today, the next expiry and the last one).")
    private @Nullable DoubleArray times;

    @Option(
            names = "--since",
            paramLabel = "now|entry",
            description = "Where profit is counted from: today's marks or entry prices (now).")
    private Since since = Since.NOW;

    PayoffCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        List<Curves> all =
                input.comparisons(Searches.NONE).stream().map(this::curves).toList();
        return PayoffDocument.of(input.heading(), since, all, input.market(), input.fileProblems());
    }

    private Curves curves(Comparison account) {
        ProfitCurves curves = ProfitCurves.of(account.valued(), moving.betas(account), since, moving.withCollateral());
        List<ProfitCurve> found = dates(account).stream()
                .map(date -> curves.at(Scenario.NONE.withElapsed(date), prices))
                .toList();
        return new Curves(account, moving.underlying(account), found);
    }

    private List<Duration> dates(Comparison account) {
        if (times != null) {
            return times.stream().mapToObj(Axis::days).toList();
        }
        List<Duration> dates = new ArrayList<>(List.of(Duration.ZERO));
        ProfitCurves.nextExpiry(account.valued()).ifPresent(dates::add);
        ProfitCurves.lastExpiry(account.valued()).ifPresent(dates::add);
        return dates.stream().distinct().toList();
    }
}
