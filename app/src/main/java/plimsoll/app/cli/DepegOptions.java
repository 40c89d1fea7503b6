package plimsoll.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.AssetQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.problem.Problem;

/// Moves the prices of assets that no index moves, such as stablecoins, before anything else happens.
final class DepegOptions {
    @Option(
            names = "--depeg",
            paramLabel = "ASSET=MOVE",
            description = {
                "The account with an asset's price in USD moved, e.g. USDT=-3%%.",
                "Prices quoted in it keep their number, indices their value in USD."
            })
    private Map<String, String> moves = new LinkedHashMap<>();

    /// The same where nothing is moved.
    Input of(Input input) {
        if (moves.isEmpty()) {
            return input;
        }
        Map<Asset, Double> factors = new TreeMap<>();
        moves.forEach((name, move) -> factors.put(asset(name, input.market()), factor(name, move)));
        List<Problem> remarks = new ArrayList<>();
        factors.forEach((asset, factor) -> remarks.add(remark(asset, factor, input.market())));
        return input.in(input.market().repriced(factors), remarks);
    }

    private static Asset asset(String name, MarketSnapshot market) {
        if (name.isBlank()) {
            throw new Refused("--depeg: ASSET=MOVE is expected, such as USDT=-3%");
        }
        Asset asset = new Asset(name);
        if (market.index(asset.underlying()).isPresent()) {
            throw new Refused("--depeg: the price of " + name + " moves with its index: --underlying " + name
                    + " of `scenario` moves it");
        }
        AssetQuote quote = market.assets().get(asset);
        if (quote == null || Double.isNaN(quote.price())) {
            throw new Refused("--depeg: the file has no price of " + name);
        }
        return asset;
    }

    private static double factor(String name, String move) {
        double factor = 1 + number(name, move);
        if (!(factor > 0 && Double.isFinite(factor))) {
            throw new Refused("--depeg: a move above -100% is expected, not " + name + "=" + move);
        }
        return factor;
    }

    private static double number(String name, String move) {
        try {
            return MoveRange.number(move);
        } catch (TypeConversionException e) {
            throw new Refused("--depeg " + name + ": " + e.getMessage());
        }
    }

    private static Problem remark(Asset asset, double factor, MarketSnapshot market) {
        double before = market.usd(asset);
        return new Problem.Assumed(
                "--depeg", asset + " at " + before * factor + " USD instead of " + before + ", as asked");
    }
}
