package plimsoll.model.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.format.Numbers;
import plimsoll.model.instrument.UnderlyingId;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.margin.Liquidation;
import plimsoll.model.market.IndexQuote;
import plimsoll.model.output.AxisForms;
import plimsoll.model.output.MarginText;
import plimsoll.model.output.Nearest;
import plimsoll.model.report.Block.HeatCell;
import plimsoll.model.report.Block.Heatmap;
import plimsoll.model.report.Block.Scale;
import plimsoll.model.report.Block.Series;
import plimsoll.model.scenario.Axis;
import plimsoll.model.scenario.Scenario;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.ProfitCurve;
import plimsoll.model.surface.ProfitCurves;
import plimsoll.model.surface.Surface;
import plimsoll.model.surface.SurfaceRequest;
import plimsoll.model.surface.Surfaces;
import plimsoll.model.valuation.Leg;

/// Profit and margin ratio over price and volatility, and profit over price on three dates.
final class HeatmapSection {
    private static final Axis PRICES = new Axis(Axis.Kind.PRICE, DoubleArray.range(-0.3, 0.3, 0.05));
    private static final Axis VOLATILITIES = new Axis(Axis.Kind.VOLATILITY, DoubleArray.range(-0.5, 1, 0.25));
    private static final Axis STILL = new Axis(Axis.Kind.VOLATILITY, DoubleArray.of(DoubleStream.of(0)));
    private static final DoubleArray CURVE = DoubleArray.range(-0.3, 0.3, 0.01);
    private static final int PRINTED_EVERY = 5;

    private final ReportInput input;
    private final Comparison account;
    private final Optional<UnderlyingId> moving;
    private final String where;

    private HeatmapSection(ReportInput input, Comparison account) {
        this.input = input;
        this.account = account;
        this.moving = Surfaces.largestDollarDelta(account.valued());
        this.where = "account " + MarginText.title(account);
    }

    static Section of(ReportInput input) {
        List<Block> blocks = new ArrayList<>();
        for (Comparison account : input.assessments()) {
            if (account.valued().legs().isEmpty()) {
                blocks.add(new Block.Notes(
                        "Account " + MarginText.title(account),
                        List.of(new Block.Note("", "", "No position that could be valued."))));
            } else {
                blocks.addAll(new HeatmapSection(input, account).blocks());
            }
        }
        return new Section(SectionId.HEATMAPS, SectionId.HEATMAPS.title(), blocks);
    }

    private List<Block> blocks() {
        List<ProfitCurve> curves = curves();
        return List.of(
                map(Measure.PROFIT, "Profit", Scale.DIVERGING),
                map(Measure.RATIO, "Margin ratio", Scale.SEQUENTIAL),
                chart(curves),
                table(curves));
    }

    private Block map(Measure measure, String title, Scale scale) {
        boolean hasOptions = account.valued().legs().stream().anyMatch(Leg::isOption);
        SurfaceRequest request =
                SurfaceRequest.standard(measure, moving).over(PRICES, hasOptions ? VOLATILITIES : STILL);
        Surface surface = new Surfaces(input.assessor(), input.market()).of(account.valued(), request);
        String unit = measure == Measure.RATIO ? "maintenance ÷ equity, %" : surface.unit();
        return new Heatmap(
                title + ", " + where,
                unit,
                scale,
                "price of " + moved(),
                percents(PRICES.moves()),
                "volatility",
                percents(surface.rows().moves()),
                IntStream.range(0, surface.rows().moves().size())
                        .mapToObj(row -> IntStream.range(0, PRICES.moves().size())
                                .mapToObj(column -> cell(surface, row, column))
                                .toList())
                        .toList());
    }

    private static List<String> percents(DoubleArray moves) {
        return moves.stream().mapToObj(AxisForms::percent).toList();
    }

    private HeatCell cell(Surface surface, int row, int column) {
        double value = surface.values().get(row, column);
        return new HeatCell(
                surface.measure() == Measure.RATIO ? ratio(value) : Figures.fixed(value, decimals(value)),
                surface.isLiquidatable(row, column));
    }

