package plimsoll.model.parameter;

import java.util.Set;
import java.util.TreeSet;

/// Multiplies shares of a whole, and notes which of them stop at it.
record Stretch(Set<String> held) {
    Stretch() {
        this(new TreeSet<>());
    }

    /// A share that is above the whole already stays.
    ///
    /// @param where name of the rate
    double share(double rate, double factor, String where) {
        return upTo(1, rate, factor, where);
    }

    /// A number above the limit already stays.
    double upTo(double limit, double number, double factor, String where) {
        double scaled = number * factor;
        if (!(scaled > limit) || factor == 1) {
            return scaled;
        }
        double most = Math.max(number, limit);
        if (scaled > most) {
            held.add(where);
        }
        return most;
    }

    /// What counts for nothing goes on counting for nothing.
    double haircut(double haircut, double factor, String where) {
        return haircut >= 1 ? haircut : share(haircut, factor, where);
    }

    /// A share that counts, by the haircut that it leaves.
    double counted(double rate, double factor, String where) {
        return factor == 1 ? rate : 1 - haircut(1 - rate, factor, where);
    }
}
