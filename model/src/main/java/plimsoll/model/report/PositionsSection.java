package plimsoll.model.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.Scope;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.Nearest;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Order;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.Side;
import plimsoll.model.valuation.Leg;

/// Every position of each account, by underlying, expiry and strike; then its open orders.
final class PositionsSection {
    private static final Comparator<Leg> ORDER = Comparator.comparing(
                    (Leg l) -> l.underlying().name())
            .thenComparingDouble(Leg::years)
            .thenComparingDouble(PositionsSection::strike)
            .thenComparing(l -> l.position().id().name());

    private final Comparison account;
    private final Asset currency;
    private final Map<String, MarginPool> isolated = new HashMap<>();
    private final Map<String, Liquidation> liquidations = new HashMap<>();

    private PositionsSection(Comparison account) {
        this.account = account;
        this.currency = account.valued().currency();
        account.in(AsIf.ISOLATED).pools().forEach(pool -> {
            if (pool.scope() instanceof Scope.Isolated scope) {
                isolated.put(scope.position().name(), pool);
            }
        });
        account.in(AsIf.HELD).pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.INSTRUMENT)
                .forEach(l -> liquidations.merge(l.name(), l, PositionsSection::nearer));
    }

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < input.accounts().size(); i++) {
            Account account = input.accounts().get(i);
            blocks.add(new PositionsSection(input.assessments().get(i)).positions());
            if (!account.orders().isEmpty()) {
                blocks.add(orders(account));
            }
        }
        return new Section(SectionId.POSITIONS, SectionId.POSITIONS.title(), blocks);
    }

    private static double strike(Leg leg) {
        return leg.instrument() instanceof Instrument.Option o ? o.strike() : 0;
    }

    /// Where there is a price; of two of them the nearer.
    private static Liquidation nearer(Liquidation a, Liquidation b) {
        return distance(a) <= distance(b) ? a : b;
    }

    private static double distance(Liquidation l) {
        return switch (l.outcome()) {
            case Liquidation.Already _ -> -1;
            case Liquidation.At at -> Math.abs(at.distance());
            case Liquidation.Incomplete _ -> Double.MAX_VALUE / 2;
            case Liquidation.None _, Liquidation.NotModelled _ -> Double.MAX_VALUE;
        };
    }

    private Block positions() {
        String unit = currency.code();
        TableBuilder table = new TableBuilder("Account " + MarginText.title(account))
                .left("position")
                .left("mode")
                .right("quantity", "contracts")
                .right("entry", "price asset")
                .right("mark", "price asset")
                .right("size", unit)
                .right("value", unit)
                .right("profit", unit)
                .right("liquidated at", "own mark")
                .right("isolated initial", "pool currency")
                .right("isolated maint.", "pool currency")
                .right("isolated, liquidated at", "underlying");
        Map<String, List<Leg>> groups = new LinkedHashMap<>();
        account.valued().legs().stream()
                .sorted(ORDER)
                .forEach(l -> groups.computeIfAbsent(l.underlying().name(), _ -> new ArrayList<>())
                        .add(l));
        groups.forEach((underlying, legs) -> group(table, underlying, legs));
        account.valued().unresolved().forEach(p -> table.row(unresolved(p)));
        if (table.isEmpty()) {
            return new Block.Notes(
                    "Account " + MarginText.title(account), List.of(new Block.Note("", "", "No positions.")));
        }
        boolean whole = account.valued().unresolved().isEmpty();
        table.total(sums("total", whole ? account.valued().legs() : List.of(), whole));
        return table.table();
    }

    private void group(TableBuilder table, String underlying, List<Leg> legs) {
        table.group(sums(underlying, legs, true));
        legs.forEach(l -> table.row(Block.Row.Kind.PLAIN, 1, line(l)));
    }

    private Cell[] sums(String name, List<Leg> legs, boolean known) {
        double size =
                legs.stream().mapToDouble(l -> l.notional() * l.settlePrice()).sum();
        double value =
                legs.stream().mapToDouble(l -> l.equity() * l.settlePrice()).sum();
        double profit = legs.stream().mapToDouble(PositionsSection::profit).sum();
        double unknown = known ? 0 : Double.NaN;
        Cell blank = Cell.EMPTY;
        return new Cell[] {
            Cell.text(name),
            blank,
            blank,
            blank,
            blank,
            Figures.amount(size + unknown, currency),
            Figures.signed(value + unknown, currency),
            Figures.signed(profit + unknown, currency),
            blank,
            blank,
            blank,
            blank
        };
    }

    private static double profit(Leg leg) {
        return leg.unrealisedProfit() * leg.settlePrice();
    }

    private List<Cell> line(Leg leg) {
        Position p = leg.position();
        double tick = leg.terms().tickSize();
        Optional<MarginPool> alone = Optional.ofNullable(isolated.get(p.id().name()));
        return List.of(
                Cell.text(p.id().name()),
                Cell.text(mode(p)),
                Figures.quantity(p.quantity()),
                Figures.price(p.entryPrice(), tick),
                Figures.price(leg.mark(), tick),
                Figures.amount(leg.notional() * leg.settlePrice(), currency),
                Figures.signed(leg.equity() * leg.settlePrice(), currency),
                Figures.signed(profit(leg), currency),
                liquidation(Optional.ofNullable(liquidations.get(p.id().name()))),
                alone.map(pool -> Figures.amount(pool.initialMargin(), pool.currency()))
                        .orElseGet(Figures::none),
                alone.map(pool -> Figures.amount(pool.maintenanceMargin(), pool.currency()))
                        .orElseGet(Figures::none),
                liquidation(alone.flatMap(PositionsSection::nearest)));
    }

    private static Optional<Liquidation> nearest(MarginPool pool) {
        return pool.liquidations().stream()
                .filter(l -> l.move() == Liquidation.Move.UNDERLYING)
                .reduce(PositionsSection::nearer);
    }

    private static Cell liquidation(Optional<Liquidation> found) {
        return found.flatMap(Liquidation::at)
                .map(at -> Cell.number(at.displayPrice(), Nearest.price(at.displayPrice())))
                .orElseGet(() -> Cell.text(found.map(Ladder::outcome).orElse("–")));
    }

    private static List<Cell> unresolved(Position p) {
        Cell unknown = Cell.number(Double.NaN, "?");
        return List.of(
                Cell.text(p.id().name()),
                Cell.text(mode(p)),
                Figures.quantity(p.quantity()),
                Figures.quantity(p.entryPrice()),
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown);
    }

    private static String mode(Position p) {
        String side = p.side() == Side.NET ? "" : p.side().name().toLowerCase(java.util.Locale.ROOT) + " ";
        String leverage = Double.isNaN(p.mode().leverage())
                ? ""
                : " " + Figures.quantity(p.mode().leverage()).text() + "×";
        return side + (p.mode() instanceof MarginMode.Isolated ? "isolated" : "cross") + leverage;
    }

    private static Block orders(Account account) {
        TableBuilder table = new TableBuilder("Open orders of " + account.id().name())
                .left("order")
                .left("instrument")
                .right("quantity", "contracts")
                .right("limit", "price asset")
                .left("");
        for (Order o : account.orders()) {
            table.row(
                    Cell.text(o.id()),
                    Cell.text(o.instrument().name()),
                    Figures.quantity(o.quantity()),
                    Figures.quantity(o.price()),
                    Cell.text(o.reduceOnly() ? "reduce only" : ""));
        }
        return table.table();
    }
}
