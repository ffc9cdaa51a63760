package org.fascicle.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How facts and rules lead to one statement. What is the same is one node, however many rules rest on it.
 *
 * @param nodes in the order of the chain
 * @param statement where all lines end
 */
record Graph(List<Node> nodes, Node statement) {

    /** As many letters as fit in a box in a wide typeface. */
    private static final int LETTERS = 27;

    static Graph of(String word, String words, List<Voice> voices) {
        List<String> lines = new ArrayList<>(wrapped(word));
        lines.addAll(wrapped(words));
        Node statement = new Node("statement", "", lines);
        Map<Object, Node> nodes = new LinkedHashMap<>();
        for (Voice voice : voices) {
            List<String> said = new ArrayList<>(wrapped(voice.title()));
            said.addAll(wrapped(voice.weight()));
            Node speaking = new Node("voice", voice.rule(), said);
            nodes.put(voice, speaking);
            speaking.leadsTo(statement);
            voice.because().forEach(step -> add(step, speaking, nodes));
        }
        return new Graph(
                Stream.concat(nodes.values().stream(), Stream.of(statement)).toList(), statement);
    }

    private static void add(Step step, Node towards, Map<Object, Node> nodes) {
        Object same = step.number() == 0 ? List.of(step.words(), step.place()) : step.number();
        Node known = nodes.get(same);
        if (known == null) {
            known = node(step);
            nodes.put(same, known);
        }
        known.leadsTo(towards);
        Node above = known;
        step.below().forEach(below -> add(below, above, nodes));
    }

    private static Node node(Step step) {
        List<String> lines = new ArrayList<>(wrapped(step.words()));
        if (step.number() == 0) {
            lines.addAll(wrapped(step.place()));
        }
        return new Node(
                step.kind().name().toLowerCase(java.util.Locale.ROOT) + (step.shownAbove() ? " again" : ""),
                step.rule(),
                lines);
    }

    /** Words on lines that fit in a box; a word longer than a line is cut. */
    static List<String> wrapped(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+", -1)) {
            String rest = word;
            if (line.length() > 0 && line.length() + 1 + rest.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > LETTERS) {
                lines.add(rest.substring(0, LETTERS));
                rest = rest.substring(LETTERS);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
