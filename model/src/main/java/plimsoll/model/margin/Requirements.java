package plimsoll.model.margin;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// Requirements of one pool with their sums, which are asked for far more often than they change.
final class Requirements extends AbstractList<Requirement> implements RandomAccess {
    private final List<Requirement> all;
    private final Margins sums;

    private Requirements(List<Requirement> all) {
        this.all = List.copyOf(all);
        this.sums = new Margins(
                all.stream().mapToDouble(Requirement::initial).sum(),
                all.stream().mapToDouble(Requirement::maintenance).sum());
    }

    static Requirements of(List<Requirement> all) {
        return all instanceof Requirements known ? known : new Requirements(all);
    }

    /// Pool currency.
    Margins sums() {
        return sums;
    }

    @Override
    public Requirement get(int index) {
        return all.get(index);
    }

    @Override
    public int size() {
        return all.size();
    }
}
