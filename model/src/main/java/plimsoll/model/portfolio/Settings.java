package plimsoll.model.portfolio;

import java.util.Map;
import plimsoll.model.instrument.Asset;

/// Switches a trader sets at the venue.
///
/// @param collateral assets switched on or off as collateral; absent means the venue's default
public record Settings(
        PositionMode positionMode, AssetMode assetMode, Map<Asset, Boolean> collateral, boolean spotHedge) {
    public static final Settings DEFAULT = new Settings(PositionMode.ONE_WAY, AssetMode.SINGLE, Map.of(), false);

    public enum PositionMode {
        ONE_WAY,
        HEDGE
    }

    public enum AssetMode {
        SINGLE,
        MULTI
    }
}
