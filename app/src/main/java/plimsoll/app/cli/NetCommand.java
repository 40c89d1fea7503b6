package plimsoll.app.cli;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.compare.Books;
import plimsoll.model.compare.Netting;
import plimsoll.model.compare.Target;
import plimsoll.model.output.Document;
import plimsoll.model.output.NetDocument;

@Command(
        name = "net",
        description = {
            "One pool against the silos: what the accounts need each for itself, by one method, less what all their",
            "positions would need in one account, by underlying and in total. That is the cost of fragmentation. Positions",
            "alone are netted, opened at their marks; collateral only on request."
        })
final class NetCommand extends FileCommand {
    private static final String HOUSE_MATRIX = "house-matrix/1";

    @Option(
            names = "--method",
            paramLabel = "VENUE[:MODEL]",
            description = "A venue's portfolio method instead of house-matrix/1, such as derive:pmrm2, on both sides.")
    private String method = HOUSE_MATRIX;

    @Option(names = "--collateral", description = "Net coin collateral too.")
    private boolean collateral;

    NetCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        Target target = method.equals(HOUSE_MATRIX) ? Target.HOUSE_MATRIX : Targets.of("--method", method);
        Netting netting = Netting.of(
                input.assessor(Map.of()),
                new Books(input.market(), input.library()),
                input.accounts(),
                target,
                collateral);
        if (!target.equals(Target.HOUSE_MATRIX) && !netting.isVenues()) {
            throw new Refused(
                    "--method: no portfolio method of " + target.label() + " is known at the time of the file");
        }
        return NetDocument.of(input.heading(), netting, input.fileProblems());
    }
}
