package plimsoll.views.liquidation;

import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.Liquidation.Already;
import plimsoll.model.margin.Liquidation.At;
import plimsoll.model.margin.Liquidation.Incomplete;
import plimsoll.model.margin.Liquidation.None;
import plimsoll.model.margin.Liquidation.NotModelled;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// A liquidation in figures.
public record Outlook(Liquidation liquidation) {
    private static final Messages TEXT = Messages.of("liquidation");

    private static final int DECIMALS_OF_SIGMA = 1;

    public Figure price() {
        return switch (liquidation.outcome()) {
            case At at -> Figure.of(at.price(), Prices.text(at.displayPrice(), Double.NaN));
            case None _ -> Figure.text(TEXT.text("none")).noted(TEXT.text("noCrossingWithinThe"));
            case Already _ -> Figure.text(TEXT.text("now"));
            case Incomplete _ -> Figure.text(Numbers.UNKNOWN).noted(TEXT.text("aFigureItNeeds"));
            case NotModelled _ -> Figure.none(TEXT.text("notModelledForThis"));
        };
    }

    public Figure distance() {
        Figure distance = liquidation
                .at()
                .map(at -> Figure.of(at.distance(), Numbers.signedPercent(at.distance())))
                .orElseGet(() -> price().text().equals(TEXT.text("now")) ? Figure.of(0, "0.00 %") : Figure.text("–"));
        return distance.toned(Danger.tone(liquidation.outcome())).noted(note());
    }

    public Figure sigma() {
        return liquidation
                .at()
                .map(at -> Figure.of(at.sigma(), Numbers.fixed(at.sigma(), DECIMALS_OF_SIGMA) + " σ")
                        .noted(source(at)))
                .orElseGet(() -> Figure.text("–"));
    }

    private static String source(At at) {
        return at.sigmaSource().isEmpty()
                ? TEXT.text("noSourceOfVolatility")
                : TEXT.text("volatility", at.sigmaSource());
    }

    /// One line: what moves, to where, how far.
    public String note() {
        return liquidation
                .at()
                .map(at -> TEXT.text(
                        "at",
                        liquidation.name(),
                        price().text(),
                        Numbers.signedPercent(at.distance()),
                        sigma().text(),
                        source(at)))
                .orElseGet(() -> Danger.word(liquidation.outcome()));
    }
}
