package plimsoll.model.margin;

import java.util.Optional;
import java.util.Set;
import plimsoll.model.margin.StandardPlan.Pooling;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Any venue whose numbers the portfolio file gives: `tiered` and `matrix`.
final class Generic implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("tiered", "matrix");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().equals("matrix")
                ? portfolio(account, parameters)
                        .orElseGet(() ->
                                Method.unknown(parameters, "generic matrix: the file holds no `matrix` parameters"))
                : cross(account, parameters);
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "isolated", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return VenueRules.standard(account, "tiered", parameters, Pooling.BY_SETTLE_ASSET);
    }

    @Override
    public Optional<Method> portfolio(Account account, VenueParameters parameters) {
        return parameters.matrix().map(rule -> new Method("generic/matrix", new MatrixPlan(rule, parameters), true));
    }
}
