package plimsoll.views.chain;

import java.time.Instant;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.views.control.Messages;

/// Options of one kind and expiry.
///
/// @param priceAsset what they are quoted in: coin and stablecoin options of a coin are two chains
record ChainKey(UnderlyingId underlying, Asset priceAsset, Instant expiry) implements Comparable<ChainKey> {
    private static final Messages TEXT = Messages.of("chain");

    String family() {
        return TEXT.text("in", underlying, priceAsset);
    }

    @Override
    public int compareTo(ChainKey other) {
        int byFamily = family().compareTo(other.family());
        return byFamily != 0 ? byFamily : expiry.compareTo(other.expiry);
    }
}
