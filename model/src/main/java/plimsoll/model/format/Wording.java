package plimsoll.model.format;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import plimsoll.model.problem.Problem;

/// Problems in words.
public final class Wording {
    private static final int SHOWN = 3;

    private Wording() {}

    /// One sentence, without the place.
    public static String message(Problem problem) {
        return switch (problem) {
            case Problem.Malformed p -> "found " + p.found() + ", expected " + p.expected();
            case Problem.MissingData p -> p.what() + " is missing";
            case Problem.MissingParameter p -> "no " + p.what() + " among the parameters of " + p.venue();
            case Problem.NotModelled p -> p.what() + " is not modelled";
            case Problem.Assumed p -> "assumed: " + p.what();
            case Problem.Suspicious p -> p.what();
            case Problem.Stressed p -> "stressed: " + stress(p.parameter(), p.factor());
            case Problem.StressWithoutEffect p -> stress(p.parameter(), p.factor()) + " changes no margin here";
            case Problem.StressHeld p -> "under stress held at their limit: " + some(p.rates());
            case Problem.OwnParameters p ->
                "parameters that came with the account replace those of " + p.file() + ": "
                        + String.join(", ", p.groups());
            case Problem.SettingInForce p ->
                "set: " + p.setting() + (p.isKnown() ? "" : ", which the account's rules do not have");
            case Problem.ParametersLaterThanData p ->
                "the parameters take effect on " + p.effectiveFrom() + ", after the data of " + p.asOf();
            case Problem.ModelDrift p -> drift(p);
            case Problem.StaleParameters p ->
                "the newest parameters are of " + p.newest() + ", " + p.days() + " days before the data";
            case Problem.CannotBeHeldIsolated p ->
                String.format(Locale.ROOT, "cannot be held isolated: %,.2f %s short", p.shortfall(), p.currency());
            case Problem.NotTheVenuesRule p -> p.method() + " is not the rule of " + p.venue();
            case Problem.ButterflyArbitrage p -> butterfly(p);
            case Problem.CalendarArbitrage p ->
                String.format(
                        Locale.ROOT,
                        "calendar arbitrage: total variance falls from %.5f at strike %s to %.5f on %s at %s",
                        p.variance(),
                        strike(p.strike()),
                        p.laterVariance(),
                        p.later(),
                        strike(p.laterStrike()));
            case Problem.EditsNotApplied p ->
                p.count() + (p.count() == 1 ? " what-if edit" : " what-if edits") + " of the file not applied here";
            case Problem.EditRefused p -> "refused: " + p.edit() + ": " + p.reason();
            case Problem.NoEquity _ -> "equity is zero or below, so there is no margin ratio";
        };
    }

    private static String butterfly(Problem.ButterflyArbitrage p) {
        return String.format(
                Locale.ROOT,
                "butterfly arbitrage: calls at %s / %s / %s together cost %s USD",
                strike(p.low()),
                strike(p.middle()),
                strike(p.high()),
                Numbers.price(p.price(), Double.NaN));
    }

    private static String drift(Problem.ModelDrift p) {
        return "model drift: the rule charges " + rate(p.known()) + " of " + p.instrument()
                + " in maintenance, the venue reported " + rate(p.observed());
    }

    private static String stress(String parameter, double factor) {
        return parameter + " × " + Numbers.quantity(factor);
    }

    private static String some(List<String> names) {
        String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return names.size() <= SHOWN ? first : first + " and " + (names.size() - SHOWN) + " more";
    }

    private static String rate(double rate) {
        return String.format(Locale.ROOT, "%.4f %%", 100 * rate);
    }

    private static String strike(double strike) {
        return Numbers.price(strike, Double.NaN);
    }

    /// The place and the sentence on one line.
    public static String line(Problem problem) {
        return problem.path().isEmpty() ? message(problem) : problem.path() + ": " + message(problem);
    }

    /// The kind of problem, the same in every version.
    public static String code(Problem problem) {
        return problem.getClass().getSimpleName();
    }
}
