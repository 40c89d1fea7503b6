package plimsoll.model.parameter;

import java.util.List;

/// What a venue does, in order, when the trigger of a pool is met, as far as it is published.
public record LiquidationProcess(String source, List<Step> steps) {
    public LiquidationProcess {
        steps = List.copyOf(steps);
    }

    /// Which pools a step is for.
    public enum Of {
        ANY,
        ISOLATED,
        CROSS
    }

    /// @param what in words
    /// @param share of the position that is closed; NaN where none is published
    /// @param above value of the position in quote from which the share holds
    /// @param lowerTiers tiers by which the position is brought down; 0 where the step does not
    /// @param fromTier lowest tier from which it does, the first being 1
    public record Step(String what, Of of, double share, double above, int lowerTiers, int fromTier) {
        public Step {
            if (share <= 0 || share > 1 || lowerTiers < 0 || fromTier < 1) {
                throw new IllegalArgumentException("a step closes a share up to 1, or lowers by tiers: " + what);
            }
        }

        public boolean isSized() {
            return !Double.isNaN(share) || lowerTiers > 0;
        }
    }
}
