package plimsoll.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plimsoll.model.file.PortfolioFile;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.problem.Severity;
import plimsoll.model.venue.AccountReplies;
import plimsoll.model.venue.Endpoint;
import plimsoll.model.venue.Recognition;
import plimsoll.model.venue.Reply;
import plimsoll.model.venue.VenueReader;
import plimsoll.model.venue.VenueReaders;

/// Makes a portfolio of replies that were saved as JSON.
///
/// @param venue of all of them; empty where each is to be recognised
/// @param account its label; empty for the venue's name
/// @param asOf of replies that have no time of their own
record ReplyImport(String venue, String account, Instant asOf) {
    private static final int EXCERPT = 60;

    Imported of(List<Path> paths) {
        if (!venue.isEmpty() && VenueReaders.of(venue).isEmpty()) {
            throw new Refused("no replies of " + venue + " can be read; those of these venues can: " + venues());
        }
        List<Problem> problems = new ArrayList<>();
        Map<String, List<Reply>> byVenue = new LinkedHashMap<>();
        for (Path file : paths.stream().flatMap(ReplyImport::files).toList()) {
            add(file, byVenue, problems);
        }
        List<AccountReplies> parts = byVenue.entrySet().stream()
                .map(e -> new AccountReplies(e.getKey(), account.isEmpty() ? e.getKey() : account, e.getValue()))
                .toList();
        Reading<PortfolioFile> reading = VenueReaders.read(parts, asOf);
        if (!parts.isEmpty()) {
            problems.addAll(reading.problems());
        }
        boolean isComplete = problems.stream().allMatch(p -> p.severity() == Severity.INFO);
        PortfolioFile file = reading.value();
        return new Imported(file.portfolio(), file.text(), summary(byVenue, file), problems, isComplete);
    }

    private static String venues() {
        return VenueReaders.all().stream().map(VenueReader::venue).collect(Collectors.joining(", "));
    }

    /// Of a folder, all that are called .json.
    private static Stream<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return Stream.of(path);
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside
                    .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".json"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw Disk.unreadable(path.toString(), e);
        }
    }

    private void add(Path file, Map<String, List<Reply>> byVenue, List<Problem> problems) {
        String name = String.valueOf(file.getFileName());
        String text = new String(Disk.read(file), StandardCharsets.UTF_8).replace("\uFEFF", "");
        Recognition recognition = Recognition.of(venue, name, text);
        if (!recognition.candidates().isEmpty()) {
            throw new Refused(name + " can be the reply of " + joined(recognition.candidates())
                    + "; call it <endpoint>.json or give --venue");
        }
        recognition
                .endpoint()
                .ifPresentOrElse(
                        endpoint -> byVenue.computeIfAbsent(endpoint.venue(), _ -> new ArrayList<>())
                                .add(new Reply(endpoint, text, name)),
                        () -> problems.add(unknown(name, text)));
    }

    private static String joined(List<Endpoint> endpoints) {
        return endpoints.stream().map(Endpoint::toString).collect(Collectors.joining(" or "));
    }

    private Problem unknown(String name, String text) {
        String start = text.replaceAll("\\s+", " ");
        String expected = "a reply of an endpoint" + (venue.isEmpty() ? "" : " of " + venue)
                + "; where its keys do not tell, call it <endpoint>.json";
        return new Problem.Malformed(name, start.substring(0, Math.min(start.length(), EXCERPT)), expected);
    }

    private static String summary(Map<String, List<Reply>> byVenue, PortfolioFile file) {
        StringBuilder text = new StringBuilder("replies\n");
        byVenue.values()
                .forEach(replies ->
                        replies.forEach(r -> text.append("  %s = %s%n".formatted(r.origin(), r.endpoint()))));
        text.append("accounts\n");
        file.portfolio().book().accounts().forEach(a -> text.append(line(a)));
        MarketSnapshot market = file.portfolio().market();
        text.append("market of ").append(market.asOf()).append('\n');
        text.append("  %d instruments, %d quotes, %d indices, %d expiries%n"
                .formatted(
                        market.instruments().size(),
                        market.quotes().size(),
                        market.indices().size(),
                        market.expiries().size()));
        return text.toString().replace("\r", "");
    }

    private static String line(Account a) {
        return "  %s: %s %s, %d balances, %d positions, %d orders%n"
                .formatted(
                        a.id().name(),
                        a.venue(),
                        a.model(),
                        a.balances().size(),
                        a.positions().size(),
                        a.orders().size())
                .replace(" ,", ",");
    }
}
