package plimsoll.model.parameter;

import java.util.List;
import plimsoll.model.scenario.VolatilityShock;

/// How far Derive's portfolio margin moves volatilities: up and down by a share that falls with the time
/// to expiry, or along the smile.
///
/// Source: derivexyz/v2-core, src/risk-managers/PMRMLib.sol and PMRMLib_2.sol.
///
/// @param up share at 30 days
/// @param down share at 30 days
/// @param shortPower of 30 ÷ days, up to 30 days
/// @param longPower of 30 ÷ days, beyond
/// @param floorDays fewest days that scale a move
/// @param minimumUp annual volatility that a move up reaches at least; 0 where there is no such floor
/// @param linear skew of opposite sign on both sides of the forward
/// @param absolute skew of one sign
/// @param width strikes over which a skew reaches its cap
public record PmrmVolatility(
        double up,
        double down,
        double shortPower,
        double longPower,
        double floorDays,
        double minimumUp,
        Cap linear,
        Cap absolute,
        Width width) {
    private static final double REFERENCE_DAYS = 30;
    private static final double DAYS_PER_YEAR = 365;
    private static final List<Kind> KINDS = List.of(Kind.values());

    /// Largest share of a skew: base + √years × root.
    public record Cap(double base, double root) {
        double at(double rootYears) {
            return root * rootYears + base;
        }
    }

    /// |ln(strike ÷ forward)| at which a skew reaches its cap: √years × scale × (fixed + √years × root).
    public record Width(double minimum, double scale, double fixed, double root) {
        double at(double rootYears) {
            return Math.max(minimum, rootYears * scale * (fixed + rootYears * root));
        }
    }

    public enum Kind {
        UP,
        NONE,
        DOWN,
        LINEAR,
        ABS
    }

    /// One of the moves.
    public record Shock(Kind kind, PmrmVolatility rates) implements VolatilityShock {
        @Override
        public double shocked(double volatility, double moneyness, double days) {
            return switch (kind) {
                case UP -> Math.max(rates.minimumUp, volatility * (1 + rates.up * rates.scale(days)));
                case NONE -> volatility;
                case DOWN -> volatility * Math.max(0, 1 - rates.down * rates.scale(days));
                case LINEAR -> volatility * Math.max(0, 1 + rates.skew(rates.linear, moneyness, days));
                case ABS -> volatility * Math.max(0, 1 + rates.skew(rates.absolute, Math.abs(moneyness), days));
            };
        }

        boolean isSkew() {
            return kind == Kind.LINEAR || kind == Kind.ABS;
        }
    }

    private double scale(double days) {
        double power = days <= REFERENCE_DAYS ? shortPower : longPower;
        return Math.pow(REFERENCE_DAYS / Math.max(days, floorDays), power);
    }

    private double skew(Cap cap, double moneyness, double days) {
        double rootYears = Math.sqrt(days / DAYS_PER_YEAR);
        double most = cap.at(rootYears);
        double skew = moneyness * most / width.at(rootYears);
        return moneyness >= 0 ? Math.min(most, skew) : Math.max(-most, skew);
    }

    /// Where a scenario set has the move.
    static int place(Kind kind) {
        return KINDS.indexOf(kind);
    }

    List<ScenarioSet.Shock> shocks() {
        return KINDS.stream().map(this::named).toList();
    }

    private ScenarioSet.Shock named(Kind kind) {
        return switch (kind) {
            case UP -> new ScenarioSet.Shock("up", up, new Shock(kind, this));
            case NONE -> ScenarioSet.Shock.NONE;
            case DOWN -> new ScenarioSet.Shock("down", -down, new Shock(kind, this));
            case LINEAR -> new ScenarioSet.Shock("linear skew", linear.base(), new Shock(kind, this));
            case ABS -> new ScenarioSet.Shock("absolute skew", absolute.base(), new Shock(kind, this));
        };
    }
}
