package plimsoll.app.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import plimsoll.model.ask.Grant;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Reading;
import plimsoll.model.venue.AccountReplies;

/// An account as its venue told it.
///
/// @param reading the portfolio; its problems name what could not be asked as well as what could not be read
/// @param replies what it was read from, to be read again together with other accounts
/// @param grant what the key may do; empty where the venue does not tell
/// @param clock how far the venue's clock is ahead of ours
/// @param asOf when the last reply arrived, by the venue's clock
/// @param questions sent, retries left out
public record Fetched(
        Reading<PortfolioFile> reading,
        AccountReplies replies,
        Optional<Grant> grant,
        Duration clock,
        Instant asOf,
        int questions) {}
