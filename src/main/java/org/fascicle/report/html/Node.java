package org.fascicle.report.html;

import java.util.ArrayList;
import java.util.List;

/** A box of a picture while it is being laid out, or a lane that keeps room for a line in a column it passes. */
final class Node {

    static final int LINE = 15;
    private static final int PADDING = 12;
    private static final int LANE = 4;

    /** As the style sheet knows it; empty for a lane. */
    final String kind;

    final String rule;
    final List<String> words;
    final List<Node> from = new ArrayList<>();
    final List<Node> to = new ArrayList<>();

    /** Which column it stands in, from 0 on the left. */
    int column;

    /** Where it stands in its column, from 0 at the top. */
    int row;

    /** The middle of its height, in pixels. */
    double middle;

    Node(String kind, String rule, List<String> words) {
        this.kind = kind;
        this.rule = rule;
        this.words = words;
    }

    static Node lane(int column) {
        Node lane = new Node("", "", List.of());
        lane.column = column;
        return lane;
    }

    boolean isLane() {
        return kind.isEmpty();
    }

    int height() {
        int lines = words.size() + (rule.isEmpty() ? 0 : 1);
        return isLane() ? LANE : lines * LINE + PADDING;
    }

    void leadsTo(Node other) {
        if (!to.contains(other)) {
            to.add(other);
            other.from.add(this);
        }
    }

    void leadsNoMoreTo(Node other) {
        to.remove(other);
        other.from.remove(this);
    }
}
