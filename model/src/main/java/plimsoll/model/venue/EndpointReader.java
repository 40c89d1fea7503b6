package plimsoll.model.venue;

import java.util.List;
import java.util.function.Consumer;

/// How the replies of one endpoint are read.
///
/// @param keys that together only this endpoint's replies have
/// @param reading of the reply without its envelope
record EndpointReader(String name, Part part, List<String> keys, Body reading) {
    interface Body {
        void read(Row body, Draft draft);
    }

    /// A row of which nothing can be read is lost, and leaves its account incomplete.
    interface Each {
        void read(Row row, AccountDraft account);
    }

    EndpointReader(String name, Part part, String keys, Body reading) {
        this(name, part, List.of(keys.split(" ", -1)), reading);
    }

    static EndpointReader ofPositions(String name, String keys, Body reading) {
        return new EndpointReader(name, Part.POSITIONS, keys, reading);
    }

    static EndpointReader ofBalances(String name, String keys, Body reading) {
        return new EndpointReader(name, Part.BALANCES, keys, reading);
    }

    static EndpointReader ofOrders(String name, String keys, Body reading) {
        return new EndpointReader(name, Part.ORDERS, keys, reading);
    }

    static EndpointReader ofTerms(String name, String keys, Body reading) {
        return new EndpointReader(name, Part.TERMS, keys, reading);
    }

    /// Reads rows one by one.
    static void each(List<Row> rows, Part part, AccountDraft account, Each reading) {
        for (Row row : rows) {
            try {
                reading.read(row, account);
            } catch (Unreadable _) {
                account.lost(part, row);
            }
        }
    }

    /// Reads rows that no account hangs on: what cannot be read of them is a finding.
    static void each(List<Row> rows, Consumer<Row> reading) {
        for (Row row : rows) {
            Unreadable.allow(() -> reading.accept(row));
        }
    }
}
