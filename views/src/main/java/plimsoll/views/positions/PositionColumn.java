package plimsoll.views.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;

/// What the table can show of a position, in the order of the chooser.
public enum PositionColumn {
    INSTRUMENT(154, Texts::instrument),
    ACCOUNT(104, Texts::account),
    VENUE(104, Texts::venue),
    UNDERLYING(78, Texts::underlying),
    EXPIRY(88, Terms.EXPIRY),
    DAYS(66, Terms.DAYS),
    STRIKE(86, Terms.STRIKE),
    SIDE(126, Texts::side),
    MODE(74, Texts::mode),
    TAG(104, Texts::tag),
    QUANTITY(78, Terms.QUANTITY),
    LEVERAGE(66, Terms.LEVERAGE),
    ENTRY(108, Values.ENTRY),
    MARK(108, Values.MARK),
    VOLATILITY(78, Values.VOLATILITY),
    NOTIONAL(110, Values.NOTIONAL),
    PROFIT(104, Values.PROFIT),
    DELTA(80, Exposures.DELTA),
    DOLLAR_DELTA(100, Exposures.DOLLAR_DELTA),
    GAMMA(124, Exposures.GAMMA),
    VEGA(138, Exposures.VEGA),
    THETA(118, Exposures.THETA),
    INITIAL(94, Margins.INITIAL),
    MAINTENANCE(90, Margins.MAINTENANCE),
    POSTED(110, Margins.POSTED),
    FUNDING(110, Margins.FUNDING),
    LIQUIDATION(112, Margins.LIQUIDATION),
    DISTANCE(86, Margins.DISTANCE),
    SIGMA(78, Margins.SIGMA),
    QUANTITY_CHANGE(108, Changes.QUANTITY),
    INITIAL_CHANGE(104, Changes.INITIAL),
    MAINTENANCE_CHANGE(104, Changes.MAINTENANCE),
    LIQUIDATION_CHANGE(124, Changes.LIQUIDATION);

    private static final Messages TEXT = Messages.of("positions");
    private static final List<PositionColumn> ENTRIES =
            List.of(TAG, QUANTITY, LEVERAGE, ENTRY, MARK, VOLATILITY, POSTED);
    private static final List<PositionColumn> MONEY =
            List.of(NOTIONAL, PROFIT, INITIAL, MAINTENANCE, INITIAL_CHANGE, MAINTENANCE_CHANGE);

    private static final List<PositionColumn> CHANGES = List.of(QUANTITY_CHANGE, INITIAL_CHANGE, MAINTENANCE_CHANGE);
    private static final List<PositionColumn> FRACTIONS = List.of(VOLATILITY, DISTANCE);

    private final double width;
    /// Of functions without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Measure measure;

    private final boolean number;

    PositionColumn(double width, Function<PositionRow, Figure> words) {
        this.width = width;
        this.measure = Measure.of(words);
        this.number = false;
    }

    PositionColumn(double width, Measure measure) {
        this.width = width;
        this.measure = measure;
        this.number = true;
    }

    /// Without the currency.
    String title() {
        return TEXT.text("column." + name());
    }

    /// @param currency of the totals; empty when there is none yet
    String title(String currency) {
        return MONEY.contains(this) && !currency.isEmpty() ? title() + ", " + currency : title();
    }

    /// With the unit of the number itself.
    String exportTitle(String currency) {
        return FRACTIONS.contains(this) ? TEXT.text("fraction", title(currency)) : title(currency);
    }

    /// Pixels that its usual numbers need.
    double width() {
        return width;
    }

    boolean isNumber() {
        return number;
    }

    boolean isEntry() {
        return ENTRIES.contains(this);
    }

    boolean isAddable() {
        return measure.isAddable();
    }

    /// Against the file, where what does not count is a change too.
    boolean isChange() {
        return CHANGES.contains(this);
    }

    Figure of(PositionRow row) {
        return measure.figure().apply(row);
    }

    double value(PositionRow row) {
        return measure.value().applyAsDouble(row);
    }

    Optional<String> unit(PositionRow row) {
        return measure.unit().apply(row);
    }

    Figure shown(PositionRow row, double sum) {
        return measure.shown().apply(row, sum);
    }

    /// As typed into the filter, e.g. `dollardelta`.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    static Optional<PositionColumn> ofName(String name) {
        return List.of(values()).stream().filter(c -> c.name().equals(name)).findFirst();
    }
}
