package plimsoll.app.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.model.ask.Request;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.venue.AccountReplies;
import plimsoll.model.venue.Endpoint;
import plimsoll.model.venue.Reply;
import plimsoll.model.venue.VenueReader;
import plimsoll.model.venue.VenueReaders;

/// From replies to a portfolio.
final class FetchedReplies {
    private FetchedReplies() {}

    /// The reader of what a venue sends; products of one venue share it.
    static VenueReader reader(String venue) throws FetchFailed {
        return VenueReaders.of(venue)
                .or(() -> VenueReaders.of(venue.split("-", 2)[0]))
                .orElseThrow(() -> new FetchFailed("this version cannot read what " + venue + " sends"));
    }

    /// What the reader knows of the replies; the rest was asked for the key or the clock.
    static AccountReplies chosen(FetchOrder order, Map<Request, String> replies) throws FetchFailed {
        VenueReader reader = reader(order.api().venue());
        Set<String> known = reader.endpoints().stream().map(Endpoint::name).collect(Collectors.toSet());
        List<Reply> chosen = new ArrayList<>();
        replies.forEach((request, text) -> {
            if (known.contains(request.endpoint())) {
                chosen.add(new Reply(new Endpoint(reader.venue(), request.endpoint()), text, origin(request)));
            }
        });
        return new AccountReplies(reader.venue(), order.label(), chosen);
    }

    private static String origin(Request request) {
        return request.body().isEmpty() ? request.toString() : request + " " + request.body();
    }

    /// @param missing questions without an answer, in words
    /// @param leftOut what the account has and nobody reads, in words
    static Reading<PortfolioFile> read(
            AccountReplies replies, List<String> missing, List<String> leftOut, Instant asOf) {
        Reading<PortfolioFile> reading = VenueReaders.read(List.of(replies), asOf);
        List<Problem> problems = new ArrayList<>();
        missing.forEach(what -> problems.add(new Problem.MissingData(replies.account(), "a reply to " + what)));
        leftOut.forEach(what -> problems.add(new Problem.NotModelled(replies.account(), what)));
        problems.addAll(reading.problems());
        return new Reading<>(reading.value(), problems);
    }
}
