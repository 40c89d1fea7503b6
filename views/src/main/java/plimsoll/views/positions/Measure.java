package plimsoll.views.positions;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import plimsoll.model.format.Numbers;
import plimsoll.model.valuation.Leg;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Messages;

/// How a column gets its figure from a position, and whether the numbers of several add up.
///
/// @param value NaN where there is none
/// @param unit in which numbers add up; empty where they do not
/// @param shown a number, or a sum of such, in the terms of a position
record Measure(
        Function<PositionRow, Figure> figure,
        ToDoubleFunction<PositionRow> value,
        Function<PositionRow, Optional<String>> unit,
        BiFunction<PositionRow, Double, Figure> shown,
        boolean isAddable) {
    private static final Messages TEXT = Messages.of("positions");

    private static final Figure UNRESOLVED =
            Figure.text(Numbers.UNKNOWN).toned(Tone.WATCH).noted(TEXT.text("cannotBeValuedSee"));

    /// Never added up.
    static Measure of(Function<PositionRow, Figure> figure) {
        return new Measure(
                figure, row -> figure.apply(row).value(), _ -> Optional.empty(), (row, _) -> figure.apply(row), false);
    }

    /// Of the position's value, never added up.
    static Measure ofLeg(BiFunction<PositionRow, Leg, Figure> figure) {
        return of(row -> row.leg().map(leg -> figure.apply(row, leg)).orElseGet(() -> missing(row)));
    }

    /// Of the position's value.
    ///
    /// @param unknown instead of a number that is NaN
    static Measure adding(
            ToDoubleBiFunction<PositionRow, Leg> value,
            BiFunction<PositionRow, Leg, String> unit,
            BiFunction<PositionRow, Double, Figure> shown,
            Function<PositionRow, Optional<Figure>> unknown) {
        ToDoubleFunction<PositionRow> number =
                row -> row.leg().map(leg -> value.applyAsDouble(row, leg)).orElse(Double.NaN);
        return new Measure(
                row -> figure(row, number.applyAsDouble(row), shown, unknown),
                number,
                row -> row.leg().map(leg -> unit.apply(row, leg)),
                shown,
                true);
    }

    static Measure adding(
            ToDoubleBiFunction<PositionRow, Leg> value,
            BiFunction<PositionRow, Leg, String> unit,
            BiFunction<PositionRow, Double, Figure> shown) {
        return adding(value, unit, shown, _ -> Optional.empty());
    }

    private static Figure figure(
            PositionRow row,
            double value,
            BiFunction<PositionRow, Double, Figure> shown,
            Function<PositionRow, Optional<Figure>> unknown) {
        if (row.leg().isEmpty()) {
            return missing(row);
        }
        return Double.isNaN(value)
                ? unknown.apply(row).orElseGet(() -> shown.apply(row, value))
                : shown.apply(row, value);
    }

    private static Figure missing(PositionRow row) {
        return switch (row.standing()) {
            case EXCLUDED -> Figure.none(TEXT.text("excludedItIsIn"));
            case CLOSED -> Figure.none(TEXT.text("closed"));
            case HELD, ADDED -> UNRESOLVED;
        };
    }
}
