package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Balance;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.whatif.PositionKey;
import plimsoll.model.whatif.Situation;

/// What edits changed of an account's positions and balances.
///
/// @param id of the position, or the asset
/// @param kind `opened`, `closed`, `excluded` or `changed`
public record HoldingChanges(String id, String kind, List<Changed> figures) {
    private static final String CHANGED = "changed";

    /// @param before the account before the edits
    public static List<HoldingChanges> positions(Account before, Situation was, Situation is) {
        Account after = is.account(before.id()).orElse(before);
        List<HoldingChanges> all = new ArrayList<>();
        TreeSet<PositionKey> keys = new TreeSet<>((a, b) -> a.position().compareTo(b.position()));
        before.positions().forEach(p -> keys.add(new PositionKey(before.id(), p.id())));
        after.positions().forEach(p -> keys.add(new PositionKey(before.id(), p.id())));
        for (PositionKey key : keys) {
            HoldingChanges one = new HoldingChanges(key.position().name(), kind(key, was, is), figures(key, was, is));
            if (!one.kind().equals(CHANGED) || !one.figures().isEmpty()) {
                all.add(one);
            }
        }
        return all;
    }

    private static String kind(PositionKey key, Situation was, Situation is) {
        if (was.position(key).isEmpty()) {
            return "opened";
        }
        if (is.position(key).isEmpty()) {
            return "closed";
        }
        return is.excluded().contains(key) ? "excluded" : CHANGED;
    }

    private static List<Changed> figures(PositionKey key, Situation was, Situation is) {
        Optional<Position> old = was.position(key);
        Optional<Position> now = is.position(key);
        List<Changed> figures = new ArrayList<>();
        add(figures, "quantity", "quantity", old.map(Position::quantity), now.map(Position::quantity));
        add(figures, "entryPrice", "entry price", old.map(Position::entryPrice), now.map(Position::entryPrice));
        add(figures, "mark", "mark", old.map(p -> mark(was, p)), now.map(p -> mark(is, p)));
        add(
                figures,
                "leverage",
                "leverage",
                old.map(p -> p.mode().leverage()),
                now.map(p -> p.mode().leverage()));
        add(figures, "posted", "posted margin", old.map(HoldingChanges::posted), now.map(HoldingChanges::posted));
        add(figures, "fundingOwed", "funding owed", old.map(Position::fundingOwed), now.map(Position::fundingOwed));
        word(figures, "mode", "margin mode", old.map(HoldingChanges::mode), now.map(HoldingChanges::mode));
        word(figures, "tag", "tag", tag(was, key), tag(is, key));
        return figures;
    }

    private static void add(
            List<Changed> figures, String name, String label, Optional<Double> before, Optional<Double> after) {
        double was = before.orElse(Double.NaN);
        double is = after.orElse(Double.NaN);
        boolean isNothing = (Double.isNaN(was) || was == 0) && (Double.isNaN(is) || is == 0);
        if (!isNothing && was != is) {
            figures.add(Changed.holding(name, label, was, is));
        }
    }

    private static void word(
            List<Changed> figures, String name, String label, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            figures.add(Changed.word(name, label, before.orElse("–"), after.orElse("–")));
        }
    }

    private static double mark(Situation situation, Position position) {
        double quoted =
                situation.market().quote(position.instrument()).map(Quote::mark).orElse(Double.NaN);
        return Double.isNaN(quoted) ? situation.mark(position.instrument()).orElse(Double.NaN) : quoted;
    }

    private static double posted(Position position) {
        return position.mode() instanceof MarginMode.Isolated i ? i.posted() : Double.NaN;
    }

    private static String mode(Position position) {
        return position.mode().getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> tag(Situation situation, PositionKey key) {
        return Optional.ofNullable(situation.tags().get(key));
    }

    public static List<Changed> balances(Account before, Account after) {
        Map<Asset, Double> was = balances(before);
        Map<Asset, Double> is = balances(after);
        TreeSet<Asset> assets = new TreeSet<>(was.keySet());
        assets.addAll(is.keySet());
        List<Changed> figures = new ArrayList<>();
        for (Asset asset : assets) {
            add(
                    figures,
                    asset.code(),
                    "balance of " + asset,
                    Optional.ofNullable(was.get(asset)),
                    Optional.ofNullable(is.get(asset)));
        }
        return figures;
    }

    private static Map<Asset, Double> balances(Account account) {
        Map<Asset, Double> all = new TreeMap<>();
        for (Balance balance : account.balances()) {
            all.put(balance.asset(), balance.quantity());
        }
        return all;
    }
}
