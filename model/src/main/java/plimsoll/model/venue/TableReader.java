package plimsoll.model.venue;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A venue as a list of the endpoints it answers.
abstract class TableReader implements VenueReader {
    private final String venue;
    private final List<EndpointReader> table;
    private final List<ListedNames> names;

    TableReader(String venue, List<EndpointReader> table) {
        this(venue, List.of(venue), table);
    }

    /// @param listings venues whose listings say what its instruments are
    TableReader(String venue, List<String> listings, List<EndpointReader> table) {
        this.venue = venue;
        this.table = table;
        this.names = listings.stream().map(ListedNames::of).toList();
    }

    @Override
    public String venue() {
        return venue;
    }

    @Override
    public List<Endpoint> endpoints() {
        return table.stream().map(e -> new Endpoint(venue, e.name())).toList();
    }

    List<EndpointReader> table() {
        return table;
    }

    /// Whether replies of that venue of the portfolio format are among these.
    boolean reads(String name) {
        return venue.equals(name);
    }

    /// The account an endpoint is about.
    AccountDraft account(String endpoint, Draft draft) {
        return draft.account(venue);
    }

    /// The reply without its envelope; an answer that is an error is a finding and cannot be read.
    Row body(Row reply, Draft draft) {
        return reply;
    }

    /// What an instrument's name says of its terms; empty when it does not say all.
    final Optional<ObjectNode> terms(String instrument) {
        return names.stream().flatMap(n -> n.terms(instrument).stream()).findFirst();
    }

    /// The usual name of what the venue calls so.
    final String usual(String asset) {
        return names.getFirst().usual(asset);
    }

    /// The endpoint that lists instruments, for those whose name does not say what they are.
    abstract String instrumentsEndpoint();

    /// What no reply said and the venue lets conclude.
    void conclude(AccountDraft account) {}

    /// Once all replies of an account are read.
    void complete(Draft draft) {
        draft.settle();
        for (AccountDraft account : draft.accounts()) {
            account.positions().values().forEach(p -> addTerms(p, draft));
            account.orders().values().forEach(o -> addTerms(o, draft));
            conclude(account);
            account.complete();
        }
        List.copyOf(draft.market().quoted()).forEach(name -> addTerms(name, draft));
    }

    private void addTerms(Entry entry, Draft draft) {
        String name = entry.text("instrument");
        if (!name.isEmpty() && !addTerms(name, draft)) {
            draft.findings()
                    .missing(entry.row().path(), "what " + name + " is (a reply of " + instrumentsEndpoint() + ")");
        }
    }

    private boolean addTerms(String name, Draft draft) {
        if (!draft.market().hasInstrument(name)) {
            terms(name).ifPresent(t -> draft.market().instrument(name, t));
        }
        return draft.market().hasInstrument(name);
    }

    void read(Reply reply, Draft draft) {
        Optional<EndpointReader> reader = table.stream()
                .filter(e -> e.name().equals(reply.endpoint().name()))
                .findFirst();
        if (reader.isEmpty()) {
            draft.findings().malformed(reply.origin(), reply.endpoint().toString(), "an endpoint that can be read");
            return;
        }
        Optional<JsonNode> node = Json.parsed(reply.text());
        Row row = new Row(node.orElseGet(Json::object), reply.origin() + ": ", draft.findings());
        try {
            read(reader.get(), node.map(_ -> row).orElseThrow(() -> broken(reply, draft)), draft);
        } catch (Unreadable _) {
            if (reader.get().part() != Part.TERMS) {
                account(reader.get().name(), draft).lost(reader.get().part(), row);
            }
        }
    }

    private void read(EndpointReader reader, Row reply, Draft draft) {
        reader.reading().read(body(reply, draft), draft);
    }

    private static Unreadable broken(Reply reply, Draft draft) {
        draft.findings().malformed(reply.origin(), reply.text(), "JSON, from beginning to end");
        return new Unreadable();
    }

    /// A mark of the envelope that is not there; what it holds is read all the same.
    static void expect(Row reply, String name) {
        if (!reply.has(name)) {
            reply.missing(name);
        }
    }

    /// An error code in the envelope.
    static Row unless(boolean isError, Row reply, String code, String message) {
        if (isError) {
            String found = code + " " + reply.node().path(code).asString("") + ": "
                    + reply.node().path(message).asString("");
            reply.findings().malformed(reply.path(code), found, "an answer, not an error");
            throw new Unreadable();
        }
        return reply;
    }
}
