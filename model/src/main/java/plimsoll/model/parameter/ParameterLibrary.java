package plimsoll.model.parameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    private final Map<Wanted, Reading<VenueParameters>> read = new ConcurrentHashMap<>();

    private ParameterLibrary(List<ParameterFile> files) {
        this.files = files;
    }

    /// The files packed with the program.
    public static ParameterLibrary builtIn() {
        return BuiltIn.LIBRARY;
    }

    private static final class BuiltIn {
        static final ParameterLibrary LIBRARY = new ParameterLibrary(readPacked());
    }

    /// This library with further files, which win over files of the same venue and date.
    ///
    /// @param texts JSON by file name `venue/date.json`
    /// @throws IllegalArgumentException naming the file that cannot be read
    public ParameterLibrary overlay(Map<String, String> texts) {
        List<ParameterFile> all = new ArrayList<>();
        new TreeMap<>(texts).forEach((name, text) -> all.add(checked(name, parse(name, text, "overlay"))));
        all.addAll(files);
        return new ParameterLibrary(all);
    }

    /// Nothing of a file is used when a part of it cannot be read.
    private static ParameterFile checked(String name, ParameterFile file) {
        List<Problem> problems = new ArrayList<>();
        new ParameterParser(name, problems).parse(file.provenance().venue(), List.of(), file.tree());
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
        return read(account.venue(), asOf, account.overrides(), account.id().name());
    }

    /// The parameters of a venue in force at a time.
    public Reading<VenueParameters> of(String venue, Instant asOf) {
        return read(venue, asOf, "", venue);
    }

    private record Wanted(String venue, Instant asOf, String overrides, String path) {}

    /// Parsing a file's own tiers costs more than margining with them, so the last answers are kept.
    private Reading<VenueParameters> read(String venue, Instant asOf, String overrides, String path) {
        Wanted wanted = new Wanted(venue, asOf, overrides, path);
        Reading<VenueParameters> known = read.get(wanted);
        if (known != null) {
            return known;
        }
        Reading<VenueParameters> fresh = parsed(venue, asOf, overrides, path);
        if (read.size() >= MOST_KEPT) {
            read.clear();
        }
        read.put(wanted, fresh);
        return fresh;
    }

    private Reading<VenueParameters> parsed(String venue, Instant asOf, String overrides, String path) {
        List<Problem> problems = new ArrayList<>();
        Optional<ParameterFile> found = inForce(venue, asOf);
        found.ifPresent(f -> reportAge(f.provenance(), asOf, path, problems));
        found.ifPresent(f -> reportClosure(f, asOf, path, problems));
        List<Provenance> provenance =
                new ArrayList<>(found.map(ParameterFile::provenance).stream().toList());
        JsonNode tree = found.map(ParameterFile::tree).orElseGet(JSON::createObjectNode);
        if (!overrides.isBlank()) {
            tree = Merge.over(tree, JSON.readTree(overrides));
            provenance.add(ofFile(venue, path, asOf));
        }
        return new Reading<>(new ParameterParser(path, problems).parse(venue, provenance, tree), problems);
    }

    private static Provenance ofFile(String venue, String path, Instant asOf) {
        LocalDate date = asOf.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Provenance("file/" + path, venue, date, date, "the portfolio file, account " + path, "file");
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
        try (ModuleReader reader = ownModule()) {
            List<ParameterFile> found = new ArrayList<>();
            for (String name : reader.list()
                    .filter(ParameterLibrary::isParameterFile)
                    .sorted()
                    .toList()) {
                found.add(parse(name, text(reader, name), "built-in"));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("the program's parameter files cannot be read", e);
        }
    }

    private static boolean isParameterFile(String name) {
        return name.startsWith(FOLDER) && name.endsWith(".json");
    }

    private static String text(ModuleReader reader, String name) throws IOException {
        try (InputStream in = reader.open(name).orElseThrow(() -> new IOException(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Works from the module path and from the class path: the folder or jar of this class is read.
    private static ModuleReader ownModule() throws IOException {
        try {
            Path place = Path.of(ParameterLibrary.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return ModuleFinder.of(place).findAll().iterator().next().open();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
