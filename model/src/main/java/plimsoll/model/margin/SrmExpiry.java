package plimsoll.model.margin;

import java.util.List;
import java.util.stream.DoubleStream;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.SrmRule;
import plimsoll.model.valuation.Leg;

/// Options of one underlying and expiry under Derive's standard margin: the short ones by themselves,
/// or the most that all together can lose at expiry, whichever is less.
///
/// V = Black-76 value, S = spot, F = forward, OTM = how far out of the money over S. Source:
/// derivexyz/v2-core, StandardManager.
///
/// @param worst payoff of settling at 0 or at a strike, never a gain, USD; no price moves it
/// @param table names of the parameter files
record SrmExpiry(SrmRule.Options rates, SrmFeeds feeds, List<Leg> legs, double worst, String table) {
    private static final String ALONE =
            "short call: initial = V + max(a − OTM, b)·S, maintenance = V + c·S; short put: "
                    + "maintenance = V + max(p·S, m·V), initial = max(V + max(a − OTM, b)·S, o·maintenance); long: none";
    private static final String LOSS = "largest loss at 0 or a strike + u × F per coin of calls sold and not bought";

    static SrmExpiry of(SrmRule.Options rates, SrmFeeds feeds, List<Leg> legs, String table) {
        double worst = DoubleStream.concat(
                        DoubleStream.of(0),
                        legs.stream()
                                .filter(l -> l.baseQuantity() != 0)
                                .mapToDouble(l -> option(l).strike()))
                .map(price -> payoff(legs, price))
                .reduce(0, Math::min);
        return new SrmExpiry(rates, feeds, legs, worst, table);
    }

    private static double payoff(List<Leg> legs, double price) {
        double sum = 0;
        for (Leg leg : legs) {
            sum += leg.baseQuantity()
                    * option(leg).type().intrinsic(price, option(leg).strike());
        }
        return sum;
    }

    /// The same options after a move of the market.
    SrmExpiry moved(List<Leg> moved) {
        return new SrmExpiry(rates, feeds, moved, worst, table);
    }

    double maintenance() {
        return Math.min(aloneMaintenance(), loss(rates.unpairedMaintenance()));
    }

    double initial() {
        return Math.min(aloneInitial(), loss(rates.unpairedInitial()));
    }

    double shortSize() {
        return sizes().filter(size -> size < 0).map(size -> 0 - size).sum();
    }

    private double aloneMaintenance() {
        return legs.stream().mapToDouble(this::maintenance).sum();
    }

    private double aloneInitial() {
        return legs.stream().mapToDouble(this::initial).sum();
    }

    private DoubleStream sizes() {
        return legs.stream().mapToDouble(Leg::baseQuantity);
    }

    private static Option option(Leg leg) {
        return (Option) leg.instrument();
    }

    private double maintenance(Leg leg) {
        if (leg.baseQuantity() >= 0) {
            return 0;
        }
        double value = feeds.value(leg);
        double charge = option(leg).type() == OptionType.CALL
                ? rates.call() * leg.index()
                : Math.max(rates.put() * leg.index(), rates.putMark() * value);
        return (value + charge) * -leg.baseQuantity();
    }

    private double initial(Leg leg) {
        if (leg.baseQuantity() >= 0) {
            return 0;
        }
        double rate = Math.max(rates.minimum(), rates.maximum() - outOfTheMoney(leg));
        double initial = (feeds.value(leg) + rate * leg.index()) * -leg.baseQuantity();
        return option(leg).type() == OptionType.CALL
                ? initial
                : Math.max(initial, rates.putOffset() * maintenance(leg));
    }

    /// Fraction of the spot price.
    private static double outOfTheMoney(Leg leg) {
        return option(leg).type().intrinsic(option(leg).strike(), leg.index()) / leg.index();
    }

    /// @param unpaired multiple of the forward that a call without a long call loses
    private double loss(double unpaired) {
        return 0 - worst + unpaired * forward() * unpairedCalls();
    }

    private double unpairedCalls() {
        double calls = legs.stream()
                .filter(l -> option(l).type() == OptionType.CALL)
                .mapToDouble(Leg::baseQuantity)
                .sum();
        return Math.max(0 - calls, 0);
    }

    private double forward() {
        return legs.getFirst().option().orElseThrow().totalForward();
    }

    /// The lesser of the two binds, in each test for itself; the other counts 0.
    Requirement requirement(String id, String name) {
        double lossInitial = loss(rates.unpairedInitial());
        double lossMaintenance = loss(rates.unpairedMaintenance());
        boolean ofInitial = !(lossInitial < aloneInitial());
        boolean ofMaintenance = !(lossMaintenance < aloneMaintenance());
        Requirement loss = Requirement.leaf(
                        id + "/loss", Kind.SCAN, "largest loss at expiry", lossInitial, lossMaintenance)
                .explained(LOSS, lossInputs());
        return Requirement.sum(
                        id,
                        Kind.UNDERLYING,
                        name,
                        List.of(
                                alone(id).counting(ofInitial, ofMaintenance),
                                loss.counting(!ofInitial, !ofMaintenance)))
                .explained("the lesser of the short options alone and the largest loss at expiry", lossInputs());
    }

    private Requirement alone(String id) {
        List<Requirement> each = legs.stream()
                .filter(l -> l.baseQuantity() < 0)
                .map(this::explain)
                .toList();
        return Requirement.sum(id + "/alone", Kind.POSITION, "short options alone", each)
                .explained(ALONE, List.of(new Input("short options", each.size(), "", "positions")));
    }

    private Requirement explain(Leg leg) {
        return Requirement.leaf(
                        "position/" + leg.position().id(),
                        Kind.POSITION,
                        leg.instrument().id().name(),
                        initial(leg),
                        maintenance(leg))
                .explained(ALONE, inputs(leg));
    }

    private List<Input> inputs(Leg leg) {
        return List.of(
                new Input("size", leg.baseQuantity(), leg.terms().base().code(), "position"),
                new Input("V", feeds.value(leg), "USD", "forward, volatility"),
                new Input("S", leg.index(), "USD", "market"),
                new Input("OTM", outOfTheMoney(leg), "fraction", "strike, S"),
                new Input("a", rates.maximum(), "fraction", table),
                new Input("b", rates.minimum(), "fraction", table),
                new Input("c", rates.call(), "fraction", table),
                new Input("p", rates.put(), "fraction", table),
                new Input("m", rates.putMark(), "fraction", table),
                new Input("o", rates.putOffset(), "", table));
    }

    private List<Input> lossInputs() {
        return List.of(
                new Input("loss at 0 or a strike", 0 - worst, "USD", "positions"),
                new Input("calls sold and not bought", unpairedCalls(), "", "positions"),
                new Input("F", forward(), "USD", "market"),
                new Input("u, initial", rates.unpairedInitial(), "", table),
                new Input("u, maintenance", rates.unpairedMaintenance(), "", table));
    }
}
