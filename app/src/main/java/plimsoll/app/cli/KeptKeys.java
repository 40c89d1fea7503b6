package plimsoll.app.cli;

import java.util.Map;
import java.util.Optional;
import plimsoll.app.http.KeySource;
import plimsoll.app.secret.Secrets;
import plimsoll.app.secret.SecretsFailed;
import plimsoll.app.secret.StoredKeys;
import plimsoll.model.ask.Credentials;

/// Keys the window keeps, where nobody can be asked for a passphrase: it stands in the environment.
record KeptKeys(Secrets secrets, Map<String, String> environment) implements KeySource {
    private static final String PASSPHRASE = "PLIMSOLL_STORE_PASSPHRASE";

    @Override
    public Optional<Credentials> credentials(String venue, String label) {
        try {
            String passphrase = environment.getOrDefault(PASSPHRASE, "");
            if (!passphrase.isEmpty() && secrets.state() == Secrets.State.LOCKED_FILE) {
                secrets.unlock(passphrase.toCharArray());
            }
            return new StoredKeys(secrets).find(venue, label);
        } catch (SecretsFailed e) {
            boolean locked = e.reason() == SecretsFailed.Reason.LOCKED;
            throw new Refused(e.getMessage() + (locked ? "; set " + PASSPHRASE + " in the environment" : ""));
        }
    }

    @Override
    public String toString() {
        return "KeptKeys[not shown]";
    }
}
