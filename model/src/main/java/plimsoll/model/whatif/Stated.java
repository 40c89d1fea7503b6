package plimsoll.model.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;

/// Balances and posted margin of futures, with their profits inside or on top. A profit that is unknown
/// stays where it is.
final class Stated {
    private Stated() {}

    /// With the profits taken out.
    static Account atEntry(Account account, MarketSnapshot market) {
        return moved(account, market, -1);
    }

    /// With the profits put in.
    static Account atMark(Account account, MarketSnapshot market) {
        return moved(account, market, 1);
    }

    private static Account moved(Account account, MarketSnapshot market, int sign) {
        Map<Asset, Double> cash = new TreeMap<>();
        List<Position> positions = new ArrayList<>();
        for (Position position : account.positions()) {
            Optional<Profit> profit = profit(position, market);
            double added = sign * profit.map(Profit::amount).orElse(0.0);
            if (position.mode() instanceof MarginMode.Isolated i) {
                positions.add(position.withMode(new MarginMode.Isolated(i.leverage(), i.posted() + added)));
            } else {
                positions.add(position);
                profit.ifPresent(p -> cash.merge(p.settle(), added, Double::sum));
            }
        }
        Account restated = account.withPositions(positions);
        return account.balances().isEmpty() ? restated : restated.receiving(cash);
    }

    private record Profit(Asset settle, double amount) {}

    /// Empty where it is unknown, and for what is worth its mark.
    private static Optional<Profit> profit(Position position, MarketSnapshot market) {
        double mark = market.quote(position.instrument()).map(Quote::mark).orElse(Double.NaN);
        return Optional.ofNullable(market.instruments().get(position.instrument()))
                .filter(i -> i instanceof Instrument.Perpetual || i instanceof Instrument.Future)
                .map(i -> new Profit(i.terms().settle(), i.profit(position.quantity(), position.entryPrice(), mark)))
                .filter(p -> Double.isFinite(p.amount()));
    }
}
