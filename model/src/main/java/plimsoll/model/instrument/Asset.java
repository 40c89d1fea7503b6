package plimsoll.model.instrument;

/// Something a balance can be held in: a coin, a stablecoin or a currency.
public record Asset(String code) implements Comparable<Asset> {
    public static final Asset USD = new Asset("USD");

    public Asset {
        Ids.require("asset", code);
    }

    /// The underlying whose index prices this asset.
    public UnderlyingId underlying() {
        return new UnderlyingId(code);
    }

    @Override
    public int compareTo(Asset other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
