package plimsoll.model.compare;

import java.util.List;
import plimsoll.model.margin.Assessor;
import plimsoll.model.parameter.Provenance;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.problem.Problem;

/// What it costs to hold positions in silos: the sum of the silos' requirements less that of all positions
/// in one pool, by one method on both sides. Reporting currency; unknown amounts are NaN.
///
/// Positions alone count, opened at their marks. With collateral, each silo has its own and the pool all
/// of it.
///
/// @param all every position
/// @param underlyings the same of each underlying's positions alone (with collateral, its coin too); they
///     add up to `all` where the method adds up over underlyings
/// @param isVenues whether a venue margins so
/// @param problems of silos and pool
public record Netting(
        String method,
        boolean isVenues,
        boolean withCollateral,
        Part all,
        List<Part> underlyings,
        List<Provenance> parameters,
        List<Problem> problems) {
    public Netting {
        underlyings = List.copyOf(underlyings);
        parameters = List.copyOf(parameters);
        problems = List.copyOf(problems);
    }

    public record Amounts(double initial, double maintenance) {
        static final Amounts NOTHING = new Amounts(0, 0);
        static final Amounts UNKNOWN = new Amounts(Double.NaN, Double.NaN);

        Amounts plus(Amounts other) {
            return new Amounts(initial + other.initial, maintenance + other.maintenance);
        }

        Amounts less(Amounts other) {
            return new Amounts(initial - other.initial, maintenance - other.maintenance);
        }

        public boolean isKnown() {
            return !Double.isNaN(initial + maintenance);
        }
    }

    public record Silo(AccountId account, String venue, Amounts required) {}

    /// @param name of the underlying; empty for all of them
    public record Part(String name, List<Silo> silos, Amounts pool) {
        public Part {
            silos = List.copyOf(silos);
        }

        public Amounts sum() {
            return silos.stream().map(Silo::required).reduce(Amounts.NOTHING, Amounts::plus);
        }

        /// What one pool needs less; below 0 where the method charges the pool more.
        public Amounts saved() {
            return sum().less(pool);
        }
    }

    /// @param method a venue's portfolio method, or [Target#HOUSE_MATRIX]
    public static Netting of(
            Assessor assessor, Books books, List<Account> accounts, Target method, boolean withCollateral) {
        return new NettingSearch(assessor, books, accounts, method, withCollateral).netting();
    }
}
