package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plimsoll.model.parameter.FutureRate;
import plimsoll.model.parameter.LeverageCurves;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.portfolio.PositionId;
import plimsoll.model.portfolio.Reported;
import plimsoll.model.portfolio.Reported.ReportedPosition;
import plimsoll.model.problem.Problem;
import plimsoll.model.problem.Reading;
import plimsoll.model.valuation.Leg;
import plimsoll.model.valuation.ValuedAccount;

/// Compares the rates of futures with those the account's own figures show, and takes these where the
/// venue's rule is not known.
///
/// The size that chooses a leverage is the whole account's in the underlying; sizes are added without
/// their signs, so what counts as known is so however the venue nets them.
record Calibration(VenueParameters parameters, ValuedAccount account, List<Problem> problems) {
    static final String REPORTED = "reported";
    private static final double DRIFT = 0.01;
    private static final ReportedPosition SILENT = new ReportedPosition(Double.NaN, Double.NaN);

    static Reading<VenueParameters> of(Reading<VenueParameters> venue, ValuedAccount account) {
        List<Problem> problems = new ArrayList<>(venue.problems());
        return new Reading<>(new Calibration(venue.value(), account, problems).calibrated(), problems);
    }

    private VenueParameters calibrated() {
        Map<PositionId, FutureRate> rates = new TreeMap<>();
        for (Leg leg : account.legs()) {
            if (isFuture(leg) && parameters.tiers(leg.terms()).isEmpty()) {
                if (parameters.future(leg.terms()).isPresent()) {
                    compare(leg, incremental(leg));
                } else {
                    parameters
                            .leverageCurves()
                            .flatMap(curves -> rate(leg, curves))
                            .ifPresent(rate -> rates.put(leg.position().id(), rate));
                }
            }
        }
        return rates.isEmpty() ? parameters : parameters.withRates(rates);
    }

    private static boolean isFuture(Leg leg) {
        return !leg.isOption() && !leg.isSpot();
    }

    /// Maintenance rate by base and increment, at the size the venue spoke of.
    private double incremental(Leg leg) {
        Leg then = whenReported(leg);
        return parameters
                .future(leg.terms())
                .map(rule -> new IncrementMargin(rule, parameters).charge(then).maintenance() / RateMargin.size(then))
                .orElse(Double.NaN);
    }

    private Optional<FutureRate> rate(Leg leg, LeverageCurves curves) {
        Optional<FutureRate> known = curves.of(leg.instrument())
                .filter(curve -> curve.isKnownAt(grossSize(leg)))
                .map(curve -> curves.rate(curve.leastInitialRate(), String.join(", ", parameters.ids())));
        if (known.isPresent()) {
            compare(leg, known.get().maintenance());
            return known;
        }
        return observedOnly(leg, curves);
    }

    private Optional<FutureRate> observedOnly(Leg leg, LeverageCurves curves) {
        double observed = observed(leg);
        if (Double.isNaN(observed)) {
            return Optional.empty();
        }
        curves.of(leg.instrument())
                .map(curve -> curves.rate(curve.leastInitialRate(), REPORTED).maintenance())
                .filter(least -> observed < least)
                .ifPresent(least -> compare(leg, least));
        return Optional.of(curves.rate(observed * curves.initialOverMaintenance(), REPORTED));
    }

    /// Coins.
    private double grossSize(Leg leg) {
        return account.legs().stream()
                .filter(l -> isFuture(l) && l.underlying().equals(leg.underlying()))
                .mapToDouble(l -> Math.abs(l.baseQuantity()))
                .sum();
    }

    private void compare(Leg leg, double known) {
        double observed = observed(leg);
        if (Math.abs(observed / known - 1) > DRIFT) {
            problems.add(new Problem.ModelDrift(path(leg), leg.instrument().id().name(), known, observed));
        }
    }

    /// Maintenance rate that the venue's figures show; NaN when they show none.
    private double observed(Leg leg) {
        double rate = maintenance(leg) / RateMargin.size(whenReported(leg));
        return rate > 0 && Double.isFinite(rate) ? rate : Double.NaN;
    }

    /// Settle asset.
    private double maintenance(Leg leg) {
        Reported said = account.account().reported();
        double own = said.positions().getOrDefault(leg.position().id(), SILENT).maintenanceMargin();
        return Double.isNaN(own) && isAlone(said) ? said.maintenanceMargin() : own;
    }

    /// Whether the account's figure is that of its one position, in its settle asset.
    private boolean isAlone(Reported said) {
        return said.quantities().size() == 1
                && account.account().positions().size() == 1
                && account.account().outside().isEmpty()
                && !account.account().model().startsWith("cross");
    }

    private Leg whenReported(Leg leg) {
        Double quantity =
                account.account().reported().quantities().get(leg.position().id());
        return quantity == null ? leg : leg.withPosition(leg.position().withQuantity(quantity));
    }

    private String path(Leg leg) {
        return account.account().id() + "/" + leg.position().id();
    }
}
