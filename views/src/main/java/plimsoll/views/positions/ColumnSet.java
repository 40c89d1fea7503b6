package plimsoll.views.positions;

import static plimsoll.views.positions.PositionColumn.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.views.control.Messages;

/// Columns under a name, in order; the instrument is always the first.
record ColumnSet(String name, List<PositionColumn> columns) {
    private static final Messages TEXT = Messages.of("positions");

    static final ColumnSet STANDARD = new ColumnSet(
            TEXT.text("standard"),
            List.of(
                    INSTRUMENT,
                    ACCOUNT,
                    SIDE,
                    QUANTITY,
                    LEVERAGE,
                    ENTRY,
                    MARK,
                    NOTIONAL,
                    PROFIT,
                    DELTA,
                    INITIAL,
                    MAINTENANCE,
                    LIQUIDATION,
                    DISTANCE));

    static final List<ColumnSet> SHIPPED = List.of(
            STANDARD,
            new ColumnSet(
                    TEXT.text("trading"),
                    List.of(INSTRUMENT, ACCOUNT, SIDE, QUANTITY, ENTRY, MARK, VOLATILITY, NOTIONAL, PROFIT, TAG)),
            new ColumnSet(
                    TEXT.text("margin"),
                    List.of(
                            INSTRUMENT,
                            ACCOUNT,
                            QUANTITY,
                            MODE,
                            LEVERAGE,
                            POSTED,
                            FUNDING,
                            INITIAL,
                            MAINTENANCE,
                            LIQUIDATION,
                            DISTANCE,
                            SIGMA)),
            new ColumnSet(
                    TEXT.text("greeks"),
                    List.of(
                            INSTRUMENT,
                            ACCOUNT,
                            EXPIRY,
                            DAYS,
                            STRIKE,
                            QUANTITY,
                            MARK,
                            VOLATILITY,
                            DELTA,
                            DOLLAR_DELTA,
                            GAMMA,
                            VEGA,
                            THETA)),
            new ColumnSet(
                    TEXT.text("whatIf"),
                    List.of(
                            INSTRUMENT,
                            ACCOUNT,
                            QUANTITY,
                            QUANTITY_CHANGE,
                            INITIAL,
                            INITIAL_CHANGE,
                            MAINTENANCE,
                            MAINTENANCE_CHANGE,
                            LIQUIDATION,
                            LIQUIDATION_CHANGE,
                            TAG)));

    ColumnSet {
        columns = Stream.concat(Stream.of(INSTRUMENT), columns.stream())
                .distinct()
                .toList();
    }

    /// One line, as kept between sessions.
    String text() {
        return name + "=" + columns.stream().map(PositionColumn::name).collect(Collectors.joining(","));
    }

    /// Columns that there are no longer are left out.
    static Optional<ColumnSet> read(String line) {
        int end = line.lastIndexOf('=');
        if (end < 0) {
            return Optional.empty();
        }
        List<PositionColumn> columns = Arrays.stream(line.substring(end + 1).split(","))
                .flatMap(name -> PositionColumn.ofName(name).stream())
                .toList();
        return Optional.of(new ColumnSet(line.substring(0, end), columns));
    }
}
