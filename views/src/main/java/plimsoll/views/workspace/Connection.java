package plimsoll.views.workspace;

import java.net.URI;
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
/// @param base the address that is asked instead of the exchange's own; empty for those
/// @param accepted what the key may do besides reading, because its owner insists
public record Connection(
        String label, String venue, String host, String address, String base, int minutes, Set<Right> accepted) {
    public Connection {
        accepted = Set.copyOf(accepted);
    }

    /// Whose prices its account has: those of a test exchange, or of another address, are its own.
    public String market() {
        String exchange = Part.exchange(venue);
        String where = base.isEmpty() ? host : String.valueOf(URI.create(base).getHost());
        return where.equals(Host.PRODUCTION) ? exchange : exchange + "-" + where;
    }

    public Connection every(int newMinutes) {
        return new Connection(label, venue, host, address, base, newMinutes, accepted);
    }
}
