package org.fascicle.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The nodes of a graph in columns: what was told in the first, the statement in the last, every line one column to the
 * right. A line that must pass a column keeps a lane in it, so that it never crosses a box. Within a column nodes are
 * ordered by the middle of their neighbours, which keeps crossings of lines few.
 */
final class Columns {

    private static final int SWEEPS = 8;

    private final List<List<Node>> columns = new ArrayList<>();
    private final Graph graph;

    private Columns(Graph graph) {
        this.graph = graph;
    }

    static List<List<Node>> of(Graph graph) {
        Columns columns = new Columns(graph);
        columns.choose();
        columns.lanes();
        columns.fill();
        columns.order();
        return columns.columns;
    }

    /** Every node as far right as what it leads to allows; only what was told stands on the left. */
    private void choose() {
        Map<Node, Integer> steps = new HashMap<>();
        int most = graph.nodes().stream()
                .mapToInt(node -> steps(node, steps))
                .max()
                .orElse(0);
        graph.nodes().forEach(node -> node.column = isTold(node) ? 0 : most - steps.get(node));
    }

    private static boolean isTold(Node node) {
        return node.rule.isEmpty() && !node.to.isEmpty();
    }

    /** The longest way to the statement. */
    private static int steps(Node node, Map<Node, Integer> known) {
        Integer before = known.get(node);
        if (before != null) {
            return before;
        }
        int steps =
                node.to.stream().mapToInt(next -> 1 + steps(next, known)).max().orElse(0);
        known.put(node, steps);
        return steps;
    }

    /** All lines of one node that pass a column share a lane in it. */
    private void lanes() {
        for (Node node : graph.nodes()) {
            Map<Integer, Node> trunk = new HashMap<>();
            trunk.put(node.column, node);
            for (Node far : List.copyOf(node.to)) {
                if (far.column > node.column + 1) {
                    node.leadsNoMoreTo(far);
                    for (int column = node.column + 1; column < far.column; column++) {
                        trunk.computeIfAbsent(column, Node::lane);
                        trunk.get(column - 1).leadsTo(trunk.get(column));
                    }
                    trunk.get(far.column - 1).leadsTo(far);
                }
            }
        }
    }

    /** First in the order of the chain, as a reader meets them. */
    private void fill() {
        Set<Node> met = new LinkedHashSet<>();
        meet(graph.statement(), met);
        for (int i = 0; i <= graph.statement().column; i++) {
            columns.add(new ArrayList<>());
        }
        met.forEach(node -> columns.get(node.column).add(node));
        columns.forEach(Columns::count);
    }

    private static void meet(Node node, Set<Node> met) {
        if (met.add(node)) {
            node.from.forEach(before -> meet(before, met));
        }
    }

    private void order() {
        List<List<Node>> best = copy();
        long fewest = crossings();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            for (int i = 1; i < columns.size(); i++) {
                sort(columns.get(i), node -> node.from);
            }
            for (int i = columns.size() - 2; i >= 0; i--) {
                sort(columns.get(i), node -> node.to);
            }
            long now = crossings();
            if (now < fewest) {
                fewest = now;
                best = copy();
            }
        }
        columns.clear();
        columns.addAll(best);
        columns.forEach(Columns::count);
    }

    private List<List<Node>> copy() {
        List<List<Node>> copy = new ArrayList<>();
        columns.forEach(column -> copy.add(new ArrayList<>(column)));
        return copy;
    }

    private static void sort(List<Node> column, Function<Node, List<Node>> neighbours) {
        Map<Node, Double> middle = new HashMap<>();
        column.forEach(node -> middle.put(
                node,
                neighbours.apply(node).stream()
                        .mapToInt(other -> other.row)
                        .average()
                        .orElse(node.row)));
        column.sort(Comparator.comparing(middle::get));
        count(column);
    }

    private static void count(List<Node> column) {
        for (int row = 0; row < column.size(); row++) {
            column.get(row).row = row;
        }
    }

    /** How often two lines between neighbouring columns cross. */
    private long crossings() {
        long crossings = 0;
        for (List<Node> column : columns) {
            List<int[]> lines = new ArrayList<>();
            column.forEach(node -> node.to.forEach(next -> lines.add(new int[] {node.row, next.row})));
            for (int i = 0; i < lines.size(); i++) {
                for (int j = i + 1; j < lines.size(); j++) {
                    int left = Integer.compare(lines.get(i)[0], lines.get(j)[0]);
                    crossings += left * Integer.compare(lines.get(i)[1], lines.get(j)[1]) < 0 ? 1 : 0;
                }
            }
        }
        return crossings;
    }
}
