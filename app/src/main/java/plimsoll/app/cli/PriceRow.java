package plimsoll.app.cli;

import java.util.Locale;
import java.util.Map;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.pricing.Black76;
import plimsoll.model.pricing.ImpliedVolatility;
import plimsoll.model.pricing.ImpliedVolatility.Solution;

/// One option of the `price` command, read from its cells.
///
/// @param volatility given, else implied by the quote
/// @param implied by the quote; rejected with an empty reason where there is no quote
record PriceRow(
        OptionType type,
        double forward,
        double strike,
        double years,
        double volatility,
        double discount,
        Solution implied) {
    private static final String DIGITS = "0123456789+-.eE";

    /// @param cells stripped, by column; absent and empty mean the same
    /// @throws IllegalArgumentException saying what is wrong with a cell
    static PriceRow of(Map<String, String> cells) {
        OptionType type = type(text(cells, "type"));
        double forward = number(cells, "forward");
        double strike = number(cells, "strike");
        double years = number(cells, "years");
        double discount = text(cells, "discount").isEmpty() ? 1 : number(cells, "discount");
        // Names what is wrong with any of these before a quote is divided by the discount.
        Black76.value(type, forward, strike, years, 0, discount);
        Solution implied = text(cells, "quote").isEmpty()
                ? new Solution.Rejected("")
                : ImpliedVolatility.solve(type, forward, strike, years, number(cells, "quote") / discount);
        double volatility = text(cells, "volatility").isEmpty() ? found(implied) : number(cells, "volatility");
        return new PriceRow(type, forward, strike, years, volatility, discount, implied);
    }

    Black76.Valuation value() {
        return Black76.value(type, forward, strike, years, volatility, discount);
    }

    private static double found(Solution implied) {
        return switch (implied) {
            case Solution.Found found -> found.volatility();
            case Solution.Rejected(String reason) ->
                throw new IllegalArgumentException(
                        reason.isEmpty() ? "neither volatility nor quote" : "no volatility: " + reason);
        };
    }

    private static String text(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "");
    }

    private static OptionType type(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "call", "c" -> OptionType.CALL;
            case "put", "p" -> OptionType.PUT;
            default -> throw new IllegalArgumentException("type: found '" + text + "', expected call or put");
        };
    }

    private static double number(Map<String, String> cells, String name) {
        String text = text(cells, name);
        try {
            if (text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
                return Double.parseDouble(text);
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException(name + ": found '" + text + "', expected a number");
    }
}
