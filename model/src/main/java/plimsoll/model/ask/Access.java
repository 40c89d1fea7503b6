package plimsoll.model.ask;

/// What a customer must give to be shown an account.
public enum Access {
    KEY_AND_SECRET,
    KEY_SECRET_AND_PASSPHRASE,
    /// A public address; nothing secret.
    ADDRESS,
    /// Wallet, session key and the number of the subaccount.
    SESSION_KEY
}
