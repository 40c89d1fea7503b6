package plimsoll.model.venue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.file.Portfolio;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.file.PortfolioMerge;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// The venues whose replies can be read.
public final class VenueReaders {
    static final List<TableReader> ALL = List.of(
            new Bybit(),
            new Okx(),
            new Deribit(),
            new Binance(),
            new Hyperliquid(),
            new Dydx(),
            new Derive(),
            new Bitmex(),
            new Bitget(),
            new Gate(),
            new Kucoin(),
            new Kraken());

    private VenueReaders() {}

    public static List<VenueReader> all() {
        return List.copyOf(ALL);
    }

    /// @param venue a reader's name, or the name of a venue in the portfolio format whose replies it reads
    public static Optional<VenueReader> of(String venue) {
        return table(venue).map(r -> r);
    }

    static Optional<TableReader> table(String venue) {
        return ALL.stream().filter(r -> r.reads(venue)).findFirst();
    }

    /// Accounts of several venues in one book.
    ///
    /// @param asOf where the replies have no time
    public static Reading<PortfolioFile> read(List<AccountReplies> parts, Instant asOf) {
        long venues = parts.stream().map(AccountReplies::venue).distinct().count();
        return venues > 1 ? merged(parts, asOf) : ofOneVenue(parts, asOf);
    }

    private static Reading<PortfolioFile> merged(List<AccountReplies> parts, Instant asOf) {
        List<Problem> problems = new ArrayList<>();
        List<PortfolioMerge.Part> read = new ArrayList<>();
        for (AccountReplies part : parts) {
            AccountReplies named = isTaken(part, parts) ? part.named(part.account() + " " + part.venue()) : part;
            Reading<PortfolioFile> own = ofOneVenue(List.of(named), asOf);
            problems.addAll(own.problems());
            read.add(new PortfolioMerge.Part(
                    PortfolioMerge.Part.exchange(part.venue()), own.value().quoted()));
        }
        Reading<Portfolio> all = PortfolioMerge.of("", read);
        problems.addAll(all.problems());
        return new Reading<>(PortfolioFile.of(all.value()), problems);
    }

    private static boolean isTaken(AccountReplies part, List<AccountReplies> parts) {
        return parts.stream()
                .anyMatch(p -> p.account().equals(part.account()) && !p.venue().equals(part.venue()));
    }

    private static Reading<PortfolioFile> ofOneVenue(List<AccountReplies> parts, Instant asOf) {
        Draft draft = new Draft();
        for (AccountReplies part : parts) {
            TableReader reader = table(part.venue()).orElseThrow(() -> unknown(part.venue()));
            draft.label(part.account());
            part.replies().forEach(reply -> reader.read(reply, draft));
            reader.complete(draft);
        }
        return draft.file(asOf);
    }

    /// The coin an instrument of that name is written on; its own name where the name does not say.
    static String base(String venue, String instrument) {
        return table(venue)
                .flatMap(r -> r.terms(instrument))
                .map(t -> t.path("underlying").asString(""))
                .orElse(instrument);
    }

    private static IllegalArgumentException unknown(String venue) {
        return new IllegalArgumentException("no replies of " + venue + " can be read");
    }
}
