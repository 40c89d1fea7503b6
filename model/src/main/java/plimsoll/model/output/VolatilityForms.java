package plimsoll.model.output;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.market.Smile;
import plimsoll.model.volatility.FitError;
import plimsoll.model.volatility.StrikeVolatility;
import plimsoll.model.volatility.VolatilitySlice;
import plimsoll.model.volatility.VolatilitySurface;

/// Volatilities as fractions for machines, in percent and points for people.
final class VolatilityForms {
    private static final double DAYS_PER_YEAR = 365;

    private VolatilityForms() {}

    static JsonObject json(VolatilitySurface surface) {
        return new JsonObject()
                .text("underlying", surface.underlying().name())
                .list("slices", surface.slices(), VolatilityForms::json);
    }

    private static JsonObject json(VolatilitySlice slice) {
        JsonObject object = new JsonObject()
                .text("expiry", slice.expiry().toString())
                .number("days", days(slice))
                .number("forward", slice.forward())
                .text("kind", Words.of(slice.kind()))
                .number("atTheMoney", VolatilityDocument.atTheMoney(slice))
                .object("error", json(slice.error()));
        svi(slice).ifPresentOrElse(s -> object.object("svi", json(s)), () -> object.nothing("svi"));
        return object.list("quotes", slice.quotes(), VolatilityForms::json);
    }

    private static JsonObject json(FitError error) {
        return new JsonObject()
                .number("rms", error.rms())
                .number("largest", error.largest())
                .number("strike", error.strike());
    }

    private static JsonObject json(Smile.Svi s) {
        return new JsonObject()
                .number("a", s.a())
                .number("b", s.b())
                .number("rho", s.rho())
                .number("m", s.m())
                .number("sigma", s.sigma())
                .number("forward", s.forward())
                .number("tenor", s.tenor());
    }

    private static JsonObject json(StrikeVolatility quote) {
        return new JsonObject().number("strike", quote.strike()).number("volatility", quote.volatility());
    }

    static String csv(VolatilityDocument document) {
        Csv csv = new Csv()
                .row(
                        "underlying",
                        "expiry",
                        "days",
                        "forward",
                        "kind",
                        "strikes",
                        "atTheMoney",
                        "rms",
                        "largest",
                        "a",
                        "b",
                        "rho",
                        "m",
                        "sigma");
        document.surfaces().stream().flatMap(s -> s.slices().stream()).forEach(s -> csv.row(line(s)));
        return csv.toString();
    }

    private static List<String> line(VolatilitySlice slice) {
        return List.of(
                slice.underlying().name(),
                slice.expiry().toString(),
                Csv.number(days(slice)),
                Csv.number(slice.forward()),
                Words.of(slice.kind()),
                String.valueOf(slice.quotes().size()),
                Csv.number(VolatilityDocument.atTheMoney(slice)),
                Csv.number(slice.error().rms()),
                Csv.number(slice.error().largest()),
                Csv.number(parameter(slice, Smile.Svi::a)),
                Csv.number(parameter(slice, Smile.Svi::b)),
                Csv.number(parameter(slice, Smile.Svi::rho)),
                Csv.number(parameter(slice, Smile.Svi::m)),
                Csv.number(parameter(slice, Smile.Svi::sigma)));
    }

    static String text(VolatilityDocument document) {
        String surfaces = document.surfaces().stream()
                .map(s -> "\n" + s.underlying() + "\n\n" + table(s))
                .collect(Collectors.joining());
        return document.heading().line()
                + "Volatility by expiry: SVI through the quotes, else lines between them; errors in volatility points\n"
                + (surfaces.isEmpty() ? "\nno option volatility in the file\n" : surfaces);
    }

    private static TextTable table(VolatilitySurface surface) {
        TextTable table = new TextTable("  ", "lrrlr")
                .row(
                        "expiry",
                        "days",
                        "forward",
                        "curve",
                        "strikes",
                        "at the money",
                        "rms",
                        "largest",
                        "a",
                        "b",
                        "rho",
                        "m",
                        "sigma");
        surface.slices().forEach(s -> table.row(shown(s)));
        return table;
    }

    private static List<String> shown(VolatilitySlice slice) {
        return List.of(
                slice.expiry().atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                Numbers.fixed(days(slice), 2),
                Numbers.fixed(slice.forward(), 2),
                curve(slice),
                String.valueOf(slice.quotes().size()),
                Numbers.percent(VolatilityDocument.atTheMoney(slice)),
                known(100 * slice.error().rms(), 2),
                known(100 * slice.error().largest(), 2),
                known(parameter(slice, Smile.Svi::a), 5),
                known(parameter(slice, Smile.Svi::b), 5),
                known(parameter(slice, Smile.Svi::rho), 4),
                known(parameter(slice, Smile.Svi::m), 4),
                known(parameter(slice, Smile.Svi::sigma), 4));
    }

    private static String curve(VolatilitySlice slice) {
        return switch (slice.kind()) {
            case FILE -> "file";
            case SVI -> "SVI";
            case INTERPOLATED -> "lines";
        };
    }

    private static double days(VolatilitySlice slice) {
        return slice.years() * DAYS_PER_YEAR;
    }

    private static Optional<Smile.Svi> svi(VolatilitySlice slice) {
        return slice.smile().filter(Smile.Svi.class::isInstance).map(Smile.Svi.class::cast);
    }

    private static double parameter(VolatilitySlice slice, ToDoubleFunction<Smile.Svi> parameter) {
        return svi(slice).map(s -> parameter.applyAsDouble(s)).orElse(Double.NaN);
    }

    /// A curve without the parameter has a dash: it is not unknown, there is none.
    private static String known(double value, int decimals) {
        return Double.isNaN(value) ? "–" : Numbers.fixed(value, decimals);
    }
}
