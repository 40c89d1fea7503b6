package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.margin.MarginResult;

/// One figure before and after edits.
///
/// @param name as documents write it
/// @param label as a terminal shows it
/// @param beforeText where the number alone does not say it
public record Changed(
        String name, String label, double before, double after, String beforeText, String afterText, String change) {
    private static final String NONE = "–";

    /// NaN where either is unknown.
    public double difference() {
        return after - before;
    }

    /// Totals and liquidations in one mode.
    public static List<Changed> of(Comparison before, Comparison after, AsIf mode) {
        MarginResult was = before.in(mode);
        MarginResult is = after.in(mode);
        Amounts amounts = new Amounts(was, is);
        List<Changed> all = new ArrayList<>();
        all.add(amounts.of("equity", "equity", MarginResult::equity));
        all.add(amounts.of("freeBalance", "free balance", MarginResult::freeBalance));
        all.add(amounts.of("initialMargin", "initial margin", MarginResult::initialMargin));
        all.add(amounts.of("maintenanceMargin", "maintenance margin", MarginResult::maintenanceMargin));
        all.add(amounts.of("initialExcess", "initial excess", MarginResult::initialExcess));
        all.add(amounts.of("maintenanceExcess", "maintenance excess", MarginResult::maintenanceExcess));
        all.add(share("marginRatio", "margin ratio", was.marginRatio(), is.marginRatio()));
        all.addAll(liquidations(was, is));
        return all;
    }

    private record Amounts(MarginResult was, MarginResult is) {
        Changed of(String name, String label, ToDoubleFunction<MarginResult> figure) {
            double before = figure.applyAsDouble(was);
            double after = figure.applyAsDouble(is);
            Asset currency = is.currency();
            return new Changed(
                    name,
                    label,
                    before,
                    after,
                    Numbers.amount(before, currency),
                    Numbers.amount(after, currency),
                    same(before, after) ? NONE : Numbers.signedAmount(after - before, currency));
        }
    }

    private static Changed share(String name, String label, double before, double after) {
        return new Changed(
                name,
                label,
                before,
                after,
                Numbers.percent(before),
                Numbers.percent(after),
                same(before, after) ? NONE : Numbers.signedPercent(after - before));
    }

    private static boolean same(double before, double after) {
        return Double.compare(before + 0.0, after + 0.0) == 0;
    }

    /// The nearest of each underlying.
    private static List<Changed> liquidations(MarginResult was, MarginResult is) {
        Map<String, Liquidation> before = nearest(was);
        Map<String, Liquidation> after = nearest(is);
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Changed> all = new ArrayList<>();
        for (String name : names) {
            Optional<Liquidation> old = Optional.ofNullable(before.get(name));
            Optional<Liquidation> now = Optional.ofNullable(after.get(name));
            all.add(place(name, old, now));
            all.add(distance(name, old, now));
        }
        return all;
    }

    private static Map<String, Liquidation> nearest(MarginResult result) {
        Map<String, Liquidation> nearest = new TreeMap<>();
        ByUnderlying.of(result).nearest().forEach(l -> nearest.put(l.name(), l));
        return nearest;
    }

    private static Changed place(String name, Optional<Liquidation> before, Optional<Liquidation> after) {
        double was = at(before, Liquidation.At::price);
        double is = at(after, Liquidation.At::price);
        return new Changed(
                "liquidation." + name + ".price",
                "liquidation at " + name,
                was,
                is,
                place(before),
                place(after),
                same(was, is) || Double.isNaN(is - was) ? NONE : (is > was ? "+" : "") + price(is - was));
    }

    private static String price(double price) {
        return price < 0 ? "-" + Nearest.price(-price) : Nearest.price(price);
    }

    private static String place(Optional<Liquidation> liquidation) {
        return liquidation
                .map(l -> l.at().map(at -> Nearest.price(at.price())).orElseGet(() -> ByUnderlying.word(l.outcome())))
                .orElse(NONE);
    }

    private static Changed distance(String name, Optional<Liquidation> before, Optional<Liquidation> after) {
        double was = at(before, Liquidation.At::distance);
        double is = at(after, Liquidation.At::distance);
        return new Changed(
                "liquidation." + name + ".distance",
                "  distance",
                was,
                is,
                Double.isNaN(was) ? NONE : Numbers.signedPercent(was),
                Double.isNaN(is) ? NONE : Numbers.signedPercent(is),
                same(was, is) || Double.isNaN(is - was) ? NONE : Numbers.signedPercent(is - was));
    }

    private static double at(Optional<Liquidation> liquidation, ToDoubleFunction<Liquidation.At> figure) {
        return liquidation.flatMap(Liquidation::at).map(figure::applyAsDouble).orElse(Double.NaN);
    }

    /// What an account holds.
    static Changed holding(String name, String label, double before, double after) {
        return new Changed(
                name,
                label,
                before,
                after,
                held(before),
                held(after),
                Double.isNaN(after - before) ? NONE : signed(after - before));
    }

    /// What is stated in words.
    static Changed word(String name, String label, String before, String after) {
        return new Changed(name, label, Double.NaN, Double.NaN, before, after, "");
    }

    public boolean isWord() {
        return change.isEmpty();
    }

    private static String held(double value) {
        return Double.isNaN(value) ? NONE : Numbers.quantity(value);
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Numbers.quantity(value);
    }
}
