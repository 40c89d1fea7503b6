package plimsoll.model.venue;

import java.time.Instant;
import java.util.List;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Reading;

/// Reads what one venue sends.
public interface VenueReader {
    /// Of `--venue`: `bybit`, `binance`, ….
    String venue();

    /// Every endpoint whose replies can be read.
    List<Endpoint> endpoints();

    /// A portfolio of the replies in any order, several pages of one endpoint among them. What no reply says
    /// stays missing: a figure that needs it is incomplete.
    ///
    /// @param asOf where the replies have no time
    /// @param account its label; a venue of several wallets adds the wallet's name
    default Reading<PortfolioFile> read(List<Reply> replies, Instant asOf, String account) {
        return VenueReaders.read(List.of(new AccountReplies(venue(), account, replies)), asOf);
    }
}
