package plimsoll.views.greeks;

import java.util.List;
import plimsoll.views.control.Figure;

/// A line of the Greeks: a position, a strike, an expiry, an underlying, an account or all of them.
///
/// @param folded whether it starts with its children hidden
record GreekRow(String title, GreekUnits units, List<GreekRow> children, boolean folded) {
    GreekRow {
        children = List.copyOf(children);
    }

    Figure name() {
        return Figure.text(title).noted(title);
    }

    Figure coinDelta() {
        return units.coinDelta();
    }

    Figure dollarDelta() {
        return units.dollars();
    }

    Figure gamma() {
        return units.gamma();
    }

    Figure vega() {
        return units.vega();
    }

    Figure theta() {
        return units.theta();
    }
}
