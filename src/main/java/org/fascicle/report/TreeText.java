package org.fascicle.report;

import java.util.ArrayList;
import java.util.List;

/** Lines drawn as a tree, with a column for places on the right. */
final class TreeText {

    private static final int COLUMN = 76;

    /** One line with what hangs below it. */
    record Branch(String words, String place, List<Branch> below) {}

    private TreeText() {}

    static List<String> draw(List<Branch> branches) {
        List<String> lines = new ArrayList<>();
        draw(branches, "  ", lines);
        return lines;
    }

    private static void draw(List<Branch> branches, String indent, List<String> lines) {
        for (int i = 0; i < branches.size(); i++) {
            boolean last = i == branches.size() - 1;
            Branch branch = branches.get(i);
            lines.add(line(indent + (last ? "└─ " : "├─ ") + branch.words(), branch.place()));
            draw(branch.below(), indent + (last ? "     " : "│    "), lines);
        }
    }

    static String line(String left, String right) {
        if (right.isEmpty()) {
            return left;
        }
        return left + " ".repeat(Math.max(2, COLUMN - left.length())) + right;
    }
}
