package plimsoll.model.parameter;

import java.util.List;
import plimsoll.model.scenario.VolatilityShock;

/// How far a venue moves an option's volatility up and down, by its days to expiry.
public sealed interface VolatilityMoves {
    VolatilityShock up();

    VolatilityShock down();

    /// Relative moves of options of the reference days, for display.
    double nominalUp();

    double nominalDown();

    VolatilityMoves times(double factor);

    /// Relative moves that scale with (reference days ÷ days)^power; volatility does not fall below 0, days
    /// below an hour count as an hour.
    record ByPower(double upward, double downward, double power, double referenceDays) implements VolatilityMoves {
        private static final double HOUR = 1.0 / 24;

        private double scaled(double move, double days) {
            return move * Math.pow(referenceDays / Math.max(days, HOUR), power);
        }

        @Override
        public VolatilityShock up() {
            return (v, _, days) -> v * (1 + scaled(upward, days));
        }

        @Override
        public VolatilityShock down() {
            return (v, _, days) -> v * Math.max(1 - scaled(downward, days), 0);
        }

        @Override
        public double nominalUp() {
            return upward;
        }

        @Override
        public double nominalDown() {
            return -downward;
        }

        @Override
        public VolatilityMoves times(double factor) {
            return new ByPower(upward * factor, downward * factor, power, referenceDays);
        }
    }

    /// The larger of a relative move and one in volatility points, each linear in the days between its
    /// nodes and flat beyond them; volatility does not fall below 0.
    record ByDays(List<Node> relative, List<Node> absolute) implements VolatilityMoves {
        /// @param move fraction of the volatility, or annual fraction added to it
        public record Node(double days, double move) {}

        /// @throws IllegalArgumentException without nodes, or when their days do not rise
        public ByDays {
            relative = List.copyOf(relative);
            absolute = List.copyOf(absolute);
            require(relative);
            require(absolute);
        }

        private static void require(List<Node> nodes) {
            if (nodes.isEmpty()) {
                throw new IllegalArgumentException("volatility moves need a node of days");
            }
            ScenarioSet.rising(nodes.stream().map(Node::days).toList(), "days of volatility moves");
        }

        private double move(double volatility, double days) {
            return Math.max(volatility * at(relative, days), at(absolute, days));
        }

        private static double at(List<Node> nodes, double days) {
            Node before = nodes.getFirst();
            for (Node node : nodes) {
                if (days < node.days()) {
                    return node.equals(before) ? node.move() : between(before, node, days);
                }
                before = node;
            }
            return before.move();
        }

        private static double between(Node a, Node b, double days) {
            return a.move() + (b.move() - a.move()) * (days - a.days()) / (b.days() - a.days());
        }

        @Override
        public VolatilityShock up() {
            return (v, _, days) -> v + move(v, days);
        }

        @Override
        public VolatilityShock down() {
            return (v, _, days) -> Math.max(v - move(v, days), 0);
        }

        @Override
        public double nominalUp() {
            return relative.getFirst().move();
        }

        @Override
        public double nominalDown() {
            return -nominalUp();
        }

        @Override
        public VolatilityMoves times(double factor) {
            return new ByDays(times(relative, factor), times(absolute, factor));
        }

        private static List<Node> times(List<Node> nodes, double factor) {
            return nodes.stream()
                    .map(n -> new Node(n.days(), n.move() * factor))
                    .toList();
        }
    }
}
