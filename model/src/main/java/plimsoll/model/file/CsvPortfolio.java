package plimsoll.model.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plimsoll.model.file.PositionCsv.Preview;
import plimsoll.model.file.PositionCsv.Row;
import plimsoll.model.instrument.Asset;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.InstrumentId;
import plimsoll.model.instrument.Payoff;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.market.Quote;
import plimsoll.model.portfolio.Account;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.portfolio.Book;
import plimsoll.model.portfolio.MarginMode;
import plimsoll.model.portfolio.Position;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Settings;
import plimsoll.model.portfolio.Side;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;

/// Makes a portfolio of table rows. What a table does not say, balances above all, stays missing
/// and is listed.
final class CsvPortfolio {
    /// The one shape of a name that says all terms: `BTCUSDT` on Binance.
    private static final Pattern USDM_PERPETUAL = Pattern.compile("([A-Z0-9]+)(USDT|USDC)");

    private final String venue;
    private final Instant asOf;
    private final Findings findings = new Findings("");
    private final Map<InstrumentId, Instrument> instruments = new HashMap<>();
    private final Map<InstrumentId, Quote> quotes = new HashMap<>();
    private final Map<UnderlyingId, IndexQuote> indices = new HashMap<>();
    private final Map<Asset, AssetQuote> assets = new HashMap<>();

    CsvPortfolio(String venue, Instant asOf) {
        this.venue = venue;
        this.asOf = asOf;
    }

    Reading<PortfolioFile> of(Preview preview) {
        if (!Venues.names().contains(venue)) {
            findings.malformed("venue", venue, Kind.oneOf(Venues.names()));
        }
        preview.rows().forEach(this::addMarket);
        Map<String, List<Row>> byAccount = preview.rows().stream()
                .collect(Collectors.groupingBy(this::account, LinkedHashMap::new, Collectors.toList()));
        List<Account> accounts = new ArrayList<>();
        byAccount.forEach((id, rows) -> accounts.add(account(accounts.size(), id, rows)));
        MarketSnapshot market =
                new MarketSnapshot(asOf, "a table of positions", instruments, quotes, indices, assets, Map.of());
        PortfolioFile file = PortfolioFile.of(new Portfolio("", Asset.USD, new Book(accounts), market));
        List<Problem> problems = new ArrayList<>(preview.problems());
        problems.addAll(findings.problems());
        return new Reading<>(file, problems);
    }

    private String account(Row row) {
        return row.account().isEmpty() ? venue : row.account();
    }

    private void addMarket(Row row) {
        InstrumentId id = new InstrumentId(row.instrument());
        Optional<Instrument> instrument = instrument(id);
        if (instrument.isEmpty()) {
            String expected = "an instrument whose name says its terms, like BTCUSDT on binance-usdm";
            findings.malformed("line " + row.line(), row.instrument(), expected);
        }
        instrument.ifPresent(i -> instruments.put(id, i));
        if (!Double.isNaN(row.mark())) {
            addMark(row, id);
        }
    }

    private Optional<Instrument> instrument(InstrumentId id) {
        Matcher name = USDM_PERPETUAL.matcher(id.name());
        if (!venue.equals("binance-usdm") || !name.matches()) {
            return Optional.empty();
        }
        Asset base = new Asset(name.group(1));
        Asset quote = new Asset(name.group(2));
        return Optional.of(new Instrument.Perpetual(new ContractTerms(
                id, base.underlying(), base, quote, quote, quote, Payoff.LINEAR, 1, Double.NaN, Double.NaN)));
    }

    private void addMark(Row row, InstrumentId id) {
        Quote known = quotes.putIfAbsent(id, Quote.ofMark(row.mark()));
        if (known != null && known.mark() != row.mark()) {
            findings.suspicious("line " + row.line(), "another mark of " + id + " than above; the first is used");
        }
        Instrument instrument = instruments.get(id);
        if (instrument == null) {
            return;
        }
        UnderlyingId underlying = instrument.terms().underlying();
        if (indices.putIfAbsent(underlying, IndexQuote.of(row.mark())) == null) {
            findings.assumed(Fields.child("market.indices", underlying.name()), "index = mark of " + id);
        }
        Asset quote = instrument.terms().quote();
        if (assets.putIfAbsent(quote, AssetQuote.of(1)) == null) {
            findings.assumed(Fields.child("market.assets", quote.code()), "1 " + quote + " = 1 USD");
        }
    }

    private Account account(int index, String id, List<Row> rows) {
        String path = "accounts[" + index + "]";
        String model = Venues.models(venue).stream().findFirst().orElse("");
        if (!model.isEmpty()) {
            findings.assumed(path + ".model", model);
        }
        findings.missing(path + ".balances", "the balance of the account");
        boolean isHedge = isHedge(rows);
        Settings settings = new Settings(
                isHedge ? Settings.PositionMode.HEDGE : Settings.PositionMode.ONE_WAY,
                Settings.AssetMode.SINGLE,
                Map.of(),
                false);
        return new Account(
                new AccountId(id),
                venue,
                model,
                settings,
                List.of(),
                positions(rows, isHedge),
                List.of(),
                Optional.empty(),
                Reported.NOTHING,
                "");
    }

    /// Whether one instrument is held long and short.
    private static boolean isHedge(List<Row> rows) {
        Set<String> longs = new HashSet<>();
        rows.stream().filter(r -> r.side() == Side.LONG).forEach(r -> longs.add(r.instrument()));
        return rows.stream().anyMatch(r -> r.side() == Side.SHORT && longs.contains(r.instrument()));
    }

    private List<Position> positions(List<Row> rows, boolean isHedge) {
        Set<String> names = new HashSet<>();
        List<Position> positions = new ArrayList<>();
        for (Row row : rows) {
            Side side = isHedge ? row.side() : Side.NET;
            positions.add(new Position(
                    id(row, side, names),
                    new InstrumentId(row.instrument()),
                    side,
                    row.quantity(),
                    row.entryPrice(),
                    mode(row),
                    0));
        }
        return positions;
    }

    private PositionId id(Row row, Side side, Set<String> names) {
        String leg = side == Side.NET ? row.instrument() : row.instrument() + "-" + side;
        String wanted = row.id().isEmpty() ? leg : row.id();
        String name = wanted;
        for (int i = 2; !names.add(name); i++) {
            name = wanted + " #" + i;
        }
        if (!name.equals(wanted)) {
            findings.suspicious("line " + row.line(), "a second position " + wanted + "; it is called " + name);
        }
        return new PositionId(name);
    }

    private MarginMode mode(Row row) {
        if (row.mode().equals("isolated")) {
            return new MarginMode.Isolated(row.leverage(), row.posted());
        }
        if (row.mode().isEmpty()) {
            findings.assumed("margin mode", "cross in rows that have none");
        }
        return new MarginMode.Cross(row.leverage());
    }
}
