package plimsoll.model.whatif;

/// Why an edit cannot be made.
///
/// @param allowed what can be, in words; empty where nothing can
public record Refusal(String reason, String allowed) {
    static Refusal of(String reason) {
        return new Refusal(reason, "");
    }

    public String words() {
        return allowed.isEmpty() ? reason : reason + "; allowed: " + allowed;
    }
}
