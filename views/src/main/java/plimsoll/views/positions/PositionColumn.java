package plimsoll.views.positions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import plimsoll.views.control.Figure;

/// What the table can show of a position, in the order of the chooser.
public enum PositionColumn {
    INSTRUMENT("Instrument", 154, Texts::instrument),
    ACCOUNT("Account", 104, Texts::account),
    VENUE("Venue", 104, Texts::venue),
    UNDERLYING("Underlying", 78, Texts::underlying),
    EXPIRY("Expiry", 88, Terms.EXPIRY),
    DAYS("Days left", 66, Terms.DAYS),
    STRIKE("Strike", 86, Terms.STRIKE),
    SIDE("Side", 126, Texts::side),
    MODE("Mode", 74, Texts::mode),
    TAG("Tag", 104, Texts::tag),
    QUANTITY("Quantity", 78, Terms.QUANTITY),
    LEVERAGE("Leverage", 66, Terms.LEVERAGE),
    ENTRY("Entry", 108, Values.ENTRY),
    MARK("Mark", 108, Values.MARK),
    VOLATILITY("Volatility", 78, Values.VOLATILITY),
    NOTIONAL("Notional", 110, Values.NOTIONAL),
    PROFIT("Profit", 104, Values.PROFIT),
    DELTA("Delta, coin", 80, Exposures.DELTA),
    DOLLAR_DELTA("Delta, USD", 100, Exposures.DOLLAR_DELTA),
    GAMMA("Gamma, coin per 1 %", 124, Exposures.GAMMA),
    VEGA("Vega, USD per vol point", 138, Exposures.VEGA),
    THETA("Theta, USD per day", 118, Exposures.THETA),
    INITIAL("Initial", 94, Margins.INITIAL),
    MAINTENANCE("Maint.", 90, Margins.MAINTENANCE),
    POSTED("Posted", 110, Margins.POSTED),
    FUNDING("Funding owed", 110, Margins.FUNDING),
    LIQUIDATION("Liquidation", 112, Margins.LIQUIDATION),
    DISTANCE("Distance", 86, Margins.DISTANCE),
    SIGMA("Distance, σ", 78, Margins.SIGMA),
    QUANTITY_CHANGE("Quantity, change", 108, Changes.QUANTITY),
    INITIAL_CHANGE("Initial, change", 104, Changes.INITIAL),
    MAINTENANCE_CHANGE("Maint., change", 104, Changes.MAINTENANCE),
    LIQUIDATION_CHANGE("Liquidation, change", 124, Changes.LIQUIDATION);

    private static final List<PositionColumn> ENTRIES =
            List.of(TAG, QUANTITY, LEVERAGE, ENTRY, MARK, VOLATILITY, POSTED);
    private static final List<PositionColumn> MONEY =
            List.of(NOTIONAL, PROFIT, INITIAL, MAINTENANCE, INITIAL_CHANGE, MAINTENANCE_CHANGE);

    private static final List<PositionColumn> CHANGES = List.of(QUANTITY_CHANGE, INITIAL_CHANGE, MAINTENANCE_CHANGE);
    private static final List<PositionColumn> FRACTIONS = List.of(VOLATILITY, DISTANCE);

    private final String title;
    private final double width;
    /// Of functions without state.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Measure measure;

    private final boolean number;

    PositionColumn(String title, double width, Function<PositionRow, Figure> words) {
        this.title = title;
        this.width = width;
        this.measure = Measure.of(words);
        this.number = false;
    }

    PositionColumn(String title, double width, Measure measure) {
        this.title = title;
        this.width = width;
        this.measure = measure;
        this.number = true;
    }

    /// Without the currency.
    String title() {
        return title;
    }

    /// @param currency of the totals; empty when there is none yet
    String title(String currency) {
        return MONEY.contains(this) && !currency.isEmpty() ? title + ", " + currency : title;
    }

    /// With the unit of the number itself.
    String exportTitle(String currency) {
        return title(currency) + (FRACTIONS.contains(this) ? ", fraction" : "");
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
