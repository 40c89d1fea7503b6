package plimsoll.views.connect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.ask.Access;
import plimsoll.model.ask.Host;
import plimsoll.model.ask.Subject;
import plimsoll.model.ask.VenueApi;
import plimsoll.model.ask.VenueApis;
import plimsoll.views.control.Messages;

/// What can be connected, and what that takes.
///
/// @param venue by the name it is asked by
/// @param hosts names of its environments, production first
record Exchange(String venue, Access access, List<String> hosts) {
    private static final Messages TEXT = Messages.of("connect");
    /// Addresses as some venues expect them, before the trader gave one.
    private static final List<String> SHAPES = List.of("", "1", "0x" + "0".repeat(40));

    static List<Exchange> all() {
        return VenueApis.names().stream().map(Exchange::of).toList();
    }

    private static Exchange of(String venue) {
        VenueApi api = SHAPES.stream()
                .flatMap(shape -> api(venue, shape))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(venue));
        return new Exchange(
                venue, api.access(), api.hosts().stream().map(Host::name).toList());
    }

    private static Stream<VenueApi> api(String venue, String account) {
        try {
            return VenueApis.of(venue, new Subject(account, Instant.EPOCH)).stream();
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }

    /// What is wrong with an address, in words; empty when nothing is.
    Optional<String> objection(String address) {
        try {
            return VenueApis.of(venue, new Subject(address, Instant.EPOCH)).isPresent()
                    ? Optional.empty()
                    : Optional.of(venue);
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    boolean needsKey() {
        return access != Access.ADDRESS;
    }

    boolean needsPassphrase() {
        return access == Access.KEY_SECRET_AND_PASSPHRASE;
    }

    boolean needsAddress() {
        return access == Access.ADDRESS || access == Access.SESSION_KEY;
    }

    String name() {
        return TEXT.text("venue." + venue);
    }

    String needs() {
        return TEXT.text("needs." + access.name());
    }
}
