package plimsoll.model.portfolio;

/// The account's name within its file.
public record AccountId(String name) implements Comparable<AccountId> {
    @Override
    public int compareTo(AccountId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
