package plimsoll.views.stresses;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.parameter.NamedStress;
import plimsoll.model.parameter.NamedStress.Origin;
import plimsoll.model.surface.StressOutcome;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;

/// What one stress does to the current account.
///
/// @param isLarge whether amounts of the table are in the thousands, and shown without decimals
record StressRow(StressOutcome outcome, Asset currency, boolean isLarge) {
    private static final Messages TEXT = Messages.of("stresses");

    NamedStress stress() {
        return outcome.stress();
    }

    Figure name() {
        return Figure.text(stress().name()).noted(stress().what());
    }

    Figure kind() {
        Origin origin = stress().origin();
        return switch (origin) {
            case HISTORICAL -> Figure.text(TEXT.text("pastDay"));
            case HYPOTHETICAL -> Figure.text(TEXT.text("chosen")).toned(Tone.MUTED);
            case OWN -> Figure.text(TEXT.text("myOwn")).toned(Tone.EDITED);
        };
    }

    Figure profit() {
        return signed(outcome.profit());
    }

    Figure delta() {
        return signed(outcome.split().delta());
    }

    Figure gamma() {
        return signed(outcome.split().gamma());
    }

    Figure vega() {
        return signed(outcome.split().vega());
    }

    Figure theta() {
        return signed(outcome.split().theta());
    }

    Figure basis() {
        return signed(outcome.basis());
    }

    Figure depeg() {
        return signed(outcome.depeg());
    }

    Figure rest() {
        return signed(outcome.split().rest());
    }

    /// What rounds to zero is neither gain nor loss.
    private Figure signed(double value) {
        String text = (value > 0 ? "+" : "") + amount(value);
        return text.matches("[+-]?0[.0]*")
                ? Figure.none(TEXT.text("nothingOfItMoves"))
                : Figure.of(value, text).toned(Figures.gain(value)).noted(Numbers.signedAmount(value, currency));
    }

    private String amount(double value) {
        return isLarge ? Numbers.fixed(value, 0) : Numbers.amount(value, currency);
    }

    Figure equity() {
        double equity = outcome.after().equity();
        return Figure.of(equity, amount(equity))
                .toned(Figures.excess(equity, currency).tone())
                .noted(Numbers.amount(equity, currency));
    }

    Figure maintenance() {
        double margin = outcome.after().maintenanceMargin();
        return Figure.of(margin, amount(margin))
                .toned(Figures.amount(margin, currency).tone())
                .noted(Numbers.amount(margin, currency));
    }

    Figure ratio() {
        double ratio = outcome.after().marginRatio();
        return Double.isNaN(ratio)
                ? Figure.of(ratio, Numbers.UNKNOWN).toned(Tone.WATCH).noted(TEXT.text("noEquityIsLeft"))
                : Figures.percent(ratio);
    }

    Figure state() {
        double left = outcome.after().leastExcess();
        if (Double.isNaN(left)) {
            return Figure.text(TEXT.text("incomplete")).toned(Tone.WATCH);
        }
        return outcome.after().isLiquidatable()
                ? Figure.text(TEXT.text("liquidatable")).toned(Tone.DANGER)
                : Figure.text(TEXT.text("ok")).toned(Tone.SAFE);
    }
}
