package plimsoll.model.file;

import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;

/// What positions and quotes may refer to.
///
/// @param listed the file's list, readable or not; empty when it has none, so that this is said
///     once instead of at every position
/// @param read its readable instruments
record Listing(Optional<Json.Obj> listed, Map<InstrumentId, Instrument> read) {
    boolean has(String name) {
        return listed.map(o -> o.members().containsKey(name)).orElse(true);
    }

    /// Only an option may be worth nothing.
    Kind<Double> price(InstrumentId id) {
        Instrument instrument = read.get(id);
        return instrument == null || instrument instanceof Instrument.Option ? Kind.NOT_NEGATIVE : Kind.POSITIVE;
    }
}
