package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.valuation.Leg;

/// The greater of the worst scenario's loss and the basis contingency, and what it is made of.
///
/// @param table names of the parameter files
record PmrmLoss(PmrmBook book, ScanRequirement scan, double basis, String table) {
    private static final String FORMULA = "initial = largest loss × initial factor; maintenance = largest loss × "
            + "maintenance factor; largest loss = the greater of the worst scenario and the basis contingency";
    private static final String SCENARIOS = "loss in the worst scenario = damping × (−perpetuals − risk-cancelling "
            + "collateral − Σ expiries (static discount(value in it) − value now)); in a skew scenario each expiry "
            + "loses |its change|";
    private static final String BASIS = "Σ expiries max(0, −change when its forward moves up, −change when it moves "
            + "down) × (share + share per year × years)";

    static PmrmLoss of(PmrmBook book, String table) {
        return new PmrmLoss(
                book, new ScanRequirement(book.rates().scenarios(), book.profits()), book.basisLoss(), table);
    }

    /// USD, never negative.
    double amount() {
        return Math.max(scan.loss(), basis);
    }

    Margins margins() {
        PmrmRates.Loss loss = book.rates().loss();
        return new Margins(amount() * loss.initial(), amount() * loss.maintenance());
    }

    Requirement node(String id) {
        boolean scanWins = !(scan.loss() < basis);
        return Requirement.sum(
                        id,
                        Kind.UNDERLYING,
                        "largest loss",
                        List.of(
                                scan(id + "/scan").counting(scanWins, scanWins),
                                basis(id + "/basis").counting(!scanWins, !scanWins)))
                .explained(FORMULA, inputs());
    }

    private List<Input> inputs() {
        PmrmRates.Loss loss = book.rates().loss();
        return List.of(
                new Input("worst scenario", scan.loss(), "USD", "positions, market"),
                new Input("basis contingency", basis, "USD", "positions, market"),
                new Input("initial factor", loss.initial(), "", table),
                new Input("maintenance factor", loss.maintenance(), "", table));
    }

    private Requirement scan(String id) {
        Requirement total = leaf(id, Kind.SCAN, "worst scenario", scan.loss());
        return new Requirement(
                        id,
                        Kind.SCAN,
                        total.name(),
                        total.initial(),
                        total.maintenance(),
                        true,
                        parts(id),
                        scan.scenarios(),
                        Optional.empty())
                .explained(SCENARIOS, inputs());
    }

    private Requirement leaf(String id, Kind kind, String name, double amount) {
        PmrmRates.Loss loss = book.rates().loss();
        return Requirement.leaf(id, kind, name, amount * loss.initial(), amount * loss.maintenance());
    }

    private List<Requirement> parts(String id) {
        Point worst = book.rates().scenarios().points().get(scan.worst());
        List<Requirement> parts = new ArrayList<>();
        Stream.concat(book.perpetuals().stream(), book.coins().stream())
                .map(leg -> straight(id, leg, worst))
                .forEach(parts::add);
        for (PmrmExpiry expiry : book.expiries()) {
            expiry.options().forEach(o -> parts.add(option(id, expiry, o, worst)));
            parts.addAll(discounts(id, expiry, worst));
        }
        return parts;
    }

    private Requirement straight(String id, Leg leg, Point at) {
        String name = leg.instrument().id().name();
        return leaf(id + "/" + name, Kind.INSTRUMENT, name, 0 - book.slope(leg) * at.move() * at.damping());
    }

    private Requirement option(String id, PmrmExpiry expiry, PmrmOption option, Point at) {
        double change = expiry.value(option, at) - option.now();
        String name = option.id().name();
        return leaf(id + "/" + name, Kind.INSTRUMENT, name, 0 - change * at.damping());
    }

    /// What the expiry counts more than its instruments lose.
    private List<Requirement> discounts(String id, PmrmExpiry expiry, Point at) {
        double value = expiry.value(at);
        double discount = value - expiry.discounted(value);
        List<Requirement> found = new ArrayList<>();
        found.add(leaf(
                id + "/discount/" + expiry.time(),
                Kind.HAIRCUT,
                "static discount of " + expiry.time(),
                discount * at.damping()));
        double gain = expiry.discounted(value) - expiry.now();
        if (book.rates().isSkew(at) && gain > 0) {
            found.add(leaf(
                    id + "/gain/" + expiry.time(),
                    Kind.HAIRCUT,
                    "gain of " + expiry.time() + " counted as a loss",
                    2 * gain * at.damping()));
        }
        return found;
    }

    private Requirement basis(String id) {
        List<Requirement> each = book.expiries().stream()
                .map(e -> leaf(id + "/" + e.time(), Kind.BASIS, "basis of " + e.time(), e.basisLoss())
                        .explained(BASIS, basisInputs(e)))
                .toList();
        return leaf(id, Kind.BASIS, "basis contingency", basis)
                .withChildren(each)
                .explained(BASIS, List.of(new Input("expiries", each.size(), "", "positions")));
    }

    private List<Input> basisInputs(PmrmExpiry expiry) {
        PmrmRates.Basis rates = book.rates().basis();
        return List.of(
                new Input("value now", expiry.now(), "USD", "market"),
                new Input("forward up", rates.up(), "", table),
                new Input("forward down", rates.down(), "", table),
                new Input("share + share per year × years", expiry.basisShare(), "fraction", table));
    }
}
