package plimsoll.model.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.parameter.VenueListing;
import plimsoll.model.parameter.VenueListings;
import plimsoll.model.portfolio.Account;

/// Moves accounts of one market to a venue, as one account.
public final class Books {
    /// Where instruments are whatever the file says.
    private static final Set<String> AS_THEY_ARE = Set.of("generic", Target.HOUSE_MATRIX.venue());

    private final MarketSnapshot market;
    private final ParameterLibrary library;
    private final VenueListings listings;

    public Books(MarketSnapshot market, ParameterLibrary library) {
        this.market = market;
        this.library = library;
        this.listings = library.listings(market.asOf());
    }

    /// Venues that trade today, in the order of their names, and those of the accounts.
    public Set<String> open(List<Account> accounts) {
        Set<String> venues = new TreeSet<>();
        listings.venues().forEach((venue, listing) -> {
            if (listing.isOpen(market.asOf())) {
                venues.add(venue);
            }
        });
        accounts.forEach(a -> venues.add(a.venue()));
        return venues;
    }

    /// The accounts' positions together in one-way mode, each account's own parameters only at its own
    /// venue. One account at its own venue is taken as it is.
    public VenueBook at(Target target, List<Account> accounts) {
        return at(resolved(target, accounts), target, accounts);
    }

    /// @param asked what the book goes by
    VenueBook at(Target exactly, Target asked, List<Account> accounts) {
        return new BookMove(this, exactly, asked, accounts).book();
    }

    /// Without a model asked for, the one that the accounts at the venue have, if it is one.
    static Target resolved(Target target, List<Account> accounts) {
        List<String> models = accounts.stream()
                .filter(a -> a.venue().equals(target.venue()))
                .map(Account::model)
                .distinct()
                .toList();
        return target.model().isEmpty() && models.size() == 1 ? new Target(target.venue(), models.getFirst()) : target;
    }

    MarketSnapshot market() {
        return market;
    }

    ParameterLibrary library() {
        return library;
    }

    VenueListings listings() {
        return listings;
    }

    VenueListing listing(String venue) {
        return listings.of(venue);
    }

    static boolean keeps(Account account, Target target) {
        return account.venue().equals(target.venue()) || AS_THEY_ARE.contains(target.venue());
    }

    /// Parameters that accounts of the venue have of their own; none where they differ.
    static String overrides(Target target, List<Account> accounts) {
        List<String> own = ownParameters(target, accounts);
        return own.size() == 1 ? own.getFirst() : "";
    }

    static List<String> ownParameters(Target target, List<Account> accounts) {
        return accounts.stream()
                .filter(a -> a.venue().equals(target.venue()) && !a.overrides().isBlank())
                .map(Account::overrides)
                .distinct()
                .toList();
    }

    /// The coin by its usual name.
    Asset usual(Account account, Asset base) {
        return listing(account.venue()).usual(base);
    }
}
