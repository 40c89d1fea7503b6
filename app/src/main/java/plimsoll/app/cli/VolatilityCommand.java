package plimsoll.app.cli;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.output.Document;
import plimsoll.model.output.VolatilityDocument;
import plimsoll.model.volatility.VolatilitySurfaces;

@Command(
        name = "volatility",
        description = {
            "Volatility surfaces of the file's options, expiry by expiry.",
            "SVI through the quotes of five strikes or more, else lines between them; arbitrage is a warning.",
            "JSON and CSV hold fractions; the errors of the fit are volatilities too."
        })
final class VolatilityCommand extends FileCommand {
    @Option(names = "--underlying", paramLabel = "NAME", description = "Only this underlying (all).")
    private @Nullable String underlying;

    VolatilityCommand(Console console) {
        super(console);
    }

    @Override
    Document document(Input input) {
        options().refuseSettings();
        return VolatilityDocument.of(
                input.heading(), input.market(), underlyings(input.market()), input.fileProblems());
    }

    /// All those with a surface, unless one is named.
    private Set<UnderlyingId> underlyings(MarketSnapshot market) {
        Set<UnderlyingId> listed = new VolatilitySurfaces(market).underlyings();
        if (underlying == null) {
            return listed;
        }
        return listed.stream()
                .filter(u -> u.name().equalsIgnoreCase(underlying))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> new Refused("--underlying " + underlying + ": the file has options of " + listed));
    }
}
