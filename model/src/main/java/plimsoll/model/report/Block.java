package plimsoll.model.report;

import java.util.List;
import plimsoll.model.array.DoubleArray;

/// A part of a section.
public sealed interface Block {
    /// Above it; empty for none.
    String caption();

    /// Rows under headings that repeat on every page.
    record Table(String caption, List<Column> columns, List<Row> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /// @param unit muted, under the title; empty for none
    record Column(String title, String unit, Align align) {}

    /// Where a column's cells stand.
    enum Align {
        LEFT,
        RIGHT
    }

    /// @param indent steps that the first cell stands further right
    record Row(Kind kind, int indent, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /// What a row is among the others.
        public enum Kind {
            PLAIN,
            GROUP,
            TOTAL,
            /// Counts nothing, as the loser of a "greatest of" rule.
            MUTED
        }
    }

    /// A grid of numbers, coloured.
    ///
    /// @param columns labels of the columns, `across` being what they are; rows likewise
    record Heatmap(
            String caption,
            String unit,
            Scale scale,
            String across,
            List<String> columns,
            String down,
            List<String> rows,
            List<List<HeatCell>> cells)
            implements Block {
        public Heatmap {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            cells = cells.stream().map(List::copyOf).toList();
        }
    }

    /// How colours follow values.
    enum Scale {
        /// Around zero.
        DIVERGING,
        /// From nothing to the greatest.
        SEQUENTIAL
    }

    /// @param isLiquidatable marked by more than colour
    record HeatCell(Cell value, boolean isLiquidatable) {}

    /// Curves over one axis.
    ///
    /// @param x what is across, with its unit; y likewise
    record Curves(String caption, String x, String y, List<Series> series, List<Mark> marks) implements Block {
        public Curves {
            series = List.copyOf(series);
            marks = List.copyOf(marks);
        }
    }

    /// NaN leaves a gap.
    record Series(String name, DoubleArray xs, DoubleArray ys) {}

    /// An upright line, such as today's price.
    record Mark(String name, double x) {}

    /// Bars from today's price to where something happens.
    ///
    /// @param bars the nearest first
    record Bars(String caption, List<Bar> bars) implements Block {
        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /// @param move relative, negative down; 0 when it happens now
    /// @param price in words
    record Bar(String name, double move, String price, String note) {}

    /// Sentences.
    record Notes(String caption, List<Note> notes) implements Block {
        public Notes {
            notes = List.copyOf(notes);
        }
    }

    /// @param kind a word in front, such as `warning`; empty for none
    /// @param place what it is about; empty for none
    record Note(String kind, String place, String text) {}
}
