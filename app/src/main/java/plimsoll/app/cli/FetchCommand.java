package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.app.http.FetchFailed;
import plimsoll.app.http.FetchOrder;
import plimsoll.app.http.FetchProgress;
import plimsoll.app.http.Fetched;
import plimsoll.app.http.Fetcher;
import plimsoll.app.http.KeySource;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Severity;

@Command(
        name = "fetch",
        description = {
            "An account from its venue, as a portfolio file.",
            "The key is read from PLIMSOLL_KEY and PLIMSOLL_SECRET, with OKX also PLIMSOLL_PASSPHRASE, else it is the",
            "one kept by the window under that label; where it is kept in a file, PLIMSOLL_STORE_PASSPHRASE opens it.",
            "It must be one that can only read. Hyperliquid and dYdX need no key but --address."
        })
final class FetchCommand implements Callable<Integer> {
    private final Console console;
    private final KeySource keys;

    @Parameters(index = "0", paramLabel = "VENUE", description = "Whom to ask.")
    private String venue;

    @Option(
            names = "--account",
            paramLabel = "LABEL",
            description = "What the account is called in the file (the venue).")
    private @Nullable String account;

    @Option(names = "--output", paramLabel = "FILE", description = "File to write instead of standard output.")
    private @Nullable Path output;

    @Mixin
    private VenueOptions asking;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "Hyperliquid: the address. dYdX: ADDRESS or ADDRESS/SUBACCOUNT. Derive: the subaccount's number.")
    private String address = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;

    FetchCommand(Console console, KeySource keys) {
        this.console = console;
        this.keys = keys;
    }

    @Override
    public Integer call() throws IOException {
        FetchOrder order = order(Clock.systemUTC());
        try (Fetcher fetcher = new Fetcher(Clock.systemUTC())) {
            Fetched fetched = fetcher.fetch(order, FetchProgress.none());
            write(fetched);
            console.problems(fetched.reading().problems());
            return fetched.reading().problems().stream().allMatch(p -> p.severity() == Severity.INFO)
                    ? ExitCode.COMPLETE
                    : ExitCode.INCOMPLETE;
        } catch (FetchFailed e) {
            throw VenueOptions.refused(e);
        }
    }

    private FetchOrder order(Clock clock) {
        VenueApi api = api(new Subject(address.strip(), clock.instant()));
        String label = account == null || account.isBlank() ? venue : account;
        return asking.order(api, label, keys);
    }

    private VenueApi api(Subject subject) {
        try {
            return VenueApis.of(venue, subject)
                    .orElseThrow(() -> new Refused(
                            venue + " cannot be asked; these can: " + String.join(", ", VenueApis.names())));
        } catch (IllegalArgumentException e) {
            throw new Refused("--address: " + e.getMessage());
        }
    }

    private void write(Fetched fetched) throws IOException {
        PortfolioFile file = fetched.reading().value();
        String text = file.text();
        if (output == null) {
            console.out().write(text.getBytes(StandardCharsets.UTF_8));
        } else {
            Disk.write(output, text);
            console.out().println(summary(fetched, file.portfolio()));
        }
    }

    private static String summary(Fetched fetched, Portfolio portfolio) {
        int positions = portfolio.book().accounts().stream()
                .mapToInt(a -> a.positions().size())
                .sum();
        return fetched.replies().account() + " at " + fetched.asOf() + ": " + positions + " positions, "
                + portfolio.market().quotes().size() + " quotes, " + fetched.questions() + " questions"
                + fetched.grant().map(g -> "; the key may: " + g.said()).orElse("");
    }
}
