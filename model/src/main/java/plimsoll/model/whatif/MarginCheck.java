package plimsoll.model.whatif;

import static plimsoll.model.whatif.EditCheck.first;
import static plimsoll.model.whatif.EditCheck.refused;
import static plimsoll.model.whatif.EditCheck.when;

import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.VenueLimits;
import plimsoll.model.parameter.ParameterLibrary;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;

/// Whether leverage, margin mode and posted margin can be what is wanted.
record MarginCheck(Situation now, ParameterLibrary library) {
    private Optional<VenueLimits> limits(AccountId id) {
        return now.account(id).map(a -> VenueLimits.of(a, now.market(), library));
    }

    Optional<Refusal> leverage(AccountId account, Position p, double leverage) {
        double most = most(account, p, p.quantity());
        boolean fits = leverage >= 1 && leverage <= Math.min(most, EditCheck.LARGEST);
        String upper = Double.isInfinite(most) ? "1 or more" : "1 to " + Numbers.quantity(most);
        return fits
                ? Optional.empty()
                : refused(
                        leverage > most
                                ? "leverage " + Numbers.quantity(leverage) + " is over the limit for "
                                        + Numbers.quantity(p.quantity()) + " contracts"
                                : "no leverage: " + Numbers.quantity(leverage),
                        upper);
    }

    /// The most leverage of a size; infinite where the venue's table does not say.
    private double most(AccountId account, Position p, double quantity) {
        return now.contract(p.instrument())
                .map(leg -> leg.withPosition(p.withQuantity(quantity)))
                .flatMap(leg -> limits(account).map(l -> l.mostLeverage(leg)))
                .orElse(OptionalDouble.empty())
                .orElse(Double.POSITIVE_INFINITY);
    }

    /// A position that grows into a tier where its own leverage is not allowed.
    Optional<Refusal> grown(AccountId account, Position p, double quantity) {
        double leverage = p.mode().leverage();
        if (Double.isNaN(leverage) || Math.abs(quantity) <= Math.abs(p.quantity())) {
            return Optional.empty();
        }
        double most = most(account, p, quantity);
        return leverage > most
                ? refused(
                        "leverage " + Numbers.quantity(leverage) + " is over the limit for "
                                + Numbers.quantity(quantity) + " contracts",
                        "leverage 1 to " + Numbers.quantity(most))
                : Optional.empty();
    }

    Optional<Refusal> mode(AccountId account, Position p, MarginMode wanted) {
        return limits(account).flatMap(limits -> switch (wanted) {
            case MarginMode.Cross _ ->
                when(limits.isolatesAlways(p.instrument()), "the venue keeps " + p.instrument() + " isolated");
            case MarginMode.Isolated i ->
                first(
                        () -> when(!limits.isolates(), "the venue has no isolated margin in this model"),
                        () -> isolated(account, p, i));
        });
    }

    private Optional<Refusal> isolated(AccountId account, Position p, MarginMode.Isolated wanted) {
        double leverage = Double.isNaN(wanted.leverage()) ? p.mode().leverage() : wanted.leverage();
        double posted = Restating.posted(now, new PositionKey(account, p.id()), p, wanted, leverage);
        return first(
                () -> Double.isNaN(wanted.leverage()) ? Optional.empty() : leverage(account, p, wanted.leverage()),
                () -> when(Double.isNaN(posted), "neither leverage nor margin to post is stated"),
                () -> when(!(posted >= 0), "margin below 0 cannot be posted"));
    }

    Optional<Refusal> posted(AccountId id, Position p, double posted) {
        if (!p.isIsolated()) {
            return refused("a cross position has no margin of its own", "");
        }
        double most = now.account(id).map(a -> available(a, p)).orElse(Double.NaN);
        String range = Double.isNaN(most) ? "0 or more" : "0 to " + Numbers.quantity(most);
        boolean fits = posted >= 0 && posted <= EditCheck.LARGEST && !(posted > most);
        return fits
                ? Optional.empty()
                : refused("posted margin " + Numbers.quantity(posted) + " is not possible", range);
    }

    /// Settle asset: what is posted and what the balance has free; NaN where either is unknown.
    private double available(Account account, Position p) {
        Optional<Asset> settle =
                now.instrument(p.instrument()).map(i -> i.terms().settle());
        double free = account.balances().stream()
                .filter(b -> settle.filter(b.asset()::equals).isPresent())
                .mapToDouble(Balance::free)
                .findFirst()
                .orElse(Double.NaN);
        return ValuedAccount.posted(p) + Math.max(free, 0);
    }
}
