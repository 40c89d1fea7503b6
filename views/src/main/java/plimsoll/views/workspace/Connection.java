package plimsoll.views.workspace;

import java.util.Set;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.ask.Host;
import plimsoll.model.file.PortfolioMerge.Part;

/// An account at an exchange, without its key.
///
/// @param label what the account is called; no two connections share it
/// @param venue by the name it is asked by
/// @param host `production` or `test`
/// @param address of accounts without a key, or the number of a subaccount; else empty
/// @param minutes between refreshes; 0 for none
/// @param accepted what the key may do besides reading, because its owner insists
public record Connection(String label, String venue, String host, String address, int minutes, Set<Right> accepted) {
    public Connection {
        accepted = Set.copyOf(accepted);
    }

    /// Whose prices its account has: a test exchange's are its own.
    public String market() {
        String exchange = Part.exchange(venue);
        return host.equals(Host.PRODUCTION) ? exchange : exchange + "-" + host;
    }

    public Connection every(int newMinutes) {
        return new Connection(label, venue, host, address, newMinutes, accepted);
    }
}
