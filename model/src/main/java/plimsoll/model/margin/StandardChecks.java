package plimsoll.model.margin;

import java.util.List;
import java.util.Optional;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.parameter.Convention.Fee;
import plimsoll.model.parameter.TierSchedule;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Says what a standard margin lacks or assumes for the positions of an account.
record StandardChecks(VenueParameters parameters, List<Problem> problems) {
    void check(ValuedAccount account) {
        checkCharges(account);
        checkSwitches(account);
    }

    void checkSwitches(ValuedAccount account) {
        if (account.account().settings().collateral().containsValue(false)) {
            problems.add(new Problem.NotModelled(account.account().id().name(), "collateral switched off by asset"));
        }
    }

    /// All but how balances count.
    void checkCharges(ValuedAccount account) {
        StandardRule rule = new StandardRule(parameters, false);
        for (Leg leg : account.legs()) {
            String path = account.account().id() + "/" + leg.position().id();
            rule.missing(leg, path).ifPresent(problems::add);
            rule.check(leg, path, problems);
            if (!leg.isOption() && !leg.isSpot()) {
                schedule(leg).filter(_ -> !rule.isAtOwnRate(leg)).ifPresent(s -> checkTiers(path, leg, s));
                checkOpenInterest(path, leg);
                checkIsolation(path, leg, account.account());
            }
        }
        checkSettings(account.account());
        checkFee(account);
    }

    private void checkOpenInterest(String path, Leg leg) {
        boolean counts = parameters
                .openInterestCaps(leg.terms())
                .filter(caps -> caps.upper() > 0)
                .isPresent();
        if (counts && Double.isNaN(leg.openInterest())) {
            problems.add(new Problem.MissingData(
                    path, "the open interest of " + leg.instrument().id() + ", and with it the initial rate,"));
        }
    }

    private void checkIsolation(String path, Leg leg, Account account) {
        boolean alone = leg.position().isIsolated() || account.positions().size() == 1;
        if (!alone && parameters.isIsolatedOnly(leg.instrument().id())) {
            problems.add(new Problem.Suspicious(
                    path, "the venue margins " + leg.instrument().id() + " in isolation only, the file says cross"));
        }
    }

    private void checkSettings(Account account) {
        if (account.settings().spotHedge()) {
            problems.add(new Problem.NotModelled(account.id().name(), "spot hedging"));
        }
    }

    /// Venues margin dated futures by tables of their own; where there is none, the pair's is used.
    private void checkTable(String path, Leg leg) {
        String name = leg.instrument().id().symbol();
        if (leg.instrument() instanceof Instrument.Future && !parameters.tiers().containsKey(name)) {
            problems.add(new Problem.Assumed(
                    path,
                    "no tiers of " + name + ": those of "
                            + leg.instrument().id().pair() + " are used"));
        }
    }

    private void checkFee(ValuedAccount account) {
        boolean charged = parameters.convention().fee() != Fee.NONE
                && account.legs().stream().anyMatch(l -> schedule(l).isPresent());
        if (charged && Double.isNaN(parameters.takerFee())) {
            problems.add(new Problem.MissingParameter(
                    account.account().id().name(), parameters.venue(), "taker fee, which the trigger holds"));
        }
    }

    private Optional<TierSchedule> schedule(Leg leg) {
        return parameters.tiers(leg.terms());
    }

    private void checkTiers(String path, Leg leg, TierSchedule schedule) {
        checkTable(path, leg);
        double size = TierRule.size(schedule, leg);
        double most = new TierRule(schedule, parameters).maxLeverage(leg);
        double leverage = leg.position().mode().leverage();
        if (!schedule.covers(size)) {
            problems.add(new Problem.Suspicious(
                    path, "size " + size + " is beyond the venue's last tier, whose rates are applied"));
        }
        if (Double.isNaN(leverage)) {
            problems.add(new Problem.Assumed(
                    path, "no leverage given: initial margin at the tier's maximum of " + most + "x"));
        } else if (leverage > most) {
            problems.add(new Problem.Suspicious(
                    path, "leverage " + leverage + "x is above the tier's maximum of " + most + "x, which is applied"));
        }
    }
}
