package plimsoll.model.kernel;

import java.util.Arrays;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.UnderlyingId;

/// Figures of a whole account along a row; its arrays are reused from row to row.
final class AccountRow {
    private final AccountBook book;
    private final GroupRow groupRow;
    private final double[] alive;
    private final double[] settled;
    private final double[] unused;

    AccountRow(AccountBook book, StripKernel kernel, int nodes) {
        int length = Strip.padded(nodes);
        this.book = book;
        this.groupRow = new GroupRow(kernel, nodes);
        this.alive = new double[length];
        this.settled = new double[length];
        this.unused = new double[length];
    }

    /// Reporting currency: positions, and cash if collateral counts.
    void addValues(Row row, boolean collateral, double[] sums) {
        Arrays.setAll(sums, i -> sums[i] + book.gap());
        for (Group group : book.groups()) {
            value(group, row);
            double[] settle = row.of(group.settle().underlying()).values;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += (alive[i] + settled[i]) * group.settlePrice() * settle[i];
            }
        }
        if (collateral) {
            book.cash().forEach((asset, amount) -> addCash(row, asset, amount, sums));
        }
    }

    /// One option, reporting currency.
    double[] option(Group group, int option, Row row) {
        double[] values = new double[alive.length];
        groupRow.addOption(group, row, option, values);
        double[] settle = row.of(group.settle().underlying()).values;
        for (int i = 0; i < values.length; i++) {
            values[i] *= group.settlePrice() * settle[i];
        }
        return values;
    }

    private void addCash(Row row, Asset asset, double amount, double[] sums) {
        double now = amount * book.prices().getOrDefault(asset, Double.NaN);
        double[] factors = row.of(asset.underlying()).values;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += now * factors[i];
        }
    }

    /// Settle asset: options alive, and everything else.
    private void value(Group group, Row row) {
        Arrays.fill(alive, 0);
        Arrays.fill(settled, 0);
        groupRow.addOptions(group, row, alive, settled);
        GroupRow.addFutures(group, row, settled);
    }

    /// Base coin, as at the venue: a coin option's delta lacks its price in coin. Collateral adds the
    /// equity in the coin.
    void addDeltas(Row row, UnderlyingId moving, boolean collateral, double[] sums) {
        for (Group group : book.groups()) {
            boolean own = group.underlying().equals(moving);
            boolean coin = collateral && group.settle().underlying().equals(moving);
            if (own) {
                groupRow.addOptionGreeks(group, row, sums, unused, unused);
                GroupRow.addFutureDeltas(group, row, sums);
            }
            if (own && group.key().inverse()) {
                Arrays.fill(alive, 0);
                groupRow.addPremiums(group, row, alive);
                add(alive, -1, sums);
            }
            if (coin) {
                value(group, row);
                add(alive, 1, sums);
                add(settled, 1, sums);
            }
        }
        if (collateral) {
            book.cash().forEach((asset, amount) -> addCoins(asset, amount, moving, sums));
        }
    }

    /// Base coin, options by plain Black-76.
    void addPlainDeltas(Row row, UnderlyingId moving, double[] sums) {
        for (Group group : book.groups()) {
            if (group.underlying().equals(moving)) {
                groupRow.addOptionGreeks(group, row, sums, unused, unused);
                GroupRow.addFutureDeltas(group, row, sums);
            }
        }
    }

    private static void add(double[] more, int sign, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * more[i];
        }
    }

    private static void addCoins(Asset asset, double amount, UnderlyingId moving, double[] sums) {
        if (asset.underlying().equals(moving)) {
            Arrays.setAll(sums, i -> sums[i] + amount);
        }
    }

    /// Coin per USD.
    void addGammas(Row row, UnderlyingId moving, double[] sums) {
        for (Group group : book.groups()) {
            if (group.underlying().equals(moving)) {
                groupRow.addOptionGreeks(group, row, unused, sums, unused);
            }
        }
    }

    /// USD per 1.00 of volatility.
    void addVegas(Row row, UnderlyingId moving, double[] sums) {
        for (Group group : book.groups()) {
            if (group.underlying().equals(moving)) {
                groupRow.addOptionGreeks(group, row, unused, unused, sums);
            }
        }
    }
}
