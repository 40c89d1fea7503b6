package plimsoll.views.greeks;

import plimsoll.model.instrument.Asset;
import plimsoll.model.valuation.Exposure;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// What all accounts together are exposed to in one underlying.
record ExposureRow(Exposure exposure) {
    private static final Messages TEXT = Messages.of("greeks");

    private GreekUnits units() {
        return new GreekUnits(exposure.greeks(), exposure.dollarDelta(), exposure.index());
    }

    Figure name() {
        return Figure.text(exposure.underlying().name());
    }

    Figure index() {
        return Figure.of(exposure.index(), Prices.text(exposure.index(), Double.NaN));
    }

    Figure coinDelta() {
        return units().coinDelta();
    }

    Figure dollarDelta() {
        return units().dollars();
    }

    Figure gamma() {
        return units().gamma();
    }

    Figure vega() {
        return units().vega();
    }

    Figure theta() {
        return units().theta();
    }

    Figure longSize() {
        return Figures.amount(exposure.longSize(), Asset.USD).noted(TEXT.text("optionsByTheSize"));
    }

    Figure shortSize() {
        return Figures.amount(exposure.shortSize(), Asset.USD).noted(TEXT.text("optionsByTheSize"));
    }

    Figure accounts() {
        String names = String.join(", ", exposure.accounts());
        return Figure.text(names).noted(names);
    }
}
