package plimsoll.model.parameter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import plimsoll.model.portfolio.Account;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All dated parameter files, and which of them is in force.
public final class ParameterLibrary {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FOLDER = "plimsoll/model/venues/";
    private static final int STALE_AFTER_DAYS = 90;
    private static final int MOST_KEPT = 256;

    private final List<ParameterFile> files;
    private final List<Setting> settings;
    private final Map<Wanted, Reading<VenueParameters>> read = new ConcurrentHashMap<>();

    private ParameterLibrary(List<ParameterFile> files, List<Setting> settings) {
        this.files = files;
        this.settings = settings;
    }

    /// The files packed with the program.
    public static ParameterLibrary builtIn() {
        return BuiltIn.LIBRARY;
    }

    private static final class BuiltIn {
        static final ParameterLibrary LIBRARY = new ParameterLibrary(readPacked(), List.of());
    }

    /// This library with further files, which win over files of the same venue and date.
    ///
    /// @param texts JSON by file name `venue/date.json`
    /// @throws IllegalArgumentException naming the file that cannot be read
    public ParameterLibrary overlay(Map<String, String> texts) {
        List<ParameterFile> all = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> all.add(checked(name, parse(name, text, "overlay"))));
        all.addAll(files);
        return new ParameterLibrary(all, settings);
    }

    /// This library with values in place of those of files and accounts, wherever these have them.
    ///
    /// @param values JSON or a word, by dotted path: `convention.maintenanceAt`
    public ParameterLibrary with(Map<String, String> values) {
        return new ParameterLibrary(
                files,
                values.entrySet().stream()
                        .map(e -> new Setting(e.getKey(), e.getValue()))
                        .toList());
    }

    /// Why a value that was set cannot be used for these accounts; empty when all can.
    public Optional<String> complaint(List<Account> accounts, Instant asOf) {
        return new SettingCheck(new ParameterLibrary(files, List.of()), settings).complaint(accounts, asOf);
    }

    /// Nothing of a file is used when a part of it cannot be read.
    private static ParameterFile checked(String name, ParameterFile file) {
        List<Problem> problems = new ArrayList<>();
        new ParameterParser(name, problems).parse(file.provenance().venue(), List.of(), file.tree());
        ListingParser.parse(file.tree());
        for (Problem problem : problems) {
            if (problem instanceof Problem.Malformed m) {
                throw new IllegalArgumentException("parameter file " + m.path() + ": " + m.expected());
            }
        }
        return file;
    }

    public List<Provenance> all() {
        return files.stream().map(ParameterFile::provenance).toList();
    }

    /// The venue's parameters in force at a time, with the account's overrides merged over them.
    public Reading<VenueParameters> of(Account account, Instant asOf) {
        return read(new Wanted(
                account.venue(), asOf, account.overrides(), account.id().name(), true));
    }

    /// The parameters of a venue in force at a time.
    public Reading<VenueParameters> of(String venue, Instant asOf) {
        return read(new Wanted(venue, asOf, "", venue, false));
    }

    /// What each venue lists, by the newest file in force.
    public VenueListings listings(Instant asOf) {
        return inForce("listings", asOf)
                .map(file -> ListingParser.parse(file.tree()))
                .orElse(VenueListings.NONE);
    }

    /// @param isAccounts whether an account is margined by them, rather than compared
    private record Wanted(String venue, Instant asOf, String overrides, String path, boolean isAccounts) {
        LocalDate date() {
            return asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    /// Parsing a file's own tiers costs more than margining with them, so the last answers are kept.
    private Reading<VenueParameters> read(Wanted wanted) {
        Reading<VenueParameters> known = read.get(wanted);
        if (known != null) {
            return known;
        }
        Reading<VenueParameters> fresh = parsed(wanted);
        if (read.size() >= MOST_KEPT) {
            read.clear();
        }
        read.put(wanted, fresh);
        return fresh;
    }

    private Reading<VenueParameters> parsed(Wanted wanted) {
        List<Problem> problems = new ArrayList<>();
        Optional<ParameterFile> found = inForce(wanted.venue(), wanted.asOf());
        found.ifPresent(f -> reportAge(f.provenance(), wanted.asOf(), wanted.path(), problems));
        found.ifPresent(f -> reportClosure(f, wanted.asOf(), wanted.path(), problems));
        List<Provenance> provenance =
                new ArrayList<>(found.map(ParameterFile::provenance).stream().toList());
        JsonNode tree = found.map(ParameterFile::tree).orElseGet(JSON::createObjectNode);
        if (!wanted.overrides().isBlank()) {
            JsonNode own = Merge.unwrapped(JSON.readTree(wanted.overrides()));
            found.ifPresent(f -> reportOwn(f, own, wanted.path(), problems));
            tree = Merge.over(tree, own);
            provenance.add(ofFile(wanted));
        }
        for (Setting setting : settings) {
            boolean isKnown = setting.existsIn(tree) || (wanted.isAccounts() && setting.isOptional());
            if (isKnown) {
                tree = setting.over(tree);
                provenance.add(ofSetting(setting, wanted));
            }
            if (isKnown || wanted.isAccounts()) {
                problems.add(new Problem.SettingInForce(wanted.path(), setting.toString(), isKnown));
            }
        }
        ParameterParser parser = new ParameterParser(wanted.path(), problems);
        return new Reading<>(parser.parse(wanted.venue(), provenance, tree), problems);
    }

    /// Fresh parameters of a payload are no error, and never silent.
    private static void reportOwn(ParameterFile file, JsonNode own, String path, List<Problem> problems) {
        List<String> groups = own.propertyNames().stream()
                .filter(name -> !file.tree().path(name).isMissingNode())
                .sorted()
                .toList();
        if (!groups.isEmpty()) {
            problems.add(new Problem.OwnParameters(path, file.provenance().id(), groups));
        }
    }

    private static Provenance ofFile(Wanted wanted) {
        return new Provenance(
                "file/" + wanted.path(),
                wanted.venue(),
                wanted.date(),
                wanted.date(),
                "the portfolio file, account " + wanted.path(),
                "file");
    }

    private static Provenance ofSetting(Setting setting, Wanted wanted) {
        return new Provenance(
                "set/" + setting, wanted.venue(), wanted.date(), wanted.date(), "--set " + setting, "set");
    }

    /// The newest file not after the time; when none is old enough, the earliest later one.
    private Optional<ParameterFile> inForce(String venue, Instant asOf) {
        LocalDate date = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        Comparator<ParameterFile> byDate =
                Comparator.comparing(f -> f.provenance().effectiveFrom());
        List<ParameterFile> own = files.stream()
                .filter(f -> f.provenance().venue().equals(venue))
                .sorted(byDate)
                .toList();
        return own.stream()
                .filter(f -> !f.provenance().effectiveFrom().isAfter(date))
                .max(byDate.thenComparing(f -> f.provenance().origin().equals("overlay")))
                .or(() -> own.stream().findFirst());
    }

    private static void reportAge(Provenance p, Instant asOf, String path, List<Problem> problems) {
        LocalDate date = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        if (p.effectiveFrom().isAfter(date)) {
            problems.add(new Problem.ParametersLaterThanData(path, p.effectiveFrom(), asOf));
            return;
        }
        LocalDate newest = p.retrieved().isAfter(p.effectiveFrom()) ? p.retrieved() : p.effectiveFrom();
        long days = ChronoUnit.DAYS.between(newest, date);
        if (days > STALE_AFTER_DAYS) {
            problems.add(new Problem.StaleParameters(path, newest, days));
        }
    }

    private static void reportClosure(ParameterFile file, Instant asOf, String path, List<Problem> problems) {
        file.closed()
                .filter(day -> !asOf.atOffset(ZoneOffset.UTC).toLocalDate().isBefore(day))
                .ifPresent(day -> problems.add(new Problem.Assumed(
                        path,
                        file.provenance().venue() + " closed on " + day + ": its last known parameters are used")));
    }

    private static ParameterFile parse(String name, String text, String origin) {
        try {
            return ParameterFile.of(name, JSON.readTree(text), origin);
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("parameter file " + name + ": " + e.getMessage(), e);
        }
    }

    private static List<ParameterFile> readPacked() {
        return Packed.texts(FOLDER).entrySet().stream()
                .map(e -> parse(e.getKey(), e.getValue(), "built-in"))
                .toList();
    }
}
