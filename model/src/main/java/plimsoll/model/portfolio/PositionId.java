package plimsoll.model.portfolio;

/// The position's name within its account; hedge-mode legs of one instrument have two.
public record PositionId(String name) implements Comparable<PositionId> {
    @Override
    public int compareTo(PositionId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
