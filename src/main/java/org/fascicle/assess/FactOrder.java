package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.model.Fact;

/**
 * The order in which facts and firings are shown, whatever order they came in: that of their texts. Rules conclude the same facts
 * again and again and a text takes long to make, so it is remembered. Used by one thread.
 */
final class FactOrder implements Comparator<Fact> {

    /** Texts that are remembered; when there are more, remembering starts anew. */
    private static final int MOST = 4_096;

    private final Map<Fact, String> texts = new HashMap<>();

    /** The text of a fact. */
    String text(Fact fact) {
        String before = texts.get(fact);
        if (before != null) {
            return before;
        }
        if (texts.size() >= MOST) {
            texts.clear();
        }
        String text = fact.toString();
        texts.put(fact, text);
        return text;
    }

    @Override
    public int compare(Fact one, Fact other) {
        return text(one).compareTo(text(other));
    }

    /** These facts in order. */
    List<Fact> sorted(Collection<Fact> facts) {
        if (facts.size() < 2) {
            return List.copyOf(facts);
        }
        List<Fact> sorted = new ArrayList<>(facts);
        sorted.sort(this);
        return List.copyOf(sorted);
    }

    /** These firings by rule, then by the facts that met its conditions, each once. */
    List<Firing> sortedOnce(List<Firing> firings) {
        if (firings.size() < 2) {
            return List.copyOf(firings);
        }
        Placed[] placed = new Placed[firings.size()];
        for (int i = 0; i < placed.length; i++) {
            placed[i] = new Placed(firings.get(i));
        }
        Arrays.sort(placed);
        Firing[] once = new Firing[placed.length];
        int size = 0;
        for (Placed one : placed) {
            if (size == 0 || !one.firing.equals(once[size - 1])) {
                once[size++] = one.firing;
            }
        }
        return List.of(size == once.length ? once : Arrays.copyOf(once, size));
    }

    /** A firing among others: only firings of one rule are put in order by their facts, and those are few. */
    private final class Placed implements Comparable<Placed> {

        /** Behind the facts of a condition; it comes before the text of any fact. */
        private static final String END = "";

        private final Firing firing;
        private String[] facts;

        private Placed(Firing firing) {
            this.firing = firing;
        }

        @Override
        public int compareTo(Placed other) {
            int byRule = firing.rule().name().compareTo(other.firing.rule().name());
            return byRule != 0 ? byRule : Arrays.compare(facts(), other.facts());
        }

        private String[] facts() {
            if (facts == null) {
                List<String> inOrder = new ArrayList<>();
                for (Met met : firing.met()) {
                    for (Fact fact : met.facts()) {
                        inOrder.add(text(fact));
                    }
                    inOrder.add(END);
                }
                facts = inOrder.toArray(new String[0]);
            }
            return facts;
        }
    }
}
