package plimsoll.model.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.scenario.ScenarioGrid;
import plimsoll.model.valuation.ValuedAccount;

/// An account revalued over a whole grid of scenarios.
///
/// The same numbers as [ValuedAccount#moved] node by node, apart from rounding (1e-12 of the
/// forwards), and many times faster: distinct contracts are priced once, several nodes at a time, on
/// all cores where the grid is worth it.
public final class Revaluation {
    private static final int WORTH_SHARING = 1_000_000;

    private static final DoubleArray NOTHING = DoubleArray.of(DoubleStream.of(0));
    private static final ScenarioGrid STILL = new ScenarioGrid(
            Scenario.NONE, new Axis(Axis.Kind.TIME, NOTHING), new Axis(Axis.Kind.PRICE, NOTHING), Map.of());

    private final AccountBook book;
    private final Engine engine;

    private Revaluation(AccountBook book, Engine engine) {
        this.book = book;
        this.engine = engine;
    }

    public static Revaluation of(ValuedAccount account) {
        return of(account, Engine.FASTEST);
    }

    public static Revaluation of(ValuedAccount account, Engine engine) {
        return new Revaluation(AccountBook.of(account), engine);
    }

    /// The only node of a grid in which nothing moves.
    public double value(boolean collateral) {
        return values(STILL, collateral, () -> true).orElseThrow().get(0, 0);
    }

    /// Reporting currency: balances, profits and market values, or those of positions alone. Options
    /// and futures that expire on the way count as the cash they became.
    ///
    /// @param wanted asked before each row
    /// @return empty as soon as it is no longer wanted
    public Optional<DoubleMatrix> values(ScenarioGrid grid, boolean collateral, BooleanSupplier wanted) {
        return over(grid, wanted, (account, row, sums) -> account.addValues(row, collateral, sums));
    }

    /// Base coin of an underlying, as [plimsoll.model.valuation.GreekTable] adds them up.
    public Optional<DoubleMatrix> deltas(
            ScenarioGrid grid, UnderlyingId underlying, boolean collateral, BooleanSupplier wanted) {
        return over(grid, wanted, (account, row, sums) -> account.addDeltas(row, underlying, collateral, sums));
    }

    /// Coin per USD.
    public Optional<DoubleMatrix> gammas(ScenarioGrid grid, UnderlyingId underlying, BooleanSupplier wanted) {
        return over(grid, wanted, (account, row, sums) -> account.addGammas(row, underlying, sums));
    }

    /// USD per 1.00 of volatility.
    public Optional<DoubleMatrix> vegas(ScenarioGrid grid, UnderlyingId underlying, BooleanSupplier wanted) {
        return over(grid, wanted, (account, row, sums) -> account.addVegas(row, underlying, sums));
    }

    private interface Figure {
        void add(AccountRow account, Row row, double[] sums);
    }

    private Optional<DoubleMatrix> over(ScenarioGrid grid, BooleanSupplier wanted, Figure figure) {
        if (!Rows.isLane(grid.columns()) && Rows.isLane(grid.rows())) {
            return over(grid.transposed(), wanted, figure).map(DoubleMatrix::transposed);
        }
        Rows rows = new Rows(grid, book.underlyings());
        double[][] results = new double[rows.count()][Strip.padded(rows.width())];
        int chunks = chunks(rows);
        IntStream all = IntStream.range(0, chunks);
        (chunks > 1 ? all.parallel() : all)
                .forEach(chunk -> fill(rows, share(results, chunk, chunks), results, wanted, figure));
        return wanted.getAsBoolean() ? Optional.of(matrix(grid, rows, results)) : Optional.empty();
    }

    /// Two for each core, so that one that is held up does not keep the others waiting.
    private int chunks(Rows rows) {
        long values = (long) rows.count() * rows.width() * book.contracts();
        int most = 2 * Runtime.getRuntime().availableProcessors();
        return engine.shared() && values > WORTH_SHARING ? Math.min(most, rows.count()) : 1;
    }

    private static IntStream share(double[][] results, int chunk, int chunks) {
        return IntStream.range(chunk * results.length / chunks, (chunk + 1) * results.length / chunks);
    }

    private void fill(Rows rows, IntStream share, double[][] results, BooleanSupplier wanted, Figure figure) {
        AccountRow account = new AccountRow(book, engine.kernel(), rows.width());
        share.takeWhile(_ -> wanted.getAsBoolean()).forEach(row -> figure.add(account, rows.row(row), results[row]));
    }

    private static DoubleMatrix matrix(ScenarioGrid grid, Rows rows, double[][] results) {
        int columns = grid.columns().size();
        int width = rows.width();
        return DoubleMatrix.of(grid.rows().size(), columns, (row, column) -> {
            int node = row * columns + column;
            return results[node / width][node % width];
        });
    }
}
