package plimsoll.model.margin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.parameter.PmrmRates;
import plimsoll.model.parameter.ScenarioSet.Point;
import plimsoll.model.valuation.Leg;

/// Everything in one market under Derive's portfolio margin, at one moment, USD.
final class PmrmBook {
    private final PmrmRates rates;
    private final UnderlyingId market;
    private final List<PmrmExpiry> expiries = new ArrayList<>();
    private final List<Leg> perpetuals;
    private final List<Leg> coins;
    private final double spot;

    PmrmBook(List<Leg> legs, UnderlyingId market, PmrmRates rates, PmrmFeeds feeds) {
        this.rates = rates;
        this.market = market;
        Map<Instant, List<Leg>> options = new LinkedHashMap<>();
        legs.stream()
                .filter(Leg::isOption)
                .forEach(l -> options.computeIfAbsent(((Option) l.instrument()).expiry(), _ -> new ArrayList<>())
                        .add(l));
        options.forEach((time, same) -> expiries.add(new PmrmExpiry(time, same, rates, feeds)));
        this.coins = legs.stream().filter(Leg::isSpot).toList();
        this.perpetuals =
                legs.stream().filter(l -> !l.isOption() && !l.isSpot()).toList();
        this.spot = legs.isEmpty() ? Double.NaN : legs.getFirst().index();
    }

    PmrmRates rates() {
        return rates;
    }

    List<PmrmExpiry> expiries() {
        return expiries;
    }

    List<Leg> perpetuals() {
        return perpetuals;
    }

    List<Leg> coins() {
        return coins;
    }

    /// USD; unknown without a leg.
    double spot() {
        return spot;
    }

    double equity() {
        double sum = expiries.stream().mapToDouble(PmrmExpiry::now).sum();
        return sum
                + perpetuals.stream().mapToDouble(Leg::equity).sum()
                + coins.stream().mapToDouble(Leg::equity).sum();
    }

    /// In each scenario, before damping.
    double[] profits() {
        double straight = slope();
        double[] profits = new double[rates.scenarios().points().size()];
        for (int i = 0; i < profits.length; i++) {
            Point point = rates.scenarios().points().get(i);
            profits[i] = straight * point.move();
            for (PmrmExpiry expiry : expiries) {
                profits[i] += expiry.profit(point);
            }
        }
        return profits;
    }

    /// USD a whole move of the price brings.
    double slope(Leg leg) {
        if (leg.isSpot()) {
            return isCancelling(leg) ? leg.equity() : 0;
        }
        return leg.baseQuantity() * leg.mark();
    }

    /// Of all but the options.
    double slope() {
        return slope(perpetuals) + slope(coins);
    }

    private double slope(List<Leg> legs) {
        return legs.stream().mapToDouble(this::slope).sum();
    }

    private boolean isCancelling(Leg coin) {
        return rates.collateral(coin.terms().base().code(), market.name())
                .map(PmrmRates.Collateral::riskCancelling)
                .orElse(false);
    }

    double basisLoss() {
        return expiries.stream().mapToDouble(PmrmExpiry::basisLoss).sum();
    }

    double naked() {
        return expiries.stream().mapToDouble(PmrmExpiry::naked).sum();
    }

    /// Coins of the perpetual, never negative.
    double perpetualSize() {
        return Math.abs(perpetuals.stream().mapToDouble(Leg::baseQuantity).sum());
    }
}
