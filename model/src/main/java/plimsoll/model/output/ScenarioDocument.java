package plimsoll.model.output;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import plimsoll.model.array.DoubleArray;
import plimsoll.model.array.DoubleMatrix;
import plimsoll.model.format.Numbers;
import plimsoll.model.margin.AsIf;
import plimsoll.model.margin.Comparison;
import plimsoll.model.problem.Problem;
import plimsoll.model.scenario.Axis;
import plimsoll.model.surface.Measure;
import plimsoll.model.surface.Surface;

/// One measure of accounts over price and volatility moves.
public record ScenarioDocument(Heading heading, Measure measure, List<Grid> grids, List<Problem> problems)
        implements Document {
    private static final double DECIMALS_BELOW = 1000;
    private static final String LIQUIDATED = "!";

    public record Grid(Comparison account, AsIf asIf, Surface surface) {}

    public ScenarioDocument {
        grids = List.copyOf(grids);
        problems = List.copyOf(problems);
    }

    /// @param fileProblems what reading the file found
    public static ScenarioDocument of(Heading heading, Measure measure, List<Grid> grids, List<Problem> fileProblems) {
        List<List<Problem>> found = new ArrayList<>(List.of(fileProblems));
        grids.forEach(g -> found.add(g.account().valued().problems()));
        grids.forEach(g -> found.add(gone(g)));
        return new ScenarioDocument(heading, measure, grids, ProblemForms.once(found.stream()));
    }

    /// A ratio cell without a number where the account is whole: its equity is gone.
    private static List<Problem> gone(Grid grid) {
        boolean isRatio = grid.surface().measure() == Measure.RATIO;
        return isRatio && !isComplete(grid)
                ? List.of(
                        new Problem.NoEquity(grid.account().account() + "/" + Words.of(grid.asIf()) + " in a scenario"))
                : List.of();
    }

    @Override
    public boolean complete() {
        return grids.stream().allMatch(ScenarioDocument::isComplete);
    }

    private static boolean isComplete(Grid grid) {
        return grid.surface().values().stream().allMatch(Double::isFinite);
    }

    @Override
    public String json() {
        return heading.json("plimsoll-scenario/1")
                .text("measure", Words.of(measure))
                .list("grids", grids, ScenarioDocument::json)
                .list("problems", problems, ProblemForms::json)
                .pretty();
    }

    private static JsonObject json(Grid grid) {
        Surface s = grid.surface();
        JsonObject object = new JsonObject()
                .text("account", grid.account().account().name())
                .text("asIf", Words.of(grid.asIf()))
                .text("underlying", s.underlying())
                .text("unit", s.unit());
        moves(object, s.columns());
        moves(object, s.rows());
        return object.object("columns", AxisForms.json(s.columns()))
                .object("rows", AxisForms.json(s.rows()))
                .rows("values", rows(s.values()))
                .rows("leastExcess", s.leastExcess().map(ScenarioDocument::rows).orElse(List.of()));
    }

    private static List<DoubleStream> rows(DoubleMatrix values) {
        return IntStream.range(0, values.rows())
                .mapToObj(row -> IntStream.range(0, values.columns()).mapToDouble(column -> values.get(row, column)))
                .toList();
    }

    /// By name as well, where the axis is one that every grid once had.
    private static void moves(JsonObject object, Axis axis) {
        switch (axis.kind()) {
            case PRICE -> {
                if (axis.only().isEmpty()) {
                    object.numbers("prices", axis.moves().stream());
                }
            }
            case VOLATILITY -> object.numbers("volatilities", axis.moves().stream());
            case VOLATILITY_POINTS, SKEW, BASIS, TIME -> {}
        }
    }

    private static DoubleStream row(Surface s, int row) {
        return IntStream.range(0, s.values().columns())
                .mapToDouble(column -> s.values().get(row, column));
    }

    @Override
    public String csv() {
        Csv csv = new Csv();
        DoubleArray prices = grids.isEmpty()
                ? DoubleArray.of(DoubleStream.empty())
                : grids.getFirst().surface().columns().moves();
        String rows = grids.isEmpty()
                ? "volatility"
                : AxisForms.name(grids.getFirst().surface().rows());
        csv.row(cells(List.of("account", "asIf", "underlying", "unit", rows), prices.stream(), Csv::number));
        for (Grid grid : grids) {
            Surface s = grid.surface();
            for (int i = 0; i < s.values().rows(); i++) {
                csv.row(cells(names(grid, i), row(s, i), Csv::number));
            }
        }
        return csv.toString();
    }

    private static List<String> names(Grid grid, int row) {
        Surface s = grid.surface();
        return List.of(
                grid.account().account().name(),
                Words.of(grid.asIf()),
                s.underlying(),
                s.unit(),
                Csv.number(s.rows().moves().get(row)));
    }

    private interface Form {
        String of(double value);
    }

    private static List<String> cells(List<String> names, DoubleStream values, Form form) {
        List<String> cells = new ArrayList<>(names);
        values.forEach(v -> cells.add(form.of(v)));
        return cells;
    }

    @Override
    public String text() {
        return heading.line() + grids.stream().map(this::text).collect(Collectors.joining());
    }

    private String text(Grid grid) {
        Surface s = grid.surface();
        String mode = measure == Measure.RATIO || measure == Measure.MARGIN ? ", as if " + Words.of(grid.asIf()) : "";
        TextTable table = new TextTable("  ", "r")
                .row(cells(
                        List.of(AxisForms.title(s.rows()) + " \\ " + AxisForms.title(s.columns())),
                        s.columns().moves().stream(),
                        move -> AxisForms.move(s.columns(), move)));
        Form form = form(s);
        for (int i = 0; i < s.values().rows(); i++) {
            table.row(line(s, i, form));
        }
        return "\nAccount " + MarginText.title(grid.account()) + "\n" + Words.of(measure) + unit(s) + moving(s) + mode
                + "\n\n" + table + legend(s);
    }

    /// Every cell of a surface that knows of liquidations is a place wider.
    private static List<String> line(Surface s, int row, Form form) {
        List<String> line = new ArrayList<>(
                List.of(AxisForms.move(s.rows(), s.rows().moves().get(row))));
        for (int column = 0; column < s.values().columns(); column++) {
            String cell = form.of(s.values().get(row, column));
            String mark = s.isLiquidatable(row, column) ? LIQUIDATED : " ";
            line.add(s.leastExcess().isPresent() ? cell + mark : cell);
        }
        return line;
    }

    private static String legend(Surface s) {
        boolean marked = s.leastExcess()
                .filter(excess -> excess.stream().anyMatch(left -> left <= 0))
                .isPresent();
        return marked ? "\n  " + LIQUIDATED + " liquidation: a pool is at or beyond its liquidation ratio\n" : "";
    }

    private static String moving(Surface s) {
        return s.columns().only().isPresent() ? "" : ", price of " + s.underlying();
    }

    private static String unit(Surface s) {
        return s.measure() == Measure.RATIO ? "" : " in " + s.unit();
    }

    private static Form form(Surface s) {
        if (s.measure() == Measure.RATIO) {
            return Numbers::percent;
        }
        ToDoubleFunction<Surface> largest = surface -> surface.values().stream()
                .map(Math::abs)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        int decimals = decimals(largest.applyAsDouble(s));
        return value -> Numbers.fixed(value, decimals);
    }

    private static int decimals(double largest) {
        if (largest >= DECIMALS_BELOW) {
            return 0;
        }
        return largest >= 1 ? 2 : 6;
    }
}
