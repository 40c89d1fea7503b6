package plimsoll.model.compare;

/// Where a book is looked at.
///
/// @param model the venue's margin model by the name of the portfolio format; empty for its usual one
public record Target(String venue, String model) {
    /// Not a venue: instruments stay as they are.
    public static final Target HOUSE_MATRIX = new Target("house-matrix", "");

    /// As it is asked for: `deribit` or `deribit:cross_pm`.
    public String label() {
        return model.isEmpty() ? venue : venue + ":" + model;
    }
}
