package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.PmeRule;

/// Deribit's portfolio margin line by line: the scan with each instrument's part in the scenario that won,
/// the roll shock expiry by expiry, the delta shock.
final class PmeRequirements {
    private static final String MATRIX =
            "initial = worst case + roll shock + delta shock; maintenance = mm_factor × initial";
    private static final String SCAN =
            "worst case = largest loss of the standard table (price moves up to price_range, "
                    + "volatility down, same, up) and the extended table (profit × extended_table_factor × price_range ÷ |move|, "
                    + "then moved towards zero by the dampener)";
    private static final String ROLL = "|delta| × max(min_annualised_move, exp(annualised_move_risk × years) − 1)";
    private static final String ROLL_LINEAR = "|delta| × max(min_annualised_move, annualised_move_risk × years)";
    private static final String DELTA =
            "|delta| × min(max_delta_shock, m_inc × (|delta| − threshold ÷ price)), above the threshold; a reading of "
                    + "an unpublished formula";

    private final PmeMargin margin;
    private final PmeBook book;
    private final String id;
    private final String table;
    private final double factor;

    PmeRequirements(PmeMargin margin, PmeBook book, String id) {
        this.margin = margin;
        this.book = book;
        this.id = id;
        this.table = String.join(", ", margin.parameters().ids());
        this.factor = margin.rule().maintenanceFactor();
    }

    List<Requirement> all() {
        List<Requirement> children = new ArrayList<>(scans());
        book.pairs().forEach(pair -> {
            children.add(roll(pair));
            children.add(delta(pair));
        });
        String name = book.pairs().size() == 1 ? book.pairs().getFirst().name() : "all pairs";
        return List.of(Requirement.sum(id, Kind.UNDERLYING, name, children)
                .explained(MATRIX, List.of(new Input("mm_factor", factor, "fraction", table))));
    }

    private List<Requirement> scans() {
        if (book.addsWorst()) {
            return book.pairs().stream().map(this::alone).toList();
        }
        return List.of(together());
    }

    private String id(PmePair pair, String what) {
        return id + "/" + (book.pairs().size() == 1 ? "" : pair.name() + "/") + what;
    }

    private Requirement alone(PmePair pair) {
        String own = id(pair, "scan");
        double[] counted = counted(pair);
        ScanRequirement scan = ScanRequirement.ofCounted(pair.set(), counted);
        return scan.node(own, "worst case of " + pair.name(), factor, parts(own, pair, counted, scan.worst()))
                .explained(SCAN, inputs(pair));
    }

    private static double[] counted(PmePair pair) {
        return pair.counted(pair.at(_ -> 1).amounts(), _ -> 1);
    }

    /// Each instrument's loss in a scenario, and what the dampener takes off.
    private List<Requirement> parts(String own, PmePair pair, double[] counted, int scenario) {
        double sum = 0;
        List<Requirement> parts = new ArrayList<>();
        for (Scan.Part part : pair.parts()) {
            Requirement instrument = ScanRequirement.part(own, pair.set(), part, scenario, factor);
            sum += instrument.initial();
            parts.add(instrument);
        }
        if (scenario >= margin.rule().standardScenarios()) {
            parts.add(ScanRequirement.part(own, "extended dampener", 0 - counted[scenario] - sum, factor));
        }
        return parts;
    }

    private Requirement together() {
        double[][] counted = new double[book.pairs().size()][];
        Arrays.setAll(counted, i -> counted(book.pairs().get(i)));
        ScanRequirement scan = ScanRequirement.ofCounted(book.pairs().getFirst().set(), book.together(counted));
        String own = id + "/scan";
        List<Requirement> children = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        double gains = 0;
        for (int i = 0; i < counted.length; i++) {
            PmePair pair = book.pairs().get(i);
            double profit = counted[i][scan.worst()];
            gains += Math.max(profit, 0);
            children.add(ScanRequirement.part(own, pair.name(), 0 - profit, factor)
                    .withChildren(parts(own + "/" + pair.name(), pair, counted[i], scan.worst())));
            inputs.addAll(inputs(pair));
        }
        double ignored = gains - book.offset(gains);
        children.add(ScanRequirement.part(own, "gains that do not offset", ignored, factor));
        inputs.add(new Input("pnl_offset", book.settle().profitOffset(), "fraction", table));
        inputs.add(new Input("max_offsetable_pnl", book.settle().largestOffset(), "USD", table));
        return scan.node(own, "worst case of all pairs", factor, children).explained(SCAN, inputs);
    }

    private List<Input> inputs(PmePair pair) {
        PmeRule.Pair p = pair.pair();
        return List.of(
                new Input("price_range", p.priceRange(), "fraction", table),
                new Input("volatility_range_up", p.volatilityUp(), "fraction", table),
                new Input("volatility_range_down", p.volatilityDown(), "fraction", table),
                new Input("min_volatility_for_shock_up", p.minimumVolatility(), "fraction", table),
                new Input("short_term_vega_power", p.shortPower(), "", table),
                new Input("long_term_vega_power", p.longPower(), "", table),
                new Input("extended_table_factor", p.extendedFactor(), "", table),
                new Input("extended_dampener", pair.currency().dampener(), "USD", table),
                new Input("price", pair.index(_ -> 1), "USD", "market"));
    }

    private Requirement roll(PmePair pair) {
        String own = id(pair, "roll");
        List<Requirement> expiries =
                pair.expiries().stream().map(e -> roll(own, pair, e)).toList();
        return Requirement.sum(own, Kind.ROLL, "roll shock of " + pair.name(), expiries);
    }

    private Requirement roll(String own, PmePair pair, PmePair.Expiry expiry) {
        double delta = pair.delta(expiry, _ -> 1);
        double rate = pair.rollRate(expiry);
        double amount = Math.abs(delta) * rate * pair.coin(_ -> 1);
        boolean linear = margin.rule().open().rollRisk() == PmeRule.RollRisk.LINEAR;
        return Requirement.leaf(own + "/" + expiry.name(), Kind.ROLL, expiry.name(), amount, factor * amount)
                .explained(
                        linear ? ROLL_LINEAR : ROLL,
                        List.of(
                                new Input("delta", delta, pair.name(), "positions, forward, volatility"),
                                new Input("years", years(expiry), "years", "market"),
                                new Input("min_annualised_move", pair.currency().minimumMove(), "fraction", table),
                                new Input(
                                        "annualised_move_risk", pair.currency().annualMoveRisk(), "fraction", table),
                                new Input("rate", rate, "fraction", "the greater of both")));
    }

    private static double years(PmePair.Expiry expiry) {
        return Double.isInfinite(expiry.years()) ? 0 : expiry.years();
    }

    private Requirement delta(PmePair pair) {
        double delta =
                pair.expiries().stream().mapToDouble(e -> pair.delta(e, _ -> 1)).sum();
        double rate = pair.deltaRate(delta, _ -> 1);
        double amount = Math.abs(delta) * rate * pair.coin(_ -> 1);
        return Requirement.leaf(id(pair, "delta"), Kind.DELTA, "delta shock of " + pair.name(), amount, factor * amount)
                .explained(
                        DELTA,
                        List.of(
                                new Input("delta", delta, pair.name(), "positions, forward, volatility"),
                                new Input("price", pair.index(_ -> 1), "USD", "market"),
                                new Input("threshold", pair.pair().deltaThreshold(), "USD", table),
                                new Input("max_delta_shock", pair.pair().largestDeltaShock(), "fraction", table),
                                new Input("m_inc", pair.pair().deltaIncrement(), "fraction per coin", table)));
    }
}
