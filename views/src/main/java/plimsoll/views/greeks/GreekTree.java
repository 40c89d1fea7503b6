package plimsoll.views.greeks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Instrument;
import plimsoll.model.instrument.OptionType;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.pricing.Greeks;
import plimsoll.views.control.Messages;
import plimsoll.views.workspace.AccountAssessment;

/// Builds Greeks by underlying, then expiry, then strike, then position.
final class GreekTree {
    private static final Messages TEXT = Messages.of("greeks");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final String PERPETUAL = TEXT.text("perpetual");
    private static final String COLLATERAL = TEXT.text("collateral");
    private static final Comparator<GreekLeaf> BY_EXPIRY = Comparator.comparing(GreekLeaf::isCollateral)
            .thenComparing(l -> l.expiry().orElse(Instant.MAX));

    private final MarketSnapshot market;

    GreekTree(MarketSnapshot market) {
        this.market = market;
    }

    static GreekRow of(AccountAssessment account, MarketSnapshot market, boolean collateral) {
        return new GreekTree(market).root(TEXT.text("account", account.id()), GreekLeaf.of(account, collateral, false));
    }

    static GreekRow of(List<AccountAssessment> accounts, MarketSnapshot market, boolean collateral) {
        boolean several = accounts.size() > 1;
        List<GreekLeaf> leaves = accounts.stream()
                .flatMap(a -> GreekLeaf.of(a, collateral, several).stream())
                .toList();
        return new GreekTree(market).root(TEXT.text("allAccounts"), leaves);
    }

    private GreekRow root(String name, List<GreekLeaf> leaves) {
        Map<UnderlyingId, List<GreekLeaf>> groups = leaves.stream()
                .collect(Collectors.groupingBy(GreekLeaf::underlying, TreeMap::new, Collectors.toList()));
        List<GreekRow> children = new ArrayList<>();
        groups.forEach((underlying, own) -> children.add(sum(underlying.name(), own, expiries(own), false)));
        if (groups.size() == 1) {
            return sum(name, leaves, children, false);
        }
        GreekUnits all = units(leaves, Double.NaN);
        return new GreekRow(
                name, new GreekUnits(dollarsOnly(all.greeks()), all.dollarDelta(), Double.NaN), children, false);
    }

    /// Coin Greeks of different underlyings do not add up.
    private static Greeks dollarsOnly(Greeks g) {
        double none = Double.NaN;
        return new Greeks(none, none, g.vega(), g.theta(), g.rho(), none, g.volga(), none, none);
    }

    private List<GreekRow> expiries(List<GreekLeaf> leaves) {
        List<GreekRow> rows = new ArrayList<>();
        List<GreekLeaf> sorted = leaves.stream().sorted(BY_EXPIRY).toList();
        groups(sorted, this::expiry).forEach((name, own) -> rows.add(sum(name, own, strikes(own), false)));
        return rows;
    }

    private String expiry(GreekLeaf leaf) {
        return leaf.isCollateral() ? COLLATERAL : leaf.expiry().map(this::date).orElse(PERPETUAL);
    }

    private String date(Instant expiry) {
        long days = Math.round(Duration.between(market.asOf(), expiry).toHours() / 24.0);
        return days == 1
                ? TEXT.text("day", DATE.format(expiry.atOffset(ZoneOffset.UTC)), days)
                : TEXT.text("days", DATE.format(expiry.atOffset(ZoneOffset.UTC)), days);
    }

    /// Options by strike, the lowest first; what has none stands beside them.
    private List<GreekRow> strikes(List<GreekLeaf> leaves) {
        Map<Double, List<GreekLeaf>> strikes = new TreeMap<>();
        List<GreekRow> rows = new ArrayList<>();
        for (GreekLeaf leaf : leaves) {
            leaf.option()
                    .ifPresentOrElse(
                            o -> strikes.computeIfAbsent(o.strike(), _ -> new ArrayList<>())
                                    .add(leaf),
                            () -> rows.add(position(leaf)));
        }
        strikes.forEach((strike, own) -> rows.add(sum(
                strikeName(strike, own), own, own.stream().map(this::position).toList(), true)));
        return rows;
    }

    /// With the kinds of options held at it.
    private static String strikeName(double strike, List<GreekLeaf> leaves) {
        String kinds = leaves.stream()
                .flatMap(l -> l.option().stream())
                .map(Instrument.Option::type)
                .distinct()
                .sorted()
                .map(type -> type == OptionType.CALL ? TEXT.text("call") : TEXT.text("put"))
                .collect(Collectors.joining(TEXT.text("and")));
        return Numbers.quantity(strike) + " " + kinds;
    }

    private GreekRow position(GreekLeaf leaf) {
        return sum(leaf.name(), List.of(leaf), List.of(), false);
    }

    private static <K> Map<K, List<GreekLeaf>> groups(List<GreekLeaf> leaves, Function<GreekLeaf, K> by) {
        return leaves.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private GreekRow sum(String name, List<GreekLeaf> leaves, List<GreekRow> children, boolean folded) {
        double index = leaves.stream()
                .findFirst()
                .flatMap(l -> market.index(l.underlying()))
                .map(IndexQuote::price)
                .orElse(Double.NaN);
        return new GreekRow(name, units(leaves, index), children, folded);
    }

    private static GreekUnits units(List<GreekLeaf> leaves, double index) {
        Greeks greeks = Greeks.ZERO;
        double dollars = 0;
        for (GreekLeaf leaf : leaves) {
            greeks = greeks.plus(leaf.row().greeks());
            dollars += leaf.row().dollarDelta();
        }
        return new GreekUnits(greeks, dollars, index);
    }
}
