package plimsoll.model.instrument;

/// The venue's own name of an instrument, e.g. `BTC-PERPETUAL`; with the venue, `BTCUSDT@bybit`, where a book has
/// instruments of that name at several.
public record InstrumentId(String name) implements Comparable<InstrumentId> {
    public InstrumentId {
        Ids.require("instrument", name);
    }

    /// The same at one of several venues.
    public InstrumentId at(String venue) {
        return new InstrumentId(symbol() + "@" + venue);
    }

    /// The venue's own name, by which it lists its tiers and rates.
    public String symbol() {
        int at = name.lastIndexOf('@');
        return at > 0 ? name.substring(0, at) : name;
    }

    /// The symbol up to its first `_` or `-`: the pair a dated contract belongs to.
    public String pair() {
        String symbol = symbol();
        int end = 0;
        while (end < symbol.length() && symbol.charAt(end) != '_' && symbol.charAt(end) != '-') {
            end++;
        }
        return symbol.substring(0, end);
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
