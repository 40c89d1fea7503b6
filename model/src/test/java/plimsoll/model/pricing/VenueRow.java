package plimsoll.model.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import plimsoll.model.instrument.OptionType;

/// A row of `golden/options/venue-options.csv`.
record VenueRow(ArgumentsAccessor cells) {
    private static final List<String> COLUMNS = List.of(
            "venue",
            "instrument",
            "forward",
            "strike",
            "type",
            "years",
            "volatility",
            "mark",
            "unit",
            "delta",
            "gamma",
            "vega",
            "theta",
            "reMark",
            "markError",
            "reDelta",
            "deltaError",
            "reGamma",
            "gammaError",
            "reVega",
            "vegaError",
            "reTheta",
            "thetaError");

    private String text(String column) {
        return String.valueOf(cells.getString(COLUMNS.indexOf(column)));
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    /// Half a unit of the last digit that is printed.
    double rounding(String column) {
        return new BigDecimal(text(column)).ulp().doubleValue() / 2;
    }

    /// Whether the venue reported Greeks.
    boolean hasGreeks() {
        return cells.getString(COLUMNS.indexOf("delta")) != null;
    }

    boolean isInCoin() {
        return text("unit").equals("coin");
    }

    Contract option() {
        return new Contract(
                text("type").equals("C") ? OptionType.CALL : OptionType.PUT,
                number("forward"),
                number("strike"),
                number("years"),
                number("volatility"));
    }

    DayConvention convention() {
        return switch (text("venue")) {
            case "deribit" -> DayConvention.DERIBIT;
            case "bybit" -> DayConvention.BYBIT;
            default -> DayConvention.PLAIN;
        };
    }

    double days() {
        return number("years") * 365;
    }

    @Override
    public String toString() {
        return cells.toList().toString();
    }
}
