package plimsoll.model.margin;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Sums of all amounts but one, for each of them; added up, never subtracted, so that a missing amount is
/// missing where it counts and nowhere else.
final class Others<K> {
    private final Map<K, Integer> places = new HashMap<>();
    private final double[] before;
    private final double[] after;

    Others(Map<K, Double> amounts) {
        double[] all = new double[amounts.size()];
        amounts.forEach((key, amount) -> {
            all[places.size()] = amount;
            places.put(key, places.size());
        });
        before = new double[all.length + 1];
        after = new double[all.length + 1];
        for (int i = 0; i < all.length; i++) {
            int last = all.length - 1 - i;
            before[i + 1] = before[i] + all[i];
            after[last] = after[last + 1] + all[last];
        }
    }

    double than(K key) {
        int place = Objects.requireNonNull(places.get(key));
        return before[place] + after[place + 1];
    }
}
