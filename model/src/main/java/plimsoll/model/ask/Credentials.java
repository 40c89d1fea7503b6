package plimsoll.model.ask;

/// What a venue knows its customer by. Never printed: `toString` shows nothing of it.
///
/// @param key the API key, client id or wallet; empty where the venue needs none
/// @param secret what requests are signed with
/// @param passphrase empty where the venue has none
public record Credentials(String key, String secret, String passphrase) {
    public static final Credentials NONE = new Credentials("", "", "");

    public boolean isNone() {
        return key.isEmpty() && secret.isEmpty() && passphrase.isEmpty();
    }

    @Override
    public String toString() {
        return "Credentials[not shown]";
    }
}
