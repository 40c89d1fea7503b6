package plimsoll.model.volatility;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleBinaryOperator;

/// Nelder and Mead's downhill simplex (1965) in two unknowns: no derivatives, no chance.
final class Simplex {
    record Point(double x, double y, double value) {}

    private static final int MOST_STEPS = 300;

    private final DoubleBinaryOperator function;
    private final double resolution;

    /// @param resolution the search ends when all three corners lie within it
    Simplex(DoubleBinaryOperator function, double resolution) {
        this.function = function;
        this.resolution = resolution;
    }

    Point at(double x, double y) {
        return new Point(x, y, function.applyAsDouble(x, y));
    }

    /// @param step length of the first simplex's sides
    Point least(Point start, double step) {
        Point[] corners = {start, at(start.x + step, start.y), at(start.x, start.y + step)};
        for (int i = 0; i < MOST_STEPS; i++) {
            Arrays.sort(corners, Comparator.comparingDouble(Point::value));
            if (isSmall(corners) || corners[0].value == 0) {
                return corners[0];
            }
            move(corners);
        }
        return corners[0];
    }

    private boolean isSmall(Point[] corners) {
        double size = 0;
        for (Point c : corners) {
            size = Math.max(size, Math.max(Math.abs(c.x - corners[0].x), Math.abs(c.y - corners[0].y)));
        }
        return size < resolution;
    }

    private void move(Point[] corners) {
        Point worst = corners[2];
        Point reflected = along(corners, 1);
        if (reflected.value < corners[0].value) {
            Point expanded = along(corners, 2);
            corners[2] = expanded.value < reflected.value ? expanded : reflected;
        } else if (reflected.value < corners[1].value) {
            corners[2] = reflected;
        } else {
            Point contracted = along(corners, reflected.value < worst.value ? 0.5 : -0.5);
            if (contracted.value < Math.min(reflected.value, worst.value)) {
                corners[2] = contracted;
            } else {
                shrink(corners);
            }
        }
    }

    /// From the worst corner through the middle of the others, and `distance` as far beyond.
    private Point along(Point[] corners, double distance) {
        double middleX = 0.5 * (corners[0].x + corners[1].x);
        double middleY = 0.5 * (corners[0].y + corners[1].y);
        return at(middleX + distance * (middleX - corners[2].x), middleY + distance * (middleY - corners[2].y));
    }

    private void shrink(Point[] corners) {
        for (int i = 1; i < corners.length; i++) {
            corners[i] = at(0.5 * (corners[i].x + corners[0].x), 0.5 * (corners[i].y + corners[0].y));
        }
    }
}
