package plimsoll.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plimsoll.app.http.FetchFailed;
import plimsoll.app.http.FetchOrder;
import plimsoll.app.http.FetchProgress;
import plimsoll.app.http.Fetched;
import plimsoll.app.http.Fetcher;
import plimsoll.app.http.KeySource;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.ask.Host;
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

    @Option(names = "--base-url", paramLabel = "URL", description = "Ask this address instead of the venue's hosts.")
    private @Nullable URI baseUrl;

    @Option(names = "--host", paramLabel = "production|test", description = "The venue's environment (production).")
    private String host = Host.PRODUCTION;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description =
                    "Hyperliquid: the address. dYdX: ADDRESS or ADDRESS/SUBACCOUNT. Derive: the subaccount's number.")
    private String address = "";

    @Option(
            names = "--although-the-key-can-trade",
            description = "Use a key that can trade. Better make one that can only read.")
    private boolean althoughTrading;

    @Option(
            names = "--although-the-key-can-withdraw",
            description = "Use a key that can trade, transfer and withdraw. Better make one that can only read.")
    private boolean althoughWithdrawing;

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
            throw new Refused(words(e));
        }
    }

    private FetchOrder order(Clock clock) {
        VenueApi api = api(new Subject(address.strip(), clock.instant()));
        String label = account == null || account.isBlank() ? venue : account;
        return new FetchOrder(api, chosen(api), credentials(api.access(), label), label, accepted());
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

    private Host chosen(VenueApi api) {
        Host named = api.hosts().stream()
                .filter(h -> h.name().equals(host.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused("--host: " + venue + " has no environment " + host));
        return baseUrl == null ? named : named.at(baseUrl);
    }

    private Credentials credentials(Access access, String label) {
        if (access == Access.ADDRESS) {
            return Credentials.NONE;
        }
        return keys.credentials(venue, label)
                .orElseThrow(() -> new Refused("no key for " + venue + " under the label " + label
                        + ": set PLIMSOLL_KEY and PLIMSOLL_SECRET in the environment, or connect it in the"
                        + " window"));
    }

    private Set<Right> accepted() {
        if (althoughWithdrawing) {
            return EnumSet.of(Right.TRADE, Right.TRANSFER, Right.WITHDRAW);
        }
        return althoughTrading ? EnumSet.of(Right.TRADE) : EnumSet.noneOf(Right.class);
    }

    private static String words(FetchFailed e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), "the venue's answer cannot be used");
        return e.grant()
                .map(grant -> reason + ", or say "
                        + (grant.harmful().equals(EnumSet.of(Right.TRADE))
                                ? "--although-the-key-can-trade"
                                : "--although-the-key-can-withdraw"))
                .orElse(reason);
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
