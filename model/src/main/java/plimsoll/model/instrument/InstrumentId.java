package plimsoll.model.instrument;

/// The venue's own name of an instrument, e.g. `BTC-PERPETUAL`.
public record InstrumentId(String name) implements Comparable<InstrumentId> {
    public InstrumentId {
        Ids.require("instrument", name);
    }

    /// The name up to its first `_` or `-`: the pair a dated contract belongs to.
    public String pair() {
        return name.split("[_-]", 2)[0];
    }

    @Override
    public int compareTo(InstrumentId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
