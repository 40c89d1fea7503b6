package plimsoll.model.market;

/// @param price in USD
/// @param bidRate USD a venue credits for a positive balance; NaN when it states none
/// @param askRate USD a venue charges for a negative balance; NaN when it states none
public record AssetQuote(double price, double bidRate, double askRate, double confidence) {
    public static AssetQuote of(double price) {
        return new AssetQuote(price, Double.NaN, Double.NaN, 1);
    }

    AssetQuote times(double factor) {
        return new AssetQuote(price * factor, bidRate * factor, askRate * factor, confidence);
    }
}
