package plimsoll.model.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.valuation.ValuedAccount;

/// Edits that move margin or restate a number, without a trade.
final class Restating {
    private Restating() {}

    static Situation mode(Situation s, PositionKey key, MarginMode wanted) {
        return s.position(key).map(p -> mode(s, key, p, wanted)).orElse(s);
    }

    private static Situation mode(Situation s, PositionKey key, Position position, MarginMode wanted) {
        double leverage = Double.isNaN(wanted.leverage()) ? position.mode().leverage() : wanted.leverage();
        MarginMode mode = switch (wanted) {
            case MarginMode.Cross _ -> new MarginMode.Cross(leverage);
            case MarginMode.Isolated i -> new MarginMode.Isolated(leverage, posted(s, key, position, i, leverage));
        };
        return moved(s, key, position, position.withMode(mode));
    }

    /// Settle asset; what is stated, else what is posted already, else the notional at mark over the leverage,
    /// and an open loss with it: where the account states profits inside, on top of an open profit.
    static double posted(Situation s, PositionKey key, Position position, MarginMode.Isolated wanted, double leverage) {
        if (!Double.isNaN(wanted.posted())) {
            return wanted.posted();
        }
        if (position.mode() instanceof MarginMode.Isolated already && !Double.isNaN(already.posted())) {
            return already.posted();
        }
        OptionalDouble mark = s.mark(position.instrument());
        Optional<Instrument> instrument = s.instrument(position.instrument());
        return mark.isEmpty() || instrument.isEmpty()
                ? Double.NaN
                : instrument.get().notional(position.quantity(), mark.getAsDouble()) / leverage
                        + profitPosted(s, key, position, instrument.get(), mark.getAsDouble());
    }

    private static double profitPosted(
            Situation s, PositionKey key, Position position, Instrument instrument, double mark) {
        boolean isFuture = !(instrument instanceof Instrument.Option || instrument instanceof Instrument.Spot);
        double profit = isFuture ? instrument.profit(position.quantity(), position.entryPrice(), mark) : 0;
        boolean isInside = s.statedAtMark().contains(key.account());
        return Double.isNaN(profit) ? 0 : isInside ? Math.max(profit, 0) : Math.max(-profit, 0);
    }

    static Situation posted(Situation s, PositionKey key, double posted) {
        return s.position(key)
                .map(p -> p.mode() instanceof MarginMode.Isolated i
                        ? moved(s, key, p, p.withMode(new MarginMode.Isolated(i.leverage(), posted)))
                        : s)
                .orElse(s);
    }

    /// What the position posts more comes from the balance of its settle asset.
    private static Situation moved(Situation s, PositionKey key, Position before, Position after) {
        double released = ValuedAccount.posted(before) - ValuedAccount.posted(after);
        Optional<Instrument> instrument = s.instrument(before.instrument());
        if (instrument.isEmpty() || Double.isNaN(ValuedAccount.posted(after))) {
            return s;
        }
        Asset settle = instrument.get().terms().settle();
        return s.changing(key.account(), account -> {
            Account restated = account.replacing(key.position(), _ -> after);
            return account.balances().isEmpty() || released == 0 || Double.isNaN(released)
                    ? restated
                    : restated.receiving(Map.of(settle, released));
        });
    }

    static Situation balance(Situation s, AccountId id, Asset asset, double quantity) {
        return s.changing(id, account -> account.withBalances(balances(account, asset, quantity)));
    }

    private static List<Balance> balances(Account account, Asset asset, double quantity) {
        List<Balance> after = new ArrayList<>();
        boolean isListed = false;
        for (Balance balance : account.balances()) {
            boolean isIt = balance.asset().equals(asset);
            isListed |= isIt;
            after.add(isIt ? new Balance(asset, quantity, balance.borrowed(), balance.reserved()) : balance);
        }
        if (!isListed) {
            after.add(Balance.of(asset, quantity));
        }
        return after;
    }
}
