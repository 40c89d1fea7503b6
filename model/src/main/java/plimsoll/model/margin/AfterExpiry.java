package plimsoll.model.margin;

import java.time.Instant;
import java.util.List;

/// Margin of an account once its next expiry has settled at today's prices; reporting currency, NaN when
/// unknown. What Deribit calls projected initial and maintenance margin.
///
/// @param equity what the maintenance test counts then
public record AfterExpiry(Instant expiry, double equity, double initialMargin, double maintenanceMargin) {
    static AfterExpiry of(Instant expiry, List<PoolDraft> pools) {
        double equity = 0;
        Margins margins = Margins.NOTHING;
        for (PoolDraft pool : pools) {
            Margins own = pool.margins();
            equity += pool.equity() * pool.indexPrice();
            margins =
                    margins.plus(new Margins(own.initial() * pool.indexPrice(), own.maintenance() * pool.indexPrice()));
        }
        return new AfterExpiry(expiry, equity, margins.initial(), margins.maintenance());
    }

    /// Maintenance ÷ equity; NaN when equity is not positive.
    public double marginRatio() {
        return Ratios.marginRatio(maintenanceMargin, equity);
    }
}
