package plimsoll.app.document;

import java.util.List;

/// What the template is filled with. A list of one or none stands for a part that may be missing.
final class Html {
    private Html() {}

    record Page(String lang, String title, String css, List<Opening> covers, List<Part> sections) {}

    record Opening(String title, List<Fact> facts) {}

    record Fact(String label, String value) {}

    record Part(String id, String title, List<Piece> blocks) {}

    /// Exactly one of the lists holds something.
    record Piece(
            String caption,
            List<Grid> tables,
            List<Heat> heats,
            List<Chart> charts,
            List<Ladder> ladders,
            List<Line> notes) {}

    /// @param size class of the letters
    record Grid(String size, List<Head> heads, List<Line> rows) {}

    record Head(String style, String css, String title, String unit) {}

    /// A table row, or a sentence of three parts.
    record Line(String css, List<Box> cells) {}

    record Box(String style, String css, String text) {}

    record Heat(String across, String down, String unit, List<String> columns, List<HeatRow> rows, List<Box> legend) {}

    record HeatRow(String name, List<Box> cells) {}

    record Chart(String width, String height, List<Path> paths, List<Box> labels, List<Box> legend) {}

    record Path(String css, String points, String colour, String width, String dash) {}

    record Ladder(List<Rung> rungs) {}

    record Rung(String name, String left, String right, String price, String note) {}
}
