package plimsoll.views.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Assessor;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;

/// Profit of several books over the price of one underlying, counted from what the book of the file is
/// worth now.
///
/// @param prices USD, rising
public record ProfitLines(UnderlyingId underlying, double today, DoubleArray prices, List<Line> lines) {
    private static final double REACH = 0.3;
    private static final double STEP = 0.005;

    /// @param name empty for the book of the file
    /// @param profits reporting currency, one for each price; NaN where unknown
    public record Line(String name, DoubleArray profits) {}

    public ProfitLines {
        lines = List.copyOf(lines);
    }

    /// @param books the book of the file first
    /// @param scope empty for all accounts
    /// @return empty where no account has an underlying with an index, or when no longer wanted
    static Optional<ProfitLines> of(
            List<Compared> books, Optional<AccountId> scope, ParameterLibrary library, BooleanSupplier wanted) {
        Compared actual = books.getFirst();
        Optional<UnderlyingId> main = books.stream()
                .flatMap(b -> b.accounts(scope).stream())
                .flatMap(a -> a.mainUnderlying().stream())
                .findFirst();
        double today = main.map(u -> index(actual, u)).orElse(Double.NaN);
        if (Double.isNaN(today)) {
            return Optional.empty();
        }
        DoubleArray prices = DoubleArray.range(-REACH, REACH, STEP).map(m -> today * (1 + m));
        List<Line> lines = new ArrayList<>();
        for (Compared book : books) {
            if (!wanted.getAsBoolean()) {
                return Optional.empty();
            }
            Grid grid = new Grid(main.orElseThrow(), prices, library, wanted);
            double above = book.netValue(scope) - actual.netValue(scope);
            lines.add(new Line(book.name(), grid.profits(book, scope).map(p -> p + above)));
        }
        return Optional.of(new ProfitLines(main.orElseThrow(), today, prices, lines));
    }

    private static double index(Compared book, UnderlyingId underlying) {
        return book.assessment()
                .market()
                .index(underlying)
                .map(IndexQuote::price)
                .orElse(Double.NaN);
    }

    private record Grid(UnderlyingId underlying, DoubleArray prices, ParameterLibrary library, BooleanSupplier wanted) {
        DoubleArray profits(Compared book, Optional<AccountId> scope) {
            double index = index(book, underlying);
            SurfaceRequest request = new SurfaceRequest(
                    Measure.PROFIT,
                    AsIf.HELD,
                    Optional.of(underlying),
                    Map.of(),
                    new Axis(Axis.Kind.PRICE, prices.map(p -> p / index - 1)),
                    new Axis(Axis.Kind.TIME, DoubleArray.of(DoubleStream.of(0))),
                    Scenario.NONE,
                    true);
            DoubleArray sum = prices.map(_ -> 0);
            for (AccountAssessment account : book.accounts(scope)) {
                DoubleArray before = sum;
                sum = profits(book, account, request)
                        .map(one -> plus(before, one))
                        .orElse(sum);
            }
            return sum;
        }

        private Optional<DoubleArray> profits(Compared book, AccountAssessment account, SurfaceRequest request) {
            Assessment a = book.assessment();
            return new Surfaces(Assessor.of(library, a.currency()).under(a.stress()), a.market())
                    .of(account.comparison().valued(), request, wanted)
                    .map(found -> DoubleArray.of(found.values().stream()));
        }

        private static DoubleArray plus(DoubleArray a, DoubleArray b) {
            return DoubleArray.of(IntStream.range(0, a.size()).mapToDouble(i -> a.get(i) + b.get(i)));
        }
    }
}
