package org.fascicle.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Gives boxes in columns their height on the page: each as near to what it is joined with as the others allow. */
final class Placing {

    private static final int WIDTH = 208;
    private static final int BETWEEN_COLUMNS = 56;
    private static final int BETWEEN_BOXES = 10;
    private static final int MARGIN = 4;
    private static final int SWEEPS = 6;

    private final List<List<Node>> columns;

    private Placing(List<List<Node>> columns) {
        this.columns = columns;
    }

    static Drawing of(List<List<Node>> columns) {
        Placing placing = new Placing(columns);
        placing.settle();
        return placing.drawing();
    }

    private void settle() {
        columns.forEach(column -> place(column, node -> List.of()));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int i = 1; i < columns.size(); i++) {
                place(columns.get(i), node -> node.from);
            }
            for (int i = columns.size() - 2; i >= 0; i--) {
                place(columns.get(i), node -> node.to);
            }
        }
    }

    /** A run of boxes that touch, moved as one. */
    private static final class Run {
        private double sum;
        private int size;

        private double middle() {
            return sum / size;
        }
    }

    /** As near to the middle of the neighbours as order and distance allow, summed over the column. */
    private static void place(List<Node> column, Function<Node, List<Node>> neighbours) {
        double[] offset = offsets(column);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) {
            Node node = column.get(i);
            Run run = new Run();
            run.size = 1;
            run.sum = neighbours.apply(node).stream()
                            .mapToDouble(other -> other.middle)
                            .average()
                            .orElse(node.middle)
                    - offset[i];
            while (!runs.isEmpty() && runs.get(runs.size() - 1).middle() >= run.middle()) {
                Run before = runs.remove(runs.size() - 1);
                run.sum += before.sum;
                run.size += before.size;
            }
            runs.add(run);
        }
        int i = 0;
        for (Run run : runs) {
            for (int end = i + run.size; i < end; i++) {
                column.get(i).middle = run.middle() + offset[i];
            }
        }
    }

    /** How far below the first each node of a column must stand at least. */
    private static double[] offsets(List<Node> column) {
        double[] offset = new double[column.size()];
        for (int i = 1; i < offset.length; i++) {
            offset[i] =
                    offset[i - 1] + (column.get(i - 1).height() + column.get(i).height()) / 2.0 + BETWEEN_BOXES;
        }
        return offset;
    }

    private Drawing drawing() {
        List<Node> all = columns.stream().flatMap(List::stream).toList();
        double top = all.stream().mapToDouble(Placing::top).min().orElse(0) - MARGIN;
        all.forEach(node -> node.middle = Math.round(node.middle - top));
        double bottom = all.stream()
                .mapToDouble(node -> top(node) + node.height())
                .max()
                .orElse(0);
        List<Drawing.Box> boxes = all.stream()
                .filter(node -> !node.isLane())
                .sorted(Comparator.comparingInt((Node node) -> node.column).thenComparingInt(node -> node.row))
                .map(Placing::box)
                .toList();
        int width = columns.size() * (WIDTH + BETWEEN_COLUMNS) - BETWEEN_COLUMNS + 2 * MARGIN;
        return new Drawing(width, (int) Math.ceil(bottom) + MARGIN, boxes, lines(all));
    }

    private static double top(Node node) {
        return node.middle - node.height() / 2.0;
    }

    private static int left(Node node) {
        return MARGIN + node.column * (WIDTH + BETWEEN_COLUMNS);
    }

    private static Drawing.Box box(Node node) {
        return new Drawing.Box(left(node), (int) top(node), WIDTH, node.height(), node.kind, node.rule, node.words);
    }

    private static String lines(List<Node> all) {
        StringBuilder path = new StringBuilder();
        for (Node node : all) {
            long y = Math.round(node.middle);
            if (node.isLane()) {
                path.append("M")
                        .append(left(node))
                        .append(' ')
                        .append(y)
                        .append("h")
                        .append(WIDTH);
            }
            for (Node next : node.to) {
                long down = Math.round(next.middle) - y;
                int half = BETWEEN_COLUMNS / 2;
                path.append("M").append(left(node) + WIDTH).append(' ').append(y);
                path.append("c")
                        .append(half)
                        .append(" 0 ")
                        .append(half)
                        .append(' ')
                        .append(down);
                path.append(' ').append(BETWEEN_COLUMNS).append(' ').append(down);
            }
        }
        return path.toString();
    }
}
