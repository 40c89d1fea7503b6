package plimsoll.model.margin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import plimsoll.model.instrument.ContractTerms;
import plimsoll.model.instrument.Instrument.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.ExpiryKey;
import plimsoll.model.parameter.PmeRule;
import plimsoll.model.parameter.PmeRule.Currency;
import plimsoll.model.parameter.PmeRule.Pair;
import plimsoll.model.parameter.VenueParameters;
import plimsoll.model.valuation.Leg;

/// Deribit's portfolio margin: `segregated_pm` in the settle asset, all pairs of a pool together; `cross_pm`
/// in the reporting currency, pair by pair with the coin's own equity, worst losses added up.
///
/// Initial = risk matrix margin, maintenance = `mm_factor` of it; options count in equity at their mark.
///
/// @param crossing whether the pool is the whole account
/// @param usd pool currency for a USD
/// @param lacking expiries without a forward
record PmeMargin(PmeRule rule, VenueParameters parameters, boolean crossing, double usd, Set<ExpiryKey> lacking)
        implements PoolRule {
    @Override
    public String group(Leg leg) {
        return crossing ? leg.underlying().name() : "portfolio";
    }

    @Override
    public double equity(Leg leg) {
        return crossing ? leg.equity() * leg.settlePrice() : leg.equity();
    }

    /// All prices of an index move together.
    @Override
    public boolean modelsInstrumentMove(Leg leg) {
        return false;
    }

    /// Empty where a parameter or a forward is missing.
    Optional<PmeBook> book(List<Leg> group) {
        if (group.stream().anyMatch(this::lacksForward)) {
            return Optional.empty();
        }
        Map<UnderlyingId, List<Leg>> byPair = new LinkedHashMap<>();
        group.forEach(l ->
                byPair.computeIfAbsent(l.underlying(), _ -> new ArrayList<>()).add(l));
        List<PmePair> pairs = new ArrayList<>();
        for (List<Leg> legs : byPair.values()) {
            pair(legs).ifPresent(pairs::add);
        }
        Optional<Currency> settle =
                rule.currency(group.getFirst().terms().settle().code());
        return pairs.size() < byPair.size() || settle.isEmpty()
                ? Optional.empty()
                : Optional.of(new PmeBook(pairs, rule.open().pairs(), settle.get(), usd));
    }

    private boolean lacksForward(Leg leg) {
        return !lacking.isEmpty()
                && leg.instrument() instanceof Option o
                && lacking.contains(new ExpiryKey(leg.underlying(), o.expiry()));
    }

    private Optional<PmePair> pair(List<Leg> legs) {
        ContractTerms terms = legs.getFirst().terms();
        boolean coin = !crossing && terms.settle().underlying().equals(terms.underlying());
        Optional<Pair> pair = rule.pair(terms);
        return rule.currency(terms.underlying().name())
                .flatMap(currency ->
                        pair.map(p -> new PmePair(rule, p, currency, new PmePair.Money(coin, coin ? 1 : usd), legs)));
    }

    @Override
    public double maintenance(List<Leg> group) {
        return margins(group).maintenance();
    }

    @Override
    public Margins margins(List<Leg> group) {
        if (group.isEmpty()) {
            return Margins.NOTHING;
        }
        double total = book(group).map(b -> b.at(_ -> 1).total()).orElse(Double.NaN);
        return new Margins(total, rule.maintenanceFactor() * total);
    }

    @Override
    public MovingGroup moving(List<Leg> legs) {
        Optional<PmeBook> book = book(legs);
        return book.isPresent()
                ? new Moving(book.get(), rule.maintenanceFactor())
                : _ -> new MovingGroup.Moved(Double.NaN, Double.NaN);
    }

    private record Moving(PmeBook book, double maintenanceFactor) implements MovingGroup {
        @Override
        public Moved at(ToDoubleFunction<UnderlyingId> factors) {
            PmeBook.Risk risk = book.at(factors);
            return new Moved(risk.value(), maintenanceFactor * risk.total());
        }

        @Override
        public MovingGroup rough() {
            return new Moving(book.rough(), maintenanceFactor);
        }
    }

    @Override
    public List<Requirement> requirements(List<Leg> group) {
        String id = crossing ? "underlying/" + group(group.getFirst()) : group(group.getFirst());
        return book(group)
                .map(b -> new PmeRequirements(this, b, id).all())
                .orElseGet(() ->
                        List.of(Requirement.unknown(id, "portfolio margin: a parameter or a forward is missing")));
    }
}
