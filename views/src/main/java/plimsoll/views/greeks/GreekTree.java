package plimsoll.views.greeks;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.Asset;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.market.MarketSnapshot;
import plimsoll.model.pricing.Greeks;
import plimsoll.model.valuation.GreekTable;
import plimsoll.model.valuation.GreekTable.Row;
import plimsoll.views.control.Figure;
import plimsoll.views.control.Figures;
import plimsoll.views.workspace.AccountAssessment;
import plimsoll.views.workspace.GreekSheet;

/// Builds the account's Greeks by underlying, then expiry, then position, in the units traders use:
/// gamma per 1 % of price, vega per volatility point, theta per day.
final class GreekTree {
    private static final double ONE_PERCENT = 0.01;
    private static final double VOLATILITY_POINT = 0.01;
    private static final double DAYS_PER_YEAR = 365;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final MarketSnapshot market;
    private final GreekSheet positions;
    private final GreekSheet sheet;

    /// @param collateral whether coin balances count
    GreekTree(AccountAssessment account, MarketSnapshot market, boolean collateral) {
        this.market = market;
        this.positions = account.greeks();
        this.sheet = collateral ? account.coinGreeks() : account.greeks();
    }

    GreekRow root() {
        List<GreekRow> underlyings =
                sheet.underlyings().stream().map(this::underlying).toList();
        return sheet.total().stream()
                .map(r -> row(r, "Account " + r.name(), underlyings))
                .findFirst()
                .orElseThrow();
    }

    /// Over all accounts, by underlying.
    static GreekRow net(List<AccountAssessment> accounts, MarketSnapshot market, boolean collateral) {
        List<Row> net = GreekTable.net(accounts.stream()
                .map(a -> (collateral ? a.coinGreeks() : a.greeks()).underlyings())
                .toList());
        GreekTree any = new GreekTree(accounts.getFirst(), market, collateral);
        String name = "Net over all accounts";
        return any.row(
                GreekTable.total(name, net),
                name,
                net.stream().map(r -> any.row(r, r.name(), List.of())).toList());
    }

    private GreekRow underlying(Row underlying) {
        List<GreekRow> expiries = sheet.expiries().stream()
                .filter(r -> r.underlying().equals(underlying.underlying()))
                .map(this::expiry)
                .toList();
        return row(underlying, underlying.name(), expiries);
    }

    private GreekRow expiry(Row expiry) {
        if (isCollateral(expiry)) {
            return row(expiry, expiry.name(), List.of());
        }
        List<GreekRow> held = positions.positions().stream()
                .filter(r ->
                        r.underlying().equals(expiry.underlying()) && r.expiry().equals(expiry.expiry()))
                .map(r -> row(r, r.name(), List.of()))
                .toList();
        return row(expiry, expiry.expiry().map(this::date).orElse("perpetual"), held);
    }

    private boolean isCollateral(Row row) {
        Set<String> ofPositions = positions.expiries().stream().map(Row::name).collect(Collectors.toSet());
        return !ofPositions.contains(row.name());
    }

    private String date(Instant expiry) {
        long days = Math.round(Duration.between(market.asOf(), expiry).toHours() / 24.0);
        return DATE.format(expiry.atOffset(ZoneOffset.UTC)) + ", " + days + (days == 1 ? " day" : " days");
    }

    private GreekRow row(Row row, String name, List<GreekRow> children) {
        Greeks g = row.greeks();
        return new GreekRow(
                Figure.text(name),
                coin(g.delta()),
                Figures.profit(row.dollarDelta(), Asset.USD),
                coin(g.gamma() * ONE_PERCENT * index(row)),
                Figures.profit(g.vega() * VOLATILITY_POINT, Asset.USD),
                Figures.profit(g.theta() / DAYS_PER_YEAR, Asset.USD),
                children);
    }

    private static Figure coin(double value) {
        if (Double.isNaN(value)) {
            return Figure.none("coins of different underlyings do not add up");
        }
        String sign = value > 0 ? "+" : "";
        return Figure.of(value, sign + Numbers.fixed(value, 4)).toned(Figures.gain(value));
    }

    private double index(Row row) {
        return row.underlying().flatMap(market::index).map(IndexQuote::price).orElse(Double.NaN);
    }
}
