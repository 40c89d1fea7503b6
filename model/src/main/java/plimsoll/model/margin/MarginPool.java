package plimsoll.model.margin;

import java.util.List;
import plimsoll.model.instrument.Asset;
import plimsoll.model.portfolio.Reported;

/// Money and positions that live and die together; amounts in `currency`, unknown ones NaN.
///
/// @param indexPrice reporting currency for one unit of `currency`
/// @param equity what the maintenance test counts
/// @param liquidationRatio margin ratio at which the venue liquidates
/// @param reported what the venue said of this pool
public record MarginPool(
        String id,
        Scope scope,
        Asset currency,
        double indexPrice,
        double equity,
        List<CollateralLine> collateral,
        List<Requirement> requirements,
        double liquidationRatio,
        List<Liquidation> liquidations,
        Reported reported) {
    public MarginPool {
        collateral = List.copyOf(collateral);
        requirements = Requirements.of(requirements);
        liquidations = List.copyOf(liquidations);
    }

    MarginPool with(List<Requirement> newRequirements, List<Liquidation> newLiquidations) {
        return new MarginPool(
                id,
                scope,
                currency,
                indexPrice,
                equity,
                collateral,
                newRequirements,
                liquidationRatio,
                newLiquidations,
                reported);
    }

    /// Pool currency: equity plus what collateral discounts took off.
    double equityBeforeHaircuts() {
        return equity
                + collateral.stream()
                        .mapToDouble(c -> c.quantity() * c.price() - c.maintenanceValue())
                        .sum();
    }

    public double initialMargin() {
        return sums().initial();
    }

    public double maintenanceMargin() {
        return sums().maintenance();
    }

    private Margins sums() {
        return ((Requirements) requirements).sums();
    }

    /// Maintenance ÷ equity; 0 without maintenance; NaN when unknown or when equity is not positive.
    public double marginRatio() {
        return Ratios.marginRatio(maintenanceMargin(), equity);
    }

    public boolean complete() {
        return !Double.isNaN(equity + initialMargin() + maintenanceMargin());
    }

    public MarginState state() {
        double maintenance = maintenanceMargin();
        if (Double.isNaN(equity + maintenance)) {
            return MarginState.INCOMPLETE;
        }
        if (maintenance > 0 && (equity <= 0 || maintenance / equity >= liquidationRatio)) {
            return MarginState.LIQUIDATABLE;
        }
        return complete() ? MarginState.OK : MarginState.INCOMPLETE;
    }
}
