package plimsoll.model.margin;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import plimsoll.model.portfolio.AccountId;
import plimsoll.model.valuation.ValuedAccount;

/// One account in all modes, side by side.
///
/// @param valued the account joined with its market, as held
/// @param afterNextExpiry by mode; empty where nothing expires
public record Comparison(
        AccountId account,
        String venue,
        String model,
        ValuedAccount valued,
        Map<AsIf, MarginResult> results,
        Map<AsIf, AfterExpiry> afterNextExpiry) {
    public Comparison {
        results = Map.copyOf(results);
        afterNextExpiry = Map.copyOf(afterNextExpiry);
    }

    Comparison with(Map<AsIf, MarginResult> newResults, Map<AsIf, AfterExpiry> after) {
        return new Comparison(account, venue, model, valued, newResults, after);
    }

    /// With what was searched for the account as it was before: liquidations of pools, positions and
    /// underlyings that are still there, and margins after the next expiry.
    public Comparison recalling(Comparison before) {
        Set<String> names = new HashSet<>();
        valued.legs().forEach(l -> {
            names.add(l.position().id().name());
            names.add(l.underlying().name());
        });
        Map<AsIf, MarginResult> recalled = new EnumMap<>(results);
        recalled.replaceAll((asIf, result) -> result.recalling(before.in(asIf), l -> names.contains(l.name())));
        return with(recalled, before.afterNextExpiry);
    }

    public Optional<AfterExpiry> afterNextExpiry(AsIf asIf) {
        return Optional.ofNullable(afterNextExpiry.get(asIf));
    }

    public MarginResult in(AsIf asIf) {
        return Objects.requireNonNull(results.get(asIf));
    }

    /// Isolated initial margin over this mode's; NaN when unknown or when this mode needs none.
    public double capitalEfficiency(AsIf asIf) {
        double own = in(asIf).initialMargin();
        return own == 0 ? Double.NaN : in(AsIf.ISOLATED).initialMargin() / own;
    }
}
