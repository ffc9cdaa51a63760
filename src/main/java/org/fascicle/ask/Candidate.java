package org.fascicle.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fascicle.write.CaseLine;

/** Something that could be asked, while it is being looked for: the lines that would answer it, and what speaks for it. */
final class Candidate {

    /** Rules beyond the weightiest few add nothing: a word that many rules read is not for that worth asking about. */
    private static final int COUNTED = 4;

    private final String section;
    private final Map<String, Set<CaseLine>> lines = new LinkedHashMap<>();
    private final List<Double> weights = new ArrayList<>();

    Candidate(String section) {
        this.section = section;
    }

    /** A rule would be met by one of these lines. */
    void wanted(List<CaseLine> met, double weight) {
        met.forEach(line -> lines.computeIfAbsent(line.word(), word -> new LinkedHashSet<>())
                .add(line));
        weights.add(weight);
    }

    /** Takes over what speaks for another one that asks about no other word. */
    void absorb(Candidate narrower) {
        narrower.lines.forEach((word, more) -> lines.get(word).addAll(more));
        weights.addAll(narrower.weights);
    }

    boolean covers(Candidate other) {
        return section.equals(other.section) && lines.keySet().containsAll(other.lines.keySet());
    }

    String section() {
        return section;
    }

    Set<String> words() {
        return new TreeSet<>(lines.keySet());
    }

    /** The lines that tell of one word. */
    Set<CaseLine> lines(String word) {
        return lines.get(word);
    }

    /** How much the rules that ask for it weigh together; larger is worth more. */
    double weight() {
        return weights.stream()
                .sorted(Comparator.reverseOrder())
                .limit(COUNTED)
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
