package plimsoll.views.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurve.Since;
import plimsoll.views.chart.Profile.Curve;
import plimsoll.views.chart.Profile.Look;
import plimsoll.views.chart.Profile.Mark;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Moves;
import plimsoll.views.workspace.PriceProfile.ByDate;
import plimsoll.views.workspace.Standpoint;

/// Profit over price by date: what is drawn and what is said of it.
record ProfileWords(ByDate of) {
    private static final Messages TEXT = Messages.of("profile");

    Profile profile() {
        return new Profile(
                axis(of.standpoint()),
                TEXT.text("profit", of.currency()),
                of.standpoint().price(),
                of.curves().getFirst().prices(),
                of.curves().stream()
                        .map(c -> new Curve(name(c), look(c), c.profits()))
                        .toList(),
                of.curves().stream().flatMap(this::marks).toList());
    }

    static String axis(Standpoint from) {
        return from.price().isPresent()
                ? TEXT.text("priceOfUsdAnd", from.moving())
                : TEXT.text("priceOfMoveIn", from.moving());
    }

    private boolean isToday(ProfitCurve curve) {
        return curve.elapsed().isZero();
    }

    private boolean isLast(ProfitCurve curve) {
        return of.horizon().isDated() && curve.elapsed().equals(of.horizon().end());
    }

    private Look look(ProfitCurve curve) {
        if (isToday(curve)) {
            return Look.NOW;
        }
        return isLast(curve) ? Look.HIGH : Look.LOW;
    }

    /// With its date, but for today.
    private String name(ProfitCurve curve) {
        return isToday(curve)
                ? shortName(curve)
                : shortName(curve) + ", " + Moves.date(of.standpoint().asOf(), curve.elapsed());
    }

    private String shortName(ProfitCurve curve) {
        if (isToday(curve)) {
            return of.horizon().isDated() ? TEXT.text("today") : TEXT.text("onAnyDate");
        }
        return isLast(curve)
                ? TEXT.text("lastExpiry")
                : TEXT.text("in2", Moves.days(curve.elapsed().toDays()));
    }

    private Stream<Mark> marks(ProfitCurve curve) {
        return curve.breakevens().stream().mapToObj(move -> new Mark(move, price(move), look(curve)));
    }

    /// The price itself where there is one, else the move.
    private String price(double move) {
        return of.standpoint().price().isPresent()
                ? Moves.price(of.standpoint().price().getAsDouble(), move)
                : Moves.percent(move);
    }

    String title() {
        return of.since() == Since.NOW
                ? TEXT.text("profitSinceNow", of.currency(), of.account())
                : TEXT.text("profitSinceEntry", of.currency(), of.account());
    }

    /// For example `Breakevens in USD: today none · last expiry 19,874 (-11.35 %), 22,482 (+0.28 %)`.
    String breakevens() {
        return of.curves().stream()
                .map(c -> shortName(c) + " " + breakevens(c))
                .collect(Collectors.joining(" · ", TEXT.text("breakevens", unit()), ""));
    }

    private String unit() {
        return of.standpoint().price().isPresent() ? TEXT.text("inUsd") : TEXT.text("asMoves");
    }

    private String breakevens(ProfitCurve curve) {
        if (curve.profits().stream().anyMatch(Double::isNaN)) {
            return Numbers.UNKNOWN;
        }
        String found = curve.breakevens().stream()
                .mapToObj(move -> of.standpoint().price().isPresent()
                        ? price(move) + " (" + Moves.percent(move) + ")"
                        : price(move))
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? TEXT.text("none") : found;
    }

    /// A line for each curve at some prices.
    List<String> points() {
        return of.curves().stream().map(this::points).toList();
    }

    private String points(ProfitCurve curve) {
        return name(curve) + ": " + points(curve.prices(), curve.profits(), 2) + " " + of.currency();
    }

    /// Values at the ends, the middle and half way.
    static String points(DoubleArray prices, DoubleArray values, int decimals) {
        int last = prices.size() - 1;
        return IntStream.of(0, last / 4, last / 2, last * 3 / 4, last)
                .distinct()
                .mapToObj(i -> Moves.percent(prices.get(i)) + ": " + Numbers.fixed(values.get(i), decimals))
                .collect(Collectors.joining(" · "));
    }
}
