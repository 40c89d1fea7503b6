package plimsoll.views.margin;

import plimsoll.model.format.Numbers;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Messages;

/// One number that went into a formula.
record InputRow(Input input) {
    private static final Messages TEXT = Messages.of("comparison");

    Figure name() {
        return Figure.text(input.name()).noted(input.name());
    }

    /// Fractions as the rules state them, not as percent.
    Figure value() {
        return Figure.of(input.value(), Numbers.quantity(input.value()));
    }

    Figure unit() {
        return Figure.text(input.unit()).noted(input.unit());
    }

    /// Parameter files are named below the table, so one word is enough here.
    Figure source() {
        boolean parameter = input.source().contains("/");
        return Figure.text(parameter ? TEXT.text("parameters") : input.source()).noted(input.source());
    }
}
