package plimsoll.views.connect;

import java.util.Arrays;
import java.util.Optional;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Connections.KeyPlace;

/// What a passphrase of the file of keys must be like.
final class StorePassphrase {
    private static final Messages TEXT = Messages.of("connect");
    private static final int SHORTEST = 8;

    private StorePassphrase() {}

    /// @param again typed a second time for a new file
    static Optional<String> objection(KeyPlace place, char[] typed, char[] again) {
        if (typed.length == 0) {
            return Optional.of(
                    place == KeyPlace.NEW_FILE ? TEXT.text("choosePassphrase") : TEXT.text("passphraseNeeded"));
        }
        if (place != KeyPlace.NEW_FILE) {
            return Optional.empty();
        }
        if (typed.length < SHORTEST) {
            return Optional.of(TEXT.text("passphraseShort", SHORTEST));
        }
        return Arrays.equals(typed, again) ? Optional.empty() : Optional.of(TEXT.text("passphrasesDiffer"));
    }
}
