package plimsoll.views.margin;

import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.ScenarioProfit;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;

/// One scenario of a risk matrix; the worst is marked.
record ScenarioRow(ScenarioProfit scenario, Asset currency, boolean worst) {
    private static final Messages TEXT = Messages.of("comparison");

    Figure spot() {
        return Figure.of(scenario.spot(), Numbers.signedPercent(scenario.spot()));
    }

    Figure volatility() {
        return Figure.of(scenario.volatility(), Numbers.signedPercent(scenario.volatility()));
    }

    Figure damping() {
        return Figure.of(scenario.damping(), Numbers.quantity(scenario.damping()));
    }

    Figure profit() {
        Figure profit = Figures.profit(scenario.profit(), currency);
        return worst ? profit.toned(Tone.DANGER) : profit;
    }

    Figure mark() {
        return Figure.text(worst ? TEXT.text("worst2") : "").toned(Tone.DANGER);
    }
}
