package plimsoll.model.instrument;

/// The venue's own name of an instrument, e.g. `BTC-PERPETUAL`.
public record InstrumentId(String name) implements Comparable<InstrumentId> {
    public InstrumentId {
        Ids.require("instrument", name);
    }

    /// The name up to its first `_` or `-`: the pair a dated contract belongs to.
    public String pair() {
        int end = 0;
        while (end < name.length() && name.charAt(end) != '_' && name.charAt(end) != '-') {
            end++;
        }
        return name.substring(0, end);
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
