package plimsoll.app.cli;

import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plimsoll.app.http.FetchFailed;
import plimsoll.app.http.FetchOrder;
import plimsoll.app.http.KeySource;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.VenueApi;

/// Where a venue is asked, and with what key.
final class VenueOptions {
    @Option(names = "--base-url", paramLabel = "URL", description = "Ask this address instead of the venue's hosts.")
    private @Nullable URI baseUrl;

    @Option(names = "--host", paramLabel = "production|test", description = "The venue's environment (production).")
    private String host = Host.PRODUCTION;

    @Option(
            names = "--although-the-key-can-trade",
            description = "Use a key that can trade. Better make one that can only read.")
    private boolean althoughTrading;

    @Option(
            names = "--although-the-key-can-withdraw",
            description = "Use a key that can trade, transfer and withdraw. Better make one that can only read.")
    private boolean althoughWithdrawing;

    /// @param label the key is kept under
    FetchOrder order(VenueApi api, String label, KeySource keys) {
        return new FetchOrder(api, chosen(api), credentials(api, label, keys), label, accepted());
    }

    private Host chosen(VenueApi api) {
        Host named = api.hosts().stream()
                .filter(h -> h.name().equals(host.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Refused("--host: " + api.venue() + " has no environment " + host));
        return baseUrl == null ? named : named.at(baseUrl);
    }

    private static Credentials credentials(VenueApi api, String label, KeySource keys) {
        if (api.access() == Access.ADDRESS) {
            return Credentials.NONE;
        }
        return keys.credentials(api.venue(), label)
                .orElseThrow(() -> new Refused("no key for " + api.venue() + " under the label " + label
                        + ": set PLIMSOLL_KEY and PLIMSOLL_SECRET in the environment, or connect it in the"
                        + " window"));
    }

    private Set<Right> accepted() {
        if (althoughWithdrawing) {
            return EnumSet.of(Right.TRADE, Right.TRANSFER, Right.WITHDRAW);
        }
        return althoughTrading ? EnumSet.of(Right.TRADE) : EnumSet.noneOf(Right.class);
    }

    static Refused refused(FetchFailed e) {
        String reason = Objects.requireNonNullElse(e.getMessage(), "the venue's answer cannot be used");
        return new Refused(e.grant()
                .map(grant -> reason + ", or say "
                        + (grant.harmful().equals(EnumSet.of(Right.TRADE))
                                ? "--although-the-key-can-trade"
                                : "--although-the-key-can-withdraw"))
                .orElse(reason));
    }
}
