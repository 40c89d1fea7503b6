package plimsoll.app.http;

import java.util.Set;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.VenueApi;

/// Which account to fetch, and how.
///
/// @param credentials `Credentials.NONE` for venues that show an account to anyone
/// @param label what the account is called in the portfolio
/// @param accepted what the key may be able to do besides reading, because its owner insists
public record FetchOrder(VenueApi api, Host host, Credentials credentials, String label, Set<Right> accepted) {
    public FetchOrder {
        accepted = Set.copyOf(accepted);
    }
}
