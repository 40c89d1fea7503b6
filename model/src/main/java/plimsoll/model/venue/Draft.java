package plimsoll.model.venue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A portfolio file in the making.
final class Draft {
    private final Findings findings = new Findings();
    private final Map<String, Map<String, AccountDraft>> accounts = new LinkedHashMap<>();
    private final MarketDraft market = new MarketDraft(findings);
    private final List<Runnable> pending = new ArrayList<>();
    private String label = "";
    private Optional<Instant> latest = Optional.empty();

    Findings findings() {
        return findings;
    }

    MarketDraft market() {
        return market;
    }

    /// Whose replies follow.
    void label(String account) {
        label = account;
    }

    /// The account of the current label, one for each venue name of the portfolio format.
    AccountDraft account(String venue) {
        return account(venue, venue);
    }

    /// @param wallet which of several the label has
    AccountDraft account(String wallet, String venue) {
        return accounts.computeIfAbsent(label, _ -> new LinkedHashMap<>())
                .computeIfAbsent(wallet, w -> new AccountDraft(label + " " + w, venue, findings));
    }

    /// Those of the current label.
    List<AccountDraft> accounts() {
        return List.copyOf(accounts.getOrDefault(label, Map.of()).values());
    }

    /// Public rates count for every account of the venue, also those of replies yet to be read; where there is
    /// none, for one to come.
    void rates(String venue, Consumer<AccountDraft> rates) {
        pending.add(() -> {
            List<AccountDraft> known = accounts();
            (known.isEmpty() ? List.of(account(venue, venue.equals("kraken") ? "generic" : venue)) : known)
                    .forEach(rates);
        });
    }

    /// What waits for all replies of an account.
    void settle() {
        pending.forEach(Unreadable::allow);
        pending.clear();
    }

    /// When a reply was made, by the first of those fields that it has; the latest is the file's.
    ///
    /// @param reading `Row::millis`, `Row::time`, …
    void time(Row row, BiFunction<Row, String, Optional<Instant>> reading, String... names) {
        Optional<String> name = Stream.of(names).filter(row::says).findFirst();
        if (name.isEmpty()) {
            findings.assumed(row.origin(), "not all of it says when it was made (" + String.join(", ", names) + ")");
        }
        Optional<Instant> time = name.flatMap(n -> reading.apply(row, n));
        latest = time.filter(t -> latest.isEmpty() || t.isAfter(latest.get())).or(() -> latest);
    }

    void quote(String instrument, String name, Optional<BigDecimal> value) {
        market.quote(instrument, name, value);
    }

    /// @param otherwise where the replies have no time
    Reading<PortfolioFile> file(Instant otherwise) {
        if (latest.isEmpty()) {
            findings.assumed("market.asOf", "the replies are of " + otherwise + ": they have no time of their own");
        }
        ObjectNode file = Json.object();
        file.put("format", "plimsoll-portfolio/1");
        file.put("currency", "USD");
        ObjectNode instruments = Json.object();
        file.set("market", market.node(latest.orElse(otherwise), all(), instruments));
        file.set("instruments", instruments);
        ArrayNode list = file.putArray("accounts");
        accounts.forEach((name, wallets) ->
                wallets.forEach((w, a) -> list.add(a.node(wallets.size() == 1 ? name : name + " " + w))));
        Reading<Optional<PortfolioFile>> read =
                PortfolioFile.read(Json.text(file).getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new ArrayList<>(findings.problems());
        problems.addAll(read.problems());
        return new Reading<>(read.value().orElseThrow(), problems);
    }

    private List<AccountDraft> all() {
        return accounts.values().stream().flatMap(w -> w.values().stream()).toList();
    }
}
