package plimsoll.model.parameter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;

/// What each venue lists, by venue.
///
/// @param pegs USD that one unit of an asset stands for, for files without a price of it
public record VenueListings(Map<String, VenueListing> venues, Map<Asset, Double> pegs) {
    static final VenueListings NONE = new VenueListings(Map.of(), Map.of());
    private static final VenueListing NOTHING = new VenueListing(List.of(), Map.of(), Optional.empty());

    public VenueListings {
        venues = Map.copyOf(venues);
        pegs = Map.copyOf(pegs);
    }

    public VenueListing of(String venue) {
        return venues.getOrDefault(venue, NOTHING);
    }
}
