package plimsoll.views.connect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plimsoll.model.ask.BaseAddress;
import plimsoll.model.ask.Credentials;
import plimsoll.model.ask.Grant;
import plimsoll.model.ask.Grant.Right;
import plimsoll.model.ask.Host;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.Connection;

/// What was typed for a new connection, and what is wrong with it.
final class ConnectForm {
    private static final Messages TEXT = Messages.of("connect");
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_ENTRY = 1000;

    private final List<Exchange> exchanges = Exchange.all();
    private final ObjectProperty<Exchange> exchange = new SimpleObjectProperty<>(exchanges.getFirst());
    private final StringProperty host = new SimpleStringProperty(Host.PRODUCTION);
    private final StringProperty label = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty base = new SimpleStringProperty("");
    private final StringProperty insisted = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Grant>> refused = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final AccountDesk desk;

    ConnectForm(AccountDesk desk) {
        this.desk = desk;
    }

    List<Exchange> exchanges() {
        return exchanges;
    }

    ObjectProperty<Exchange> exchangeProperty() {
        return exchange;
    }

    StringProperty hostProperty() {
        return host;
    }

    StringProperty labelProperty() {
        return label;
    }

    StringProperty keyProperty() {
        return key;
    }

    StringProperty secretProperty() {
        return secret;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    StringProperty addressProperty() {
        return address;
    }

    /// Asked instead of the exchange's own address.
    StringProperty baseProperty() {
        return base;
    }

    /// The words that let a key be used that can do more than read.
    StringProperty insistedProperty() {
        return insisted;
    }

    /// What a key can do that was refused for it.
    ReadOnlyObjectProperty<Optional<Grant>> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// The exchange told that the key can do this, and it was not used.
    void refuse(Grant grant) {
        refused.set(Optional.of(grant));
    }

    void clear() {
        List.of(key, secret, passphrase, address, base, insisted).forEach(typed -> typed.set(""));
        refused.set(Optional.empty());
        host.set(Host.PRODUCTION);
    }

    String asked() {
        return refused.get().map(g -> TEXT.text("insist", g.harm())).orElse("");
    }

    /// What is wrong with what was typed; empty when nothing is.
    Optional<String> objection() {
        String name = label.get().strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(TEXT.text("labelNeeded", LONGEST_LABEL));
        }
        if (desk.has(name)) {
            return Optional.of(TEXT.text("labelTaken", name));
        }
        String other = base.get().strip();
        Optional<String> refusal = other.isEmpty() ? Optional.empty() : BaseAddress.objection(other);
        if (refusal.isPresent()) {
            return refusal.map(why -> TEXT.text("baseRefused", why));
        }
        Exchange chosen = exchange.get();
        if (chosen.needsAddress()) {
            Optional<String> wrong = chosen.objection(address.get().strip());
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return keyObjection(chosen);
    }

    private Optional<String> keyObjection(Exchange chosen) {
        if (!chosen.needsKey()) {
            return Optional.empty();
        }
        boolean missing = key.get().isBlank()
                || secret.get().isBlank()
                || (chosen.needsPassphrase() && passphrase.get().isEmpty());
        boolean tooLong =
                List.of(key, secret, passphrase).stream().anyMatch(t -> t.get().length() > LONGEST_ENTRY);
        if (missing || tooLong) {
            return Optional.of(missing ? chosen.needs() : TEXT.text("tooLong", LONGEST_ENTRY));
        }
        boolean insists = refused.get().isEmpty() || insisted.get().strip().equalsIgnoreCase(asked());
        return insists ? Optional.empty() : Optional.of(TEXT.text("insistFirst", asked()));
    }

    Connection connection() {
        Set<Right> accepted = refused.get().map(Grant::harmful).orElse(Set.of());
        return new Connection(
                label.get().strip(),
                exchange.get().venue(),
                host.get(),
                exchange.get().needsAddress() ? address.get().strip() : "",
                base.get().strip(),
                0,
                accepted);
    }

    Credentials credentials() {
        return exchange.get().needsKey()
                ? new Credentials(key.get().strip(), secret.get().strip(), passphrase.get())
                : Credentials.NONE;
    }
}
