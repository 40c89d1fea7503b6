package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plimsoll.model.margin.Derivation.Input;
import plimsoll.model.margin.Requirement.Kind;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.PmrmRates.Version;
import plimsoll.model.valuation.Leg;

/// What Derive's portfolio managers ask for besides the largest loss: shares of what is held, of notional
/// that the oracles are unsure of, and of the loss while cash is below its peg.
///
/// @param confidence of the spot price
/// @param table names of the parameter files
record PmrmContingencies(PmrmRates rates, PmrmFeeds feeds, double confidence, String table) {
    private static final String SHARE = "maintenance = amount × rate; initial = amount × (rate + rate added)";
    private static final String SCALED = "maintenance = amount × rate; initial = amount × rate × initial factor";

    /// @param loss USD, the largest
    List<Requirement> all(String id, PmrmBook book, double loss) {
        double perpetuals = book.perpetualSize() * book.spot();
        List<Requirement> found = new ArrayList<>();
        share(id + "/perpetuals", "perpetual contingency", perpetuals, rates.perpetuals())
                .ifPresent(found::add);
        share(id + "/options", "contingency of options sold", book.naked() * book.spot(), rates.options())
                .ifPresent(found::add);
        double charged = found.stream().mapToDouble(Requirement::maintenance).sum();
        for (Leg coin : book.coins()) {
            Requirement haircut = haircut(coin.terms().base().code(), gross(coin), charge(coin));
            charged += haircut.maintenance();
            found.add(haircut);
        }
        depeg(id + "/depeg", rates.version() == Version.FIRST ? loss + charged : loss)
                .ifPresent(found::add);
        found.addAll(confidences(id, book));
        return found;
    }

    /// What `all` adds to maintenance.
    ///
    /// @param naked coins of options sold
    /// @param spot USD
    double maintenance(PmrmBook straight, double naked, double spot) {
        double charged = (straight.perpetualSize() * rates.perpetuals().maintenance()
                        + naked * rates.options().maintenance())
                * spot;
        for (Leg coin : straight.coins()) {
            charged += gross(coin) * charge(coin).maintenance();
        }
        return charged;
    }

    /// In the first version coins count at their USD price here, elsewhere in units of cash.
    private double gross(Leg coin) {
        return rates.version() == Version.FIRST ? coin.equity() * feeds.stable() : coin.equity();
    }

    private PmrmRates.Collateral charge(Leg coin) {
        String asset = coin.terms().base().code();
        return rates.collateral(asset, asset).orElse(new PmrmRates.Collateral(false, Double.NaN, Double.NaN));
    }

    private double initial(double amount, double rate, double added) {
        return rates.version() == Version.FIRST ? amount * rate * rates.loss().initial() : amount * (rate + added);
    }

    private Optional<Requirement> share(String id, String name, double amount, PmrmRates.Contingency charge) {
        return amount == 0
                ? Optional.empty()
                : Optional.of(Requirement.leaf(
                                id,
                                Kind.CONTINGENCY,
                                name,
                                initial(amount, charge.maintenance(), charge.initial()),
                                amount * charge.maintenance())
                        .explained(formula(), inputs(amount, charge.maintenance(), charge.initial())));
    }

    private String formula() {
        return rates.version() == Version.FIRST ? SCALED : SHARE;
    }

    private List<Input> inputs(double amount, double rate, double added) {
        List<Input> inputs = new ArrayList<>(
                List.of(new Input("amount", amount, "USD", "size, spot"), new Input("rate", rate, "fraction", table)));
        inputs.add(
                rates.version() == Version.FIRST
                        ? new Input("initial factor", rates.loss().initial(), "", table)
                        : new Input("rate added", added, "fraction", table));
        return inputs;
    }

    /// @param value USD
    Requirement haircut(String asset, double value, PmrmRates.Collateral charge) {
        return Requirement.leaf(
                        "haircut/" + asset,
                        Kind.HAIRCUT,
                        "haircut of " + asset,
                        initial(value, charge.maintenance(), charge.initial()),
                        value * charge.maintenance())
                .explained(formula(), inputs(value, charge.maintenance(), charge.initial()));
    }

    private Optional<Requirement> depeg(String id, double loss) {
        double factor = rates.loss().depeg(feeds.stable());
        return factor == 0
                ? Optional.empty()
                : Optional.of(Requirement.leaf(id, Kind.HAIRCUT, "cash below its peg", loss * factor, 0)
                        .explained(
                                "initial = loss × (threshold − price of cash) × factor",
                                List.of(
                                        new Input("loss", loss, "USD", "positions, market"),
                                        new Input("price of cash", feeds.stable(), "USD", "market"),
                                        new Input("threshold", rates.loss().pegThreshold(), "USD", table),
                                        new Input("factor", rates.loss().pegFactor(), "", table))));
    }

    private List<Requirement> confidences(String id, PmrmBook book) {
        double sure = Math.min(confidence, perpetual(book));
        List<Requirement> found = new ArrayList<>();
        double straight = book.perpetualSize() * book.spot();
        if (rates.version() == Version.FIRST) {
            straight += book.coins().stream().mapToDouble(this::gross).sum();
        } else {
            book.coins().forEach(coin -> ofCollateral(coin).ifPresent(found::add));
        }
        confidence(id + "/perpetuals", sure, straight).ifPresent(found::add);
        for (PmrmExpiry expiry : book.expiries()) {
            confidence(id + "/" + expiry.time(), Math.min(sure, expiry.confidence()), expiry.size() * book.spot())
                    .ifPresent(found::add);
        }
        return found;
    }

    private double perpetual(PmrmBook book) {
        return book.perpetualSize() == 0
                ? 1
                : book.perpetuals().stream().mapToDouble(feeds::perpetual).min().orElse(1);
    }

    private Optional<Requirement> ofCollateral(Leg coin) {
        return confidence("haircut/" + coin.terms().base(), sure(coin), coin.equity());
    }

    private double sure(Leg coin) {
        return Math.min(confidence, feeds.collateral(coin.terms().base()));
    }

    Optional<Requirement> confidence(String id, double sure, double notional) {
        if (!(sure < rates.oracle().threshold()) || notional == 0) {
            return Optional.empty();
        }
        double initial = (1 - sure) * rates.oracle().margin() * notional;
        return Optional.of(Requirement.leaf(id + "/confidence", Kind.CONFIDENCE, "unsure oracle", initial, 0)
                .explained(
                        "initial = (1 − confidence) × margin × notional, where confidence is below the threshold",
                        List.of(
                                new Input("confidence", sure, "fraction", "market"),
                                new Input("threshold", rates.oracle().threshold(), "fraction", table),
                                new Input("margin", rates.oracle().margin(), "fraction", table),
                                new Input("notional", notional, "USD", "size, spot"))));
    }
}
