package plimsoll.model.market;

import java.time.LocalDate;
import java.util.List;

/// @param price of the underlying in USD
/// @param volatility annual fraction the file states; NaN when it states none
/// @param closes daily closes, oldest first
public record IndexQuote(double price, double confidence, double volatility, List<Close> closes) {
    public IndexQuote {
        closes = List.copyOf(closes);
    }

    public static IndexQuote of(double price) {
        return new IndexQuote(price, 1, Double.NaN, List.of());
    }

    public IndexQuote withPrice(double newPrice) {
        return new IndexQuote(newPrice, confidence, volatility, closes);
    }

    public IndexQuote withVolatility(double newVolatility) {
        return new IndexQuote(price, confidence, newVolatility, closes);
    }

    public record Close(LocalDate date, double close) {}
}
