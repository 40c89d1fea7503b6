package plimsoll.model.ask;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.MarginPool;
import plimsoll.model.problem.Problem;

/// The `margins` of Deribit's `pme/simulate`, part by part.
///
/// @param currency asked about, `CROSS` for the whole account
record DeribitMatrix(AnswerDraft answer, String currency) {
    private static final String CROSS = "CROSS";

    void read(AnswerRow result) {
        Map<String, AnswerRow> margins = result.members("margins");
        String expected = currency.toLowerCase(Locale.ROOT);
        if (currency.equals(CROSS) ? margins.isEmpty() : !margins.containsKey(expected)) {
            result.problems().add(new Problem.MissingData(result.path() + ".margins", expected));
        }
        margins.forEach((name, row) -> read(row, name.toUpperCase(Locale.ROOT), margins.size() == 1));
    }

    /// @param isAlone whether the reply is about nothing else; under cross margin only then is it the account's
    private void read(AnswerRow row, String name, boolean isAlone) {
        boolean isCross = currency.equals(CROSS);
        String unit = isCross ? "USD" : name;
        Optional<MarginPool> pool = isCross
                ? answer.pool().filter(_ -> isAlone)
                : answer.pool(AsIf.HELD, name).filter(_ -> name.equals(currency));
        answer.compare(of("initial margin", name), unit, OwnFigure.initial(pool), row.number("initial_margin"));
        answer.compare(
                of("maintenance margin", name), unit, OwnFigure.maintenance(pool), row.number("maintenance_margin"));
        AnswerRow parts = row.at("initial_margin_details");
        for (String other : new String[] {"open_orders_margin", "mmp_margin", "spot_margin"}) {
            String what = of(other.replace('_', ' '), name);
            answer.compareUnlessZero(what, unit, OwnFigure.NONE, parts.number(other));
        }
        answer.compare(
                of("risk matrix", name),
                unit,
                OwnFigure.initialOf(pool, "portfolio|underlying/[^/]+"),
                parts.number("risk_matrix_margin"));
        AnswerRow matrix = parts.at("risk_matrix_margin_details");
        answer.compare(of("worst case", name), unit, part(pool, "scan"), matrix.number("worst_case"));
        answer.compare(of("roll shock", name), unit, part(pool, "roll"), matrix.number("roll_shock"));
        answer.compare(of("delta shock", name), unit, part(pool, "delta"), matrix.number("delta_shock"));
        answer.compareUnlessZero(
                of("correlation contingency", name), unit, OwnFigure.NONE, matrix.number("correlation_contingency"));
    }

    private static OwnFigure part(Optional<MarginPool> pool, String part) {
        return OwnFigure.initial(pool, "(portfolio|underlying/[^/]+)/([^/]+/)?" + part);
    }

    private static String of(String what, String name) {
        return what + " (risk matrix of " + name + ")";
    }
}
