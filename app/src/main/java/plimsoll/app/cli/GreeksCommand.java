package plimsoll.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.margin.Searches;
import plimsoll.model.output.Document;
import plimsoll.model.output.GreeksDocument;
import plimsoll.model.output.GreeksDocument.Collateral;
import plimsoll.model.valuation.GreekTable.By;

@Command(
        name = "greeks",
        description = {
            "Greeks of positions, expiries, underlyings or accounts.",
            "JSON and CSV are unscaled: delta and gamma in coin, vega per 1.00 of volatility, theta per year."
        })
final class GreeksCommand extends FileCommand {
    @Option(
            names = "--by",
            paramLabel = "position|expiry|underlying|account",
            description = "What a row is (position).")
    private By by = By.POSITION;

    @Option(
            names = "--collateral",
            paramLabel = "include|exclude",
            description = "Whether coin equity is part of delta (include).")
    private Collateral collateral = Collateral.INCLUDE;

    GreeksCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        return GreeksDocument.of(
                input.heading(),
                by,
                collateral,
                input.market(),
                input.comparisons(Searches.NONE),
                input.fileProblems());
    }
}