    /// Its unit stands above the map.
    private static Cell ratio(double value) {
        return Cell.number(value, Numbers.fixed(value * 100, 2));
    }

    private static int decimals(double value) {
        return Math.abs(value) < 100 ? 2 : 0;
    }

    private String moved() {
        return moving.map(UnderlyingId::name).orElse("all");
    }

    private List<ProfitCurve> curves() {
        Map<UnderlyingId, Double> betas = new HashMap<>();
        account.valued().underlyings().forEach(u -> betas.put(u, 0.0));
        moving.ifPresent(u -> betas.put(u, 1.0));
        ProfitCurves curves = ProfitCurves.of(account.valued(), betas, ProfitCurve.Since.NOW, true);
        List<Duration> dates = new ArrayList<>(List.of(Duration.ZERO));
        ProfitCurves.nextExpiry(account.valued()).ifPresent(dates::add);
        ProfitCurves.lastExpiry(account.valued()).ifPresent(dates::add);
        return dates.stream()
                .distinct()
                .map(date -> curves.at(Scenario.NONE.withElapsed(date), CURVE))
                .toList();
    }

    private double index() {
        return moving.flatMap(input.market()::index).map(IndexQuote::price).orElse(Double.NaN);
    }

    private Block chart(List<ProfitCurve> curves) {
        DoubleArray prices = CURVE.map(move -> index() * (1 + move));
        List<Block.Mark> marks = new ArrayList<>(List.of(new Block.Mark("today", index())));
        account.in(AsIf.HELD).pools().stream()
                .flatMap(p -> p.liquidations().stream())
                .filter(l -> l.move() == Liquidation.Move.UNDERLYING && l.name().equals(moved()))
                .flatMap(l -> l.at().stream())
                .map(Liquidation.At::price)
                .filter(price -> price >= prices.get(0) && price <= prices.get(prices.size() - 1))
                .sorted()
                .distinct()
                .forEach(price -> marks.add(new Block.Mark("liquidation " + Nearest.price(price), price)));
        return new Block.Curves(
                "Profit over price, " + where,
                "price of " + moved() + ", USD",
                "profit, " + input.heading().currency(),
                curves.stream()
                        .map(c -> new Series(date(c), prices, c.profits()))
                        .toList(),
                marks);
    }

    private Block table(List<ProfitCurve> curves) {
        TableBuilder table =
                new TableBuilder("The same in numbers, " + where).right("move").right("price of " + moved(), "USD");
        String unit = input.heading().currency().code();
        curves.forEach(c -> table.right("profit " + date(c), unit));
        for (int i = 0; i < CURVE.size(); i += PRINTED_EVERY) {
            int at = i;
            List<Cell> cells = new ArrayList<>(List.of(
                    Cell.number(CURVE.get(i), AxisForms.percent(CURVE.get(i))),
                    Figures.fixed(index() * (1 + CURVE.get(i)), 2)));
            curves.forEach(c -> cells.add(
                    Figures.signed(c.profits().get(at), input.heading().currency())));
            table.row(cells);
        }
        List<Cell> breakevens = new ArrayList<>(List.of(Cell.text("breakeven"), Cell.EMPTY));
        curves.forEach(c -> breakevens.add(Cell.text(breakevens(c))));
        return table.row(Block.Row.Kind.TOTAL, 0, breakevens).table();
    }

    private String breakevens(ProfitCurve curve) {
        List<String> prices = curve.breakevens().stream()
                .mapToObj(move -> Numbers.fixed(index() * (1 + move), 2))
                .toList();
        boolean known = curve.profits().stream().allMatch(Double::isFinite);
        String none = known ? "none" : Numbers.UNKNOWN;
        return prices.isEmpty() ? none : String.join("; ", prices);
    }

    private String date(ProfitCurve curve) {
        Instant day = input.market().asOf().plus(curve.elapsed());
        return curve.elapsed().isZero() ? "today" : Times.day(day);
    }
}
