package org.fascicle.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fascicle.model.Fact;

/**
 * The order in which facts are shown, whatever order they came in: that of their texts. Rules conclude the same facts
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
}
