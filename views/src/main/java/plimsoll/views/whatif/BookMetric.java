package plimsoll.views.whatif;

import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.Liquidation;
import plimsoll.views.control.Differences;
import plimsoll.views.control.Differences.Better;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.liquidation.Outlook;

/// The lines in which books are compared, in order.
enum BookMetric {
    EQUITY(Unit.CURRENCY, Better.MORE, Measured::equity),
    FREE(Unit.CURRENCY, Better.MORE, Measured::freeBalance),
    INITIAL(Unit.CURRENCY, Better.LESS, Measured::initial),
    MAINTENANCE(Unit.CURRENCY, Better.LESS, Measured::maintenance),
    INITIAL_EXCESS(Unit.CURRENCY, Better.MORE, m -> m.equity() - m.initial()),
    MAINTENANCE_EXCESS(Unit.CURRENCY, Better.MORE, m -> m.equity() - m.maintenance()),
    RATIO(Unit.PERCENT, Better.LESS, Measured::ratio),
    NEAREST(
            Unit.PRICE,
            Better.NEITHER,
            m -> m.nearest().flatMap(Liquidation::at).map(Liquidation.At::price).orElse(Double.NaN)),
    DISTANCE(
            Unit.DISTANCE,
            Better.MORE,
            m -> m.nearest()
                    .flatMap(Liquidation::at)
                    .map(at -> Math.abs(at.distance()))
                    .orElse(Double.NaN)),
    SIGMA(
            Unit.SIGMA,
            Better.MORE,
            m -> m.nearest().flatMap(Liquidation::at).map(Liquidation.At::sigma).orElse(Double.NaN)),
    DELTA(Unit.DOLLARS, Better.NEITHER, Measured::dollarDelta),
    GAMMA(Unit.COIN, Better.NEITHER, Measured::gamma),
    VEGA(Unit.DOLLARS, Better.NEITHER, Measured::vega),
    THETA(Unit.DOLLARS, Better.NEITHER, Measured::theta),
    PROFIT(Unit.CURRENCY_SIGNED, Better.MORE, Measured::profit);

    private enum Unit {
        CURRENCY,
        CURRENCY_SIGNED,
        PERCENT,
        PRICE,
        DISTANCE,
        SIGMA,
        DOLLARS,
        COIN
    }

    private static final Messages TEXT = Messages.of("whatif");
    private static final int COIN_DECIMALS = 4;

    private final Unit unit;
    private final Better better;

    @SuppressWarnings("ImmutableEnumChecker")
    private final ToDoubleFunction<Measured> value;

    BookMetric(Unit unit, Better better, ToDoubleFunction<Measured> value) {
        this.unit = unit;
        this.better = better;
        this.value = value;
    }

    String title(Asset currency) {
        boolean money = unit == Unit.CURRENCY || unit == Unit.CURRENCY_SIGNED;
        String title = TEXT.text("metric." + name());
        return money ? title + ", " + currency : title;
    }

    private boolean isSearched() {
        return this == NEAREST || this == DISTANCE || this == SIGMA;
    }

    Figure of(Measured book, Asset currency) {
        double v = value.applyAsDouble(book);
        Figure figure = switch (unit) {
            case CURRENCY ->
                this == INITIAL_EXCESS || this == MAINTENANCE_EXCESS
                        ? Figures.excess(v, currency)
                        : Figures.amount(v, currency);
            case CURRENCY_SIGNED -> Figures.profit(v, currency);
            case PERCENT -> Figures.percent(v);
            case DOLLARS -> Figures.profit(v, Asset.USD);
            case COIN -> coin(v);
            case PRICE, DISTANCE, SIGMA -> liquidation(book);
        };
        return isSearched() ? figure.staleUnless(book.isSearched()) : figure;
    }

    private static Figure coin(double value) {
        return Double.isNaN(value)
                ? Figure.none(TEXT.text("coinsOfDifferentUnderlyings"))
                : Figure.of(value, (value > 0 ? "+" : "") + Numbers.fixed(value, COIN_DECIMALS));
    }

    private Figure liquidation(Measured book) {
        return book.nearest()
                .map(l -> {
                    Outlook outlook = new Outlook(l);
                    return switch (this) {
                        case NEAREST ->
                            Figure.of(
                                            outlook.price().value(),
                                            l.name() + " " + outlook.price().text())
                                    .noted(outlook.note());
                        case DISTANCE -> outlook.distance();
                        default -> outlook.sigma();
                    };
                })
                .orElseGet(() -> book.isSearched() ? Figure.text(TEXT.text("none")) : Figure.AWAITED);
    }

    Figure difference(Measured book, Measured actual, Asset currency) {
        Figure change = Differences.of(value.applyAsDouble(book), value.applyAsDouble(actual), words(currency), better);
        return isSearched() ? change.staleUnless(book.isSearched() && actual.isSearched()) : change;
    }

    private DoubleFunction<String> words(Asset currency) {
        return switch (unit) {
            case CURRENCY, CURRENCY_SIGNED -> v -> Numbers.amount(v, currency);
            case DOLLARS -> v -> Numbers.amount(v, Asset.USD);
            case PERCENT, DISTANCE -> Numbers::percent;
            case PRICE -> v -> Numbers.price(v, Double.NaN);
            case SIGMA -> v -> Numbers.fixed(v, 1) + " σ";
            case COIN -> v -> Numbers.fixed(v, COIN_DECIMALS);
        };
    }
}
