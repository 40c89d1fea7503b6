package plimsoll.model.margin;

import java.util.Optional;
import java.util.Set;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Derive (formerly Lyra): `srm` is the standard manager, `pmrm1` and `pmrm2` are the portfolio managers;
/// no isolated mode, a sub-account instead. As portfolio stands what the account has, else the second.
///
/// Derive states margin as a net number, safe while not negative: `initial_margin` is our initial
/// excess, `maintenance_margin` our maintenance excess. `base` is collateral in an underlying's
/// coin. Known of the contracts of version 2; that version 3 computes the same is an assumption.
/// Source: derivexyz/v2-core, StandardManager, PMRM, PMRM_2.
final class Derive implements VenueRules {
    @Override
    public boolean hasModes() {
        return false;
    }

    @Override
    public Set<String> models() {
        return Set.of("srm", "pmrm1", "pmrm2");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().startsWith("pmrm") ? pmrm(account.model(), parameters) : cross(account, parameters);
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return srm("derive/srm, a sub-account each", parameters);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return srm("derive/srm", parameters);
    }

    @Override
    public Optional<Method> portfolio(Account account, VenueParameters parameters) {
        return Optional.of(pmrm(account.model().startsWith("pmrm") ? account.model() : "pmrm2", parameters));
    }

    private static Method pmrm(String model, VenueParameters parameters) {
        return parameters
                .pmrm()
                .map(rule -> new Method("derive/" + model, new PmrmPlan(rule, model, parameters), true))
                .orElseGet(() -> Method.unknown(parameters, "derive " + model + ": no rates"));
    }

    private static Method srm(String name, VenueParameters parameters) {
        return parameters
                .srm()
                .map(rule -> new Method(name, new SrmPlan(rule, parameters), true))
                .orElseGet(() -> Method.unknown(parameters, "derive srm: no `oracleContingency` and `depeg`"));
    }
}
