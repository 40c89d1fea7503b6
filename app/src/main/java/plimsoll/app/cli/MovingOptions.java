package plimsoll.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.Comparison;
import plimsoll.model.output.GreeksDocument.Collateral;

/// Whose price moves, what follows it, and whether coin balances do.
final class MovingOptions {
    @Option(
            names = "--underlying",
            paramLabel = "NAME|all",
            description = "Whose price moves (each account's largest dollar delta).")
    private @Nullable String underlying;

    @Option(
            names = "--collateral",
            paramLabel = "include|exclude",
            description = "Whether coin balances move too (include).")
    private Collateral collateral = Collateral.INCLUDE;

    @Option(
            names = "--beta",
            paramLabel = "NAME=BETA",
            description = "Move of an underlying per move of the price (all: 1, else the others hold).")
    private Map<String, Double> betas = new LinkedHashMap<>();

    /// Empty for all.
    Optional<UnderlyingId> underlying(Comparison account) {
        return Moving.of(underlying, account);
    }

    /// As named.
    Map<UnderlyingId, Double> betas() {
        return Betas.of(betas);
    }

    /// Of every underlying of the account.
    Map<UnderlyingId, Double> betas(Comparison account) {
        return Moving.betas(underlying(account), betas(), account);
    }

    Collateral collateral() {
        return collateral;
    }

    boolean withCollateral() {
        return collateral == Collateral.INCLUDE;
    }
}
