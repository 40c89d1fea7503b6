package plimsoll.model.venue;

/// One request of a venue, named as its path without host and version prefix, slashes as dashes:
/// `v5-position-list` of Bybit. A saved reply is called `<name>.json`.
///
/// @param venue the reader's, see [VenueReaders]
public record Endpoint(String venue, String name) {
    @Override
    public String toString() {
        return venue + "/" + name;
    }
}
