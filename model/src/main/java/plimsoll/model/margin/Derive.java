package plimsoll.model.margin;

import java.util.Set;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;

/// Derive (formerly Lyra): `srm` is the standard manager; `pmrm1` and `pmrm2` are not modelled; no
/// isolated mode, a sub-account instead.
///
/// Derive states margin as a net number, safe while not negative: `initial_margin` is our initial
/// excess, `maintenance_margin` our maintenance excess. `base` is collateral in an underlying's
/// coin. Known of the contracts of version 2; that version 3 computes the same is an assumption.
/// Source: derivexyz/v2-core, StandardManager.
final class Derive implements VenueRules {
    @Override
    public Set<String> models() {
        return Set.of("srm", "pmrm1", "pmrm2");
    }

    @Override
    public Method held(Account account, VenueParameters parameters) {
        return account.model().startsWith("pmrm")
                ? Method.unknown(parameters, "derive " + account.model())
                : cross(account, parameters);
    }

    @Override
    public Method isolated(Account account, VenueParameters parameters) {
        return srm("derive/srm, a sub-account each", parameters);
    }

    @Override
    public Method cross(Account account, VenueParameters parameters) {
        return srm("derive/srm", parameters);
    }

    private static Method srm(String name, VenueParameters parameters) {
        return parameters
                .srm()
                .map(rule -> new Method(name, new SrmPlan(rule, parameters), true))
                .orElseGet(() -> Method.unknown(parameters, "derive srm: no `oracleContingency` and `depeg`"));
    }
}
