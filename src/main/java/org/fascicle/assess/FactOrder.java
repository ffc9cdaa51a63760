package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
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
        // Two firings of one rule are few, and only they need the texts of their facts.
        IdentityHashMap<Firing, String> facts = new IdentityHashMap<>();
        firings.sort(Comparator.comparing((Firing firing) -> firing.rule().name())
                .thenComparing(firing -> facts.computeIfAbsent(firing, this::facts)));
        List<Firing> once = new ArrayList<>(firings.size());
        for (Firing firing : firings) {
            if (once.isEmpty() || !firing.equals(once.get(once.size() - 1))) {
                once.add(firing);
            }
        }
        return List.copyOf(once);
    }

    private String facts(Firing firing) {
        StringJoiner conditions = new StringJoiner("|");
        for (Met met : firing.met()) {
            StringJoiner facts = new StringJoiner(", ", "[", "]");
            met.facts().forEach(fact -> facts.add(text(fact)));
            conditions.add(facts.toString());
        }
        return conditions.toString();
    }
}
