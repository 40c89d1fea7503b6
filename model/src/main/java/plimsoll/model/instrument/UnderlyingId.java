package plimsoll.model.instrument;

/// What a derivative is written on; named like its index.
public record UnderlyingId(String name) implements Comparable<UnderlyingId> {
    public UnderlyingId {
        Ids.require("underlying", name);
    }

    @Override
    public int compareTo(UnderlyingId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
