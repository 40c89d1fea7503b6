package plimsoll.views.scenario;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.scenario.Axis;
import plimsoll.views.control.HeatmapSide;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Moves;
import plimsoll.views.workspace.Standpoint;

/// The axes of a surface in words.
///
/// @param from what their moves start from
record AxisWords(Standpoint from) {
    private static final Messages TEXT = Messages.of("heatmap");

    HeatmapSide side(Axis axis) {
        boolean time = axis.kind() == Axis.Kind.TIME;
        return new HeatmapSide(title(axis), axis.moves(), all(axis, i -> label(axis, i)), details(axis), time);
    }

    private static List<String> all(Axis axis, IntFunction<String> text) {
        return IntStream.range(0, axis.size()).mapToObj(text).toList();
    }

    private String title(Axis axis) {
        return switch (axis.kind()) {
            case PRICE ->
                (hasPrice(axis)
                        ? TEXT.text("priceOfPercentAnd", moving(axis))
                        : TEXT.text("priceOfPercent", moving(axis)));
            case VOLATILITY -> TEXT.text("volatilityRelativePercent");
            case VOLATILITY_POINTS -> TEXT.text("volatilityPoints");
            case SKEW -> TEXT.text("skewVolatilityPerLn");
            case BASIS -> TEXT.text("basisPercentAYear");
            case TIME -> TEXT.text("daysFromNowDate");
        };
    }

    private String moving(Axis axis) {
        return axis.only().map(UnderlyingId::name).orElseGet(from::moving);
    }

    /// For example `BTC`, or `price` where the axis names no underlying.
    static String name(Axis axis) {
        return axis.only().map(UnderlyingId::name).orElse(TEXT.text("price"));
    }

    /// Today's, USD; empty when all move or it is unknown.
    private OptionalDouble today(Axis axis) {
        return axis.only().map(from::price).orElseGet(from::price);
    }

    private boolean hasPrice(Axis axis) {
        return today(axis).isPresent();
    }

    private static String label(Axis axis, int index) {
        double move = axis.moves().get(index);
        return switch (axis.kind()) {
            case PRICE, VOLATILITY, VOLATILITY_POINTS, BASIS ->
                Moves.percent(move).replace(" ", "");
            case SKEW -> Moves.percent(move).replace(" %", "");
            case TIME -> Moves.days(Math.round(move)).replaceFirst(" days?", " d");
        };
    }

    private List<String> details(Axis axis) {
        return switch (axis.kind()) {
            case PRICE -> hasPrice(axis) ? all(axis, i -> price(axis, i)) : List.of();
            case TIME -> all(axis, i -> Moves.shortDate(from.asOf(), day(axis, i)));
            case VOLATILITY, VOLATILITY_POINTS, SKEW, BASIS -> List.of();
        };
    }

    private String price(Axis axis, int index) {
        return Moves.price(today(axis).orElseThrow(), axis.moves().get(index));
    }

    private static long day(Axis axis, int index) {
        return Math.round(axis.moves().get(index));
    }

    /// For example `price +30 %` or `in 18 days`.
    static String move(Axis axis, int index) {
        String percent = Moves.percent(axis.moves().get(index));
        return switch (axis.kind()) {
            case PRICE -> name(axis) + " " + percent;
            case VOLATILITY -> TEXT.text("volatility", percent);
            case VOLATILITY_POINTS -> TEXT.text("volatility", percent.replace("%", TEXT.text("points")));
            case SKEW -> TEXT.text("skew", label(axis, index));
            case BASIS -> TEXT.text("basisAYear", percent);
            case TIME -> day(axis, index) == 0 ? TEXT.text("now") : TEXT.text("in", Moves.days(day(axis, index)));
        };
    }

    /// The move and what it leads to: `price +30 % (29,145 USD)`, `in 18 days (25 Mar 2023)`.
    String place(Axis axis, int index) {
        return switch (axis.kind()) {
            case PRICE -> move(axis, index) + (hasPrice(axis) ? TEXT.text("usd", price(axis, index)) : "");
            case TIME -> move(axis, index) + " (" + Moves.date(from.asOf(), day(axis, index)) + ")";
            case VOLATILITY, VOLATILITY_POINTS, SKEW, BASIS -> move(axis, index);
        };
    }
}
