package plimsoll.views.liquidation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.Direction;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.portfolio.AccountId;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// One pool and one price that moves, down and up.
///
/// @param both at most one liquidation a direction
/// @param searched whether they are those of the newest book
record LadderRow(AccountId account, MarginPool pool, String name, List<Liquidation> both, boolean searched) {
    private static final Messages TEXT = Messages.of("liquidation");

    /// What stays the same from book to book.
    record Key(AccountId account, String pool, String name) {}

    static final Comparator<LadderRow> BY_DANGER = Comparator.comparing(LadderRow::nearest, Danger.FIRST);

    LadderRow {
        both = List.copyOf(both);
    }

    Key key() {
        return new Key(account, pool.id(), name);
    }

    /// Every pool and moving price of the liquidations.
    static Stream<LadderRow> of(AccountId account, MarginPool pool, Liquidation.Move move, boolean searched) {
        List<Liquidation> all =
                pool.liquidations().stream().filter(l -> l.move() == move).toList();
        return all.stream()
                .map(Liquidation::name)
                .distinct()
                .map(name -> new LadderRow(
                        account,
                        pool,
                        name,
                        all.stream().filter(l -> l.name().equals(name)).toList(),
                        searched));
    }

    Liquidation nearest() {
        return both.stream().min(Danger.FIRST).orElseThrow();
    }

    Optional<Liquidation> to(Direction direction) {
        return both.stream().filter(l -> l.direction() == direction).findFirst();
    }

    boolean isNow() {
        return nearest().outcome() instanceof Already;
    }

    Figure accountName() {
        return Figure.text(account.name());
    }

    Figure poolName() {
        return Figure.text(Pools.name(pool)).noted(Pools.name(pool));
    }

    Figure moving() {
        return Figure.text(name).noted(name);
    }

    Figure price(Direction direction) {
        return to(direction)
                .map(l -> new Outlook(l).price())
                .orElseGet(() -> Figure.text("–"))
                .staleUnless(searched);
    }

    Figure distance(Direction direction) {
        return to(direction)
                .map(l -> new Outlook(l).distance())
                .orElseGet(() -> Figure.text("–"))
                .staleUnless(searched);
    }

    /// Of the nearer one.
    Figure sigma() {
        return new Outlook(nearest()).sigma().staleUnless(searched);
    }

    /// From today's price to the nearer one.
    Figure away() {
        return nearest()
                .at()
                .map(at -> at.price() - today(at))
                .map(away -> Figure.of(away, (away > 0 ? "+" : "") + Prices.text(away, Double.NaN))
                        .toned(Danger.tone(nearest().outcome()))
                        .noted(TEXT.text("fromTodaysPriceTo")))
                .orElseGet(() -> isNow() ? Figure.of(0, "0.00") : Figure.text("–"))
                .staleUnless(searched);
    }

    private static double today(Liquidation.At at) {
        return at.price() / (1 + at.distance());
    }

    OptionalDouble move(Direction direction) {
        return to(direction).flatMap(Liquidation::at).stream()
                .mapToDouble(Liquidation.At::distance)
                .findFirst();
    }

    /// What the bar shows, in words.
    Figure bar() {
        return isNow()
                ? Figure.text(TEXT.text("now"))
                : Figure.text(side("▼ ", Direction.DOWN) + "  " + side("▲ ", Direction.UP))
                        .staleUnless(searched);
    }

    private String side(String arrow, Direction direction) {
        OptionalDouble move = move(direction);
        return arrow + (move.isPresent() ? Numbers.signedPercent(move.getAsDouble()) : TEXT.text("none"));
    }

    Figure outcome() {
        String word = searched
                ? Danger.word(nearest().outcome())
                : TEXT.text("stale", Danger.word(nearest().outcome()));
        return Figure.text(word)
                .toned(Danger.tone(nearest().outcome()))
                .staleUnless(searched)
                .noted(new Outlook(nearest()).note());
    }
}
