package plimsoll.views.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Move;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.margin.MarginResult;
import plimsoll.model.margin.Requirement;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Side;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.OptionState.VolatilityOrigin;
import plimsoll.model.whatif.PositionKey;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Prices;
import plimsoll.views.liquidation.Danger;
import plimsoll.views.liquidation.Outlook;
import plimsoll.views.liquidation.Pools;
import plimsoll.views.workspace.AccountAssessment;

/// Makes the rows of one account in one mode.
final class PositionRows {
    private static final Figure TOGETHER = Figure.none("margined together with others: see the explanation");
    private static final Figure UNRESOLVED =
            Figure.text(Numbers.UNKNOWN).toned(Tone.WATCH).noted("cannot be valued: see the problems");

    private record Margin(double initial, double maintenance) {}

    private final AccountAssessment assessment;
    private final MarginResult result;
    private final Pools pools;
    private final Map<PositionId, Position> before = new HashMap<>();
    private final Map<String, Margin> margins = new HashMap<>();
    private final Map<String, Double> deltas = new HashMap<>();

    /// @param original the account before any edit
    PositionRows(AccountAssessment assessment, Optional<Account> original, MarginResult result, Move move) {
        this.assessment = assessment;
        this.result = result;
        this.pools = new Pools(result, move);
        original.ifPresent(a -> a.positions().forEach(p -> before.put(p.id(), p)));
        result.pools().forEach(p -> p.requirements().forEach(r -> collect(p, r)));
        for (GreekTable.Row row : assessment.greeks().positions()) {
            deltas.put(row.name(), row.greeks().delta());
        }
    }

    private void collect(MarginPool pool, Requirement requirement) {
        double price = pool.indexPrice();
        margins.put(requirement.id(), new Margin(requirement.initial() * price, requirement.maintenance() * price));
        requirement.children().forEach(child -> collect(pool, child));
    }

    List<PositionRow> rows() {
        Map<PositionId, Leg> legs = new HashMap<>();
        assessment
                .comparison()
                .valued()
                .legs()
                .forEach(l -> legs.put(l.position().id(), l));
        List<PositionRow> rows = new ArrayList<>();
        for (Position position : assessment.account().positions()) {
            Leg leg = legs.get(position.id());
            rows.add(leg == null ? unresolved(position) : row(position, leg));
        }
        return rows;
    }

    private PositionKey key(Position position) {
        return new PositionKey(assessment.id(), position.id());
    }

    private PositionRow unresolved(Position p) {
        return new PositionRow(
                key(p),
                Figure.text(p.instrument().name()),
                side(p),
                quantity(p),
                leverage(p),
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED,
                UNRESOLVED);
    }

    private PositionRow row(Position p, Leg leg) {
        Asset currency = result.currency();
        Optional<Margin> margin = Optional.ofNullable(margins.get("position/" + p.id()));
        Optional<Liquidation> liquidation = pools.nearest(leg);
        return new PositionRow(
                key(p),
                Figure.text(p.instrument().name()),
                side(p),
                quantity(p),
                leverage(p),
                price(leg, p.entryPrice()),
                mark(leg),
                Figures.amount(leg.notional() * leg.settlePrice(), currency),
                Figures.profit(leg.unrealisedProfit() * leg.settlePrice(), currency),
                Figures.coin(deltas.getOrDefault(p.id().name(), Double.NaN)),
                margin.map(m -> Figures.amount(m.initial(), currency)).orElse(TOGETHER),
                margin.map(m -> Figures.amount(m.maintenance(), currency)).orElse(TOGETHER),
                searched(liquidation.map(l -> price(leg, l))),
                searched(liquidation.map(l -> new Outlook(l).distance())));
    }

    private Figure searched(Optional<Figure> figure) {
        boolean searched = assessment.isSearched();
        return figure.orElse(searched ? UNRESOLVED : Figure.AWAITED).staleUnless(searched);
    }

    private static Figure side(Position p) {
        String direction = p.quantity() < 0 ? "Short" : "Long";
        String leg = p.side() == Side.NET ? "" : " leg";
        return Figure.text(direction + leg + (p.isIsolated() ? " · isolated" : " · cross"));
    }

    private Figure quantity(Position p) {
        Figure now = Figure.of(p.quantity(), Numbers.quantity(p.quantity()));
        return edited(now, before.getOrDefault(p.id(), p).quantity());
    }

    private Figure leverage(Position p) {
        double leverage = p.mode().leverage();
        Figure now = Double.isNaN(leverage)
                ? Figure.none("none stated: the venue's default applies where it has one")
                : Figure.of(leverage, Numbers.quantity(leverage) + "×");
        return edited(now, before.getOrDefault(p.id(), p).mode().leverage());
    }

    private static Figure edited(Figure now, double was) {
        if (Double.compare(now.value(), was) == 0) {
            return now;
        }
        String origin = Double.isNaN(was) ? "nothing" : Numbers.quantity(was);
        return new Figure(now.value(), "• " + now.text(), Tone.EDITED, "edited, the file says " + origin);
    }

    /// Coin prices carry their unit; dollar-like ones do not.
    private static Figure price(Leg leg, double price) {
        Asset unit = leg.terms().priceAsset();
        boolean coin = unit.equals(leg.terms().base());
        String text = Prices.text(price, leg.terms().tickSize());
        return Figure.of(price, coin && !Double.isNaN(price) ? text + " " + unit : text)
                .noted(Numbers.quantity(price) + " " + unit);
    }

    /// A mark computed with a volatility nobody quoted is marked as such.
    private static Figure mark(Leg leg) {
        Figure figure = price(leg, leg.mark());
        return leg.option()
                .filter(o -> o.volatilityOrigin() == VolatilityOrigin.INTERPOLATED && o.residual() == 0)
                .map(o -> new Figure(
                        figure.value(),
                        "≈ " + figure.text(),
                        figure.tone(),
                        "not quoted: model price at the interpolated volatility " + Numbers.percent(o.volatility())))
                .orElse(figure);
    }

    /// Futures: the own mark at the crossing; options: the underlying's price, named.
    private static Figure price(Leg leg, Liquidation liquidation) {
        Outlook outlook = new Outlook(liquidation);
        Figure figure = liquidation.at().map(at -> price(leg, liquidation, at)).orElseGet(outlook::price);
        return figure.toned(Danger.tone(liquidation.outcome())).noted(outlook.note());
    }

    private static Figure price(Leg leg, Liquidation liquidation, At at) {
        if (liquidation.move() == Move.UNDERLYING && leg.isOption()) {
            return Figure.of(
                    at.price(),
                    leg.underlying() + " " + new Outlook(liquidation).price().text());
        }
        double mark = at.marks().getOrDefault(leg.instrument().id(), at.displayPrice());
        double tick = leg.terms().tickSize();
        return Figure.of(mark, Prices.text(Prices.toward(mark, leg.mark(), tick), tick));
    }
}
