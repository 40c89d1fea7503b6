package plimsoll.model.ask;

import java.util.List;
import plimsoll.model.margin.Comparison;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.LegGreeks;

/// The cash Greeks of a risk unit of OKX, USD: delta at each contract's own mark, vega per point of volatility, theta
/// per day. Its cash gamma has no published unit and is not compared.
///
/// @param legs of the unit
record OkxGreeks(Comparison book, String coin, List<Leg> legs) {
    private static final double POINTS = 100;
    private static final double DAYS = 365;

    static OkxGreeks of(Comparison book, String coin) {
        return new OkxGreeks(
                book,
                coin,
                book.valued().legs().stream()
                        .filter(l -> l.underlying().name().equals(coin) && !l.isSpot())
                        .toList());
    }

    void compare(AnswerDraft answer, AnswerRow row) {
        boolean hasOptions = legs.stream().anyMatch(Leg::isOption);
        answer.compare(coin + " delta", "USD", OwnFigure.of(delta()), row.number("delta"));
        if (hasOptions) {
            double vega = legs.stream().mapToDouble(l -> LegGreeks.of(l).vega()).sum();
            double theta =
                    legs.stream().mapToDouble(l -> LegGreeks.of(l).theta()).sum();
            answer.compare(coin + " vega", "USD", OwnFigure.of(vega / POINTS), row.number("vega"));
            answer.compare(coin + " theta", "USD", OwnFigure.of(theta / DAYS), row.number("theta"));
        }
    }

    private double delta() {
        return legs.stream()
                .mapToDouble(l -> LegGreeks.of(l).delta() * price(l))
                .sum();
    }

    /// USD for one coin: a future's own mark, an option's index.
    private double price(Leg leg) {
        return leg.isOption() ? leg.index() : leg.mark() * usd(leg);
    }

    private double usd(Leg leg) {
        return book.valued().market().usd(leg.terms().quote());
    }
}
