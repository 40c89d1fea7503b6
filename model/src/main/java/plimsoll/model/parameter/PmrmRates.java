package plimsoll.model.parameter;

import java.util.Map;
import java.util.Optional;

/// One market's rates of Derive's portfolio margin, fractions unless said otherwise.
///
/// Source: derivexyz/v2-core, src/risk-managers/PMRM.sol (the first version) and PMRM_2.sol.
///
/// @param scenarios with the volatility's moves
/// @param gains static discount of an expiry worth something
/// @param debts static discount of an expiry that is owed
/// @param base charge of the market's own coin where all others are refused
/// @param collaterals by asset
/// @param relabelled whether the discounts of gains and debts are taken for each other's, see `note` of
///     the file
public record PmrmRates(
        Version version,
        ScenarioSet scenarios,
        PmrmVolatility volatility,
        Basis basis,
        Loss loss,
        StaticDiscount gains,
        StaticDiscount debts,
        Oracle oracle,
        Contingency perpetuals,
        Contingency options,
        Optional<Collateral> base,
        Map<String, Collateral> collaterals,
        boolean relabelled) {
    public enum Version {
        /// Undiscounted values; contingencies grow with the initial factor; the market's coin alone is
        /// collateral.
        FIRST,
        /// Values discounted at the oracle's rate; contingencies are added to both tests.
        SECOND
    }

    /// @param up multiple of the forwards' moving part
    /// @param down likewise
    /// @param fixed share of the loss that counts at no time to expiry
    /// @param perYear more of it for each year to expiry
    public record Basis(double up, double down, double fixed, double perYear) {}

    /// @param initial multiple of the largest loss
    /// @param maintenance likewise
    /// @param pegThreshold USD of cash below which the initial multiple rises
    /// @param pegFactor of the shortfall
    public record Loss(double initial, double maintenance, double pegThreshold, double pegFactor) {
        /// What the price of cash adds to the initial multiple.
        public double depeg(double price) {
            return Math.max(pegThreshold - price, 0) * pegFactor;
        }
    }

    /// base × exp(∓years × (rate × multiple + addend)): down for what is worth something, up for a debt.
    public record StaticDiscount(double base, double multiple, double addend) {
        static final StaticDiscount NONE = new StaticDiscount(1, 0, 0);

        public double ofGain(double years, double rate) {
            return base * falling(years, rate);
        }

        public double ofDebt(double years, double rate) {
            return base / falling(years, rate);
        }

        private double falling(double years, double rate) {
            return Math.exp(-years * (rate * multiple + addend));
        }
    }

    /// @param threshold confidence below which initial margin rises
    /// @param margin share of notional × (1 − confidence)
    public record Oracle(double threshold, double margin) {}

    /// Shares of spot × size.
    ///
    /// @param initial what the initial test adds
    public record Contingency(double maintenance, double initial) {}

    /// Shares of the value.
    ///
    /// @param riskCancelling whether it moves with the market in the scenarios
    /// @param initial what the initial test adds
    public record Collateral(boolean riskCancelling, double maintenance, double initial) {}

    public PmrmRates {
        collaterals = Map.copyOf(collaterals);
    }

    /// Whether the scenario tilts the smile: then options lose by the size of what it changes, at an
    /// unmoved price.
    public boolean isSkew(ScenarioSet.Point point) {
        return scenarios.shocks().get(point.shock()).rule() instanceof PmrmVolatility.Shock shock && shock.isSkew();
    }

    public Optional<Collateral> collateral(String asset, String market) {
        return version == Version.FIRST
                ? base.filter(_ -> asset.equals(market))
                : Optional.ofNullable(collaterals.get(asset));
    }

    PmrmRates withCollaterals(Map<String, Collateral> others) {
        return new PmrmRates(
                version,
                scenarios,
                volatility,
                basis,
                loss,
                gains,
                debts,
                oracle,
                perpetuals,
                options,
                base,
                others,
                relabelled);
    }
}
