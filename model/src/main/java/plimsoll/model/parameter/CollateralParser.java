package plimsoll.model.parameter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/// Reads `collateral` and `borrowing`, tables by asset.
record CollateralParser(ParameterParser values) {
    CollateralSchedule schedule(String where, JsonNode rows) {
        return new CollateralSchedule(each(where, rows, this::step));
    }

    private CollateralSchedule.Step step(String where, JsonNode row) {
        return new CollateralSchedule.Step(
                values.atLeast(0, row, where, "floor"),
                values.cap(row, where),
                ParameterParser.share(row.path("rate"), where + ".rate"));
    }

    BorrowingSchedule borrowing(String where, JsonNode rows, BorrowingSchedule.By by) {
        return new BorrowingSchedule(each(where, rows, this::row), by);
    }

    private BorrowingSchedule.Row row(String where, JsonNode row) {
        return new BorrowingSchedule.Row(
                values.atLeast(0, row, where, "floor"),
                values.cap(row, where),
                values.atLeast(0, row, where, "initialRate"),
                values.atLeast(0, row, where, "maintenanceRate"));
    }

    private static <T> List<T> each(String where, JsonNode rows, BiFunction<String, JsonNode, T> read) {
        List<T> found = new ArrayList<>();
        for (JsonNode row : rows) {
            found.add(read.apply(where + "[" + found.size() + "]", row));
        }
        return found;
    }
}
