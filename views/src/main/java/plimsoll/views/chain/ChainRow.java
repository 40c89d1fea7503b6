package plimsoll.views.chain;

import java.util.Map;
import java.util.Optional;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.OptionType;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figure.Tone;
import plimsoll.views.control.Figures;
import plimsoll.views.control.Messages;
import plimsoll.views.control.Prices;

/// One strike of the ladder.
record ChainRow(Figure strike, Side call, Side put) {
    private static final Messages TEXT = Messages.of("chain");

    private static final int DELTA_DECIMALS = 2;
    private static final Side NONE = new Side(
            Optional.empty(),
            Figure.text(""),
            Figure.text(""),
            Figure.text(""),
            Figure.text(""),
            Figure.text(""),
            Figure.text(""));

    /// @param id empty where that option is not listed
    record Side(
            Optional<InstrumentId> id,
            Figure mark,
            Figure bid,
            Figure ask,
            Figure volatility,
            Figure delta,
            Figure held) {}

    Side side(OptionType type) {
        return type == OptionType.CALL ? call : put;
    }

    /// @param held contracts by instrument
    static ChainRow of(Chain.Strike strike, Map<InstrumentId, Double> held) {
        return new ChainRow(
                Figure.of(strike.strike(), Numbers.quantity(strike.strike())),
                strike.call().map(l -> side(l, held)).orElse(NONE),
                strike.put().map(l -> side(l, held)).orElse(NONE));
    }

    private static Side side(Chain.Line line, Map<InstrumentId, Double> held) {
        return new Side(
                Optional.of(line.id()),
                mark(line),
                quoted(line, line.bid()),
                quoted(line, line.ask()),
                line.isModelled()
                        ? approximately(Figures.percent(line.volatility()))
                        : Figures.percent(line.volatility()),
                Figure.of(line.delta(), Numbers.fixed(line.delta(), DELTA_DECIMALS)),
                held(held.getOrDefault(line.id(), 0.0)));
    }

    private static Figure mark(Chain.Line line) {
        String text = Prices.text(line.mark(), line.option().terms().tickSize());
        Figure mark = Figure.of(line.mark(), text).toned(Double.isNaN(line.mark()) ? Tone.WATCH : Tone.PLAIN);
        return line.isModelled() && !Double.isNaN(line.mark()) ? approximately(mark) : mark;
    }

    private static Figure approximately(Figure figure) {
        return Figure.of(figure.value(), "≈ " + figure.text()).toned(Tone.MUTED).noted(TEXT.text("nobodyQuotesItFrom"));
    }

    private static Figure quoted(Chain.Line line, double price) {
        return Double.isNaN(price)
                ? Figure.text("")
                : Figure.of(price, Prices.text(price, line.option().terms().tickSize()));
    }

    private static Figure held(double quantity) {
        return quantity == 0
                ? Figure.text("")
                : Figure.of(quantity, (quantity > 0 ? "+" : "") + Numbers.quantity(quantity))
                        .toned(Tone.EDITED)
                        .noted(TEXT.text("contractsHeldInThe"));
    }
}
